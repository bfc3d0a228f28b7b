using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>
/// Translates <see cref="LocalTime"/>. Not a function of the model: a compiled model cannot have one with a translation.
/// </summary>
internal sealed class LocalTimePlugin(IFitnessTrackProvider provider, ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    : IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators { get; } = [new Translator(provider, sql, types)];

    private sealed class Translator(IFitnessTrackProvider provider, ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
        : IMethodCallTranslator
    {
        public SqlExpression? Translate(
            SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        {
            if (method.DeclaringType != typeof(LocalTime))
            {
                return null;
            }

            return method.Name == nameof(LocalTime.Date)
                ? provider.LocalDate(arguments[0], arguments[1], sql, types)
                : provider.WeekStart(arguments[0], sql, types);
        }
    }
}
