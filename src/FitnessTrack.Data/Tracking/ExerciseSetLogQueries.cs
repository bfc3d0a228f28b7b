using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>A history of performed sets: whose, of what, when, and the newest first. All of them compose.</summary>
public static class ExerciseSetLogQueries
{
    /// <summary>The logs of one user, warm-ups too, in no particular order.</summary>
    /// <param name="logs">The logs to choose from.</param>
    /// <param name="userId">The user's key; no log where there is no such user.</param>
    /// <returns>A query to compose with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<ExerciseSetLog> OfUser(this IQueryable<ExerciseSetLog> logs, int userId)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith("FitnessTrack.OfUser").Where(log => log.UserId == userId);
    }

    /// <summary>The logs of one exercise, warm-ups too, in no particular order.</summary>
    /// <param name="logs">The logs to choose from.</param>
    /// <param name="exerciseId">The exercise's key; no log where there is no such exercise.</param>
    /// <returns>A query to compose with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<ExerciseSetLog> OfExercise(this IQueryable<ExerciseSetLog> logs, int exerciseId)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith("FitnessTrack.OfExercise").Where(log => log.ExerciseId == exerciseId);
    }

    /// <summary>The logs of one session, warm-ups too, in no particular order.</summary>
    /// <param name="logs">The logs to choose from.</param>
    /// <param name="sessionId">The session's key; no log where there is no such session.</param>
    /// <returns>A query to compose with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<ExerciseSetLog> OfSession(this IQueryable<ExerciseSetLog> logs, int sessionId)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith("FitnessTrack.OfSession").Where(log => log.SessionId == sessionId);
    }

    /// <summary>The logs performed in a half-open range of instants: <c>from &lt;= PerformedAt &lt; until</c>.</summary>
    /// <param name="logs">The logs to choose from.</param>
    /// <param name="from">The first instant of the range, with any offset.</param>
    /// <param name="until">The first instant after the range, with any offset; none is in a range that ends where it starts.</param>
    /// <returns>A query to compose with, in no particular order.</returns>
    /// <remarks>Ranges that follow each other hold each log once. A day or a week of a user's is a range of their time zone's.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static IQueryable<ExerciseSetLog> Between(this IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);

        (from, until) = (InstantBound.AtOrAfter(from), InstantBound.AtOrAfter(until));
        return logs.TagWith("FitnessTrack.Between").Where(log => log.PerformedAt >= from && log.PerformedAt < until);
    }

    /// <summary>The logs by when they were performed, the newest first; of one instant, the one with the highest key first.</summary>
    /// <param name="logs">The logs to order; an order that they had is dropped.</param>
    /// <returns>A query whose order is total.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IOrderedQueryable<ExerciseSetLog> NewestFirst(this IQueryable<ExerciseSetLog> logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith("FitnessTrack.NewestFirst").OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id);
    }

    /// <summary>The newest logs of one user, in the order of <see cref="NewestFirst"/>, warm-ups too.</summary>
    /// <param name="logs">The logs to choose from.</param>
    /// <param name="userId">The user's key; no log where there is no such user.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    /// <returns>A query to compose with. A filter after it chooses among these logs; a filter before it chooses which they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static IQueryable<ExerciseSetLog> Recent(this IQueryable<ExerciseSetLog> logs, int userId, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return logs.TagWith("FitnessTrack.Recent").Where(log => log.UserId == userId)
            .OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).TakeLiteral(count);
    }
}
