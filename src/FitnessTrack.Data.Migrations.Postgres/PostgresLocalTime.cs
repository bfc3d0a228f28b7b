using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>Dates of instants, whatever time zone the session is in.</summary>
internal static class PostgresLocalTime
{
    public static SqlExpression Date(SqlExpression instant, SqlExpression offsetSeconds, ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    {
        var timestamp = types.FindMapping(typeof(DateTime), "timestamp without time zone")!;
        var zero = sql.Constant(0);
        var offset = sql.Function(
            "make_interval",
            [zero, zero, zero, zero, zero, zero, sql.Convert(offsetSeconds, typeof(double))],
            nullable: true,
            argumentsPropagateNullability: [false, false, false, false, false, false, true],
            typeof(TimeSpan),
            types.FindMapping(typeof(TimeSpan)));
        var utc = sql.Function(
            "timezone",
            [sql.Constant("UTC"), sql.ApplyDefaultTypeMapping(instant)],
            nullable: true,
            argumentsPropagateNullability: [false, true],
            typeof(DateTime),
            timestamp);
        return sql.Convert(sql.Add(utc, offset, timestamp), typeof(DateOnly), types.FindMapping(typeof(DateOnly)));
    }

    public static SqlExpression WeekStart(SqlExpression date, ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    {
        // Of a date, date_trunc would make an instant first, in the session's time zone.
        var timestamp = types.FindMapping(typeof(DateTime), "timestamp without time zone")!;
        var week = sql.Function(
            "date_trunc",
            [sql.Constant("week"), sql.Convert(date, typeof(DateTime), timestamp)],
            nullable: true,
            argumentsPropagateNullability: [false, true],
            typeof(DateTime),
            timestamp);
        return sql.Convert(week, typeof(DateOnly), types.FindMapping(typeof(DateOnly)));
    }
}
