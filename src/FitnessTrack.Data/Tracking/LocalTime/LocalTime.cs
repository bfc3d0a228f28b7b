using System.Linq.Expressions;

namespace FitnessTrack.Data;

/// <summary>Dates of instants at a distance from UTC. In queries only: <see cref="IFitnessTrackProvider"/> says them in SQL.</summary>
internal static class LocalTime
{
    public static DateOnly Date(DateTimeOffset instant, int offsetSeconds) => throw InQueriesOnly();

    /// <summary>The Monday of the ISO week of a date.</summary>
    public static DateOnly WeekStart(DateOnly date) => throw InQueriesOnly();

    /// <summary>From a set to the local date of its performance, or to the Monday of that date's week.</summary>
    /// <param name="offsetAt">The distance from UTC in seconds at an instant.</param>
    /// <param name="weekly">Whether it is the Monday.</param>
    public static Expression<Func<ExerciseSetLog, DateOnly>> DateOf(Expression<Func<DateTimeOffset, int>> offsetAt, bool weekly)
    {
        Expression<Func<ExerciseSetLog, DateTimeOffset>> instant = log => log.PerformedAt;
        Expression<Func<DateTimeOffset, int, DateOnly>> date = weekly
            ? (at, offset) => WeekStart(Date(at, offset))
            : (at, offset) => Date(at, offset);
        return Expression.Lambda<Func<ExerciseSetLog, DateOnly>>(
            date.Apply(instant.Body, offsetAt.Apply(instant.Body)), instant.Parameters);
    }

    private static InvalidOperationException InQueriesOnly() => new("Runs in the database only.");
}
