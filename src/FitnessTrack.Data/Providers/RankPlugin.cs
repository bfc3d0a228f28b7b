using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>Translates <see cref="Rank"/> to <c>ROW_NUMBER()</c>.</summary>
internal sealed class RankPlugin(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators { get; } = [new Translator(sql, types)];

    private sealed class Translator(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : IMethodCallTranslator
    {
        public SqlExpression? Translate(
            SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        {
            if (method.DeclaringType != typeof(Rank))
            {
                return null;
            }

            SqlExpression[] typed = [.. arguments.Select(argument => sql.ApplyDefaultTypeMapping(argument))];
            return new RowNumberExpression(
                typed[..^3], [new(typed[^3], ascending: false), new(typed[^2], ascending: true), new(typed[^1], ascending: true)], types.FindMapping(typeof(long)));
        }
    }
}
