using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>Dates of instants in the form of <see cref="InstantTextConverter"/>.</summary>
internal static class SqliteLocalTime
{
    public static SqlExpression Date(SqlExpression instant, SqlExpression offsetSeconds, ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    {
        // Without the fraction: SQLite would round 23:59:59.999999 up into the next day.
        var seconds = sql.Function(
            "substr",
            [sql.ApplyDefaultTypeMapping(instant), sql.Constant(1), sql.Constant("yyyy-MM-dd HH:mm:ss".Length)],
            nullable: true,
            argumentsPropagateNullability: [true, false, false],
            typeof(string),
            types.FindMapping(typeof(string)));
        return Date(sql, types, seconds, sql.Add(sql.Convert(offsetSeconds, typeof(string)), sql.Constant(" seconds")));
    }

    public static SqlExpression WeekStart(SqlExpression date, ISqlExpressionFactory sql, IRelationalTypeMappingSource types) =>
        Date(sql, types, [.. Modified(date), sql.Constant("weekday 0"), sql.Constant("-6 days")]);

    /// <summary>What a date is made of, if of anything: modifiers go on from there, without a second reading of text.</summary>
    private static IEnumerable<SqlExpression> Modified(SqlExpression date) =>
        date is SqlFunctionExpression { Name: "date", Arguments: { } arguments } ? arguments : [date];

    private static SqlExpression Date(ISqlExpressionFactory sql, IRelationalTypeMappingSource types, params SqlExpression[] arguments) =>
        sql.Function(
            "date",
            arguments,
            nullable: true,
            argumentsPropagateNullability: arguments.Select(_ => true),
            typeof(DateOnly),
            types.FindMapping(typeof(DateOnly)));
}
