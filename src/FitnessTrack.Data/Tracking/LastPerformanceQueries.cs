using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>"What did I do last time?"</summary>
public static class LastPerformanceQueries
{
    /// <summary>
    /// The whole set group of a user's last performance of an exercise before an instant, warm-ups too, in the order in which it
    /// was done: by instant, set number and key.
    /// </summary>
    /// <param name="logs">The logs to choose from. A filter before this one, such as on warm-ups, holds for everything below.</param>
    /// <param name="userId">The user's key.</param>
    /// <param name="exerciseId">The exercise's key.</param>
    /// <param name="before">An instant with any offset; what was performed at it or after it does not count.</param>
    /// <returns>A query to compose with; without a row where there is no such log.</returns>
    /// <remarks>
    /// <para>
    /// Of the user's logs of the exercise before the instant, the newest decides (by instant, then by key). If it belongs to a
    /// session, the group is all of these logs in that session, be they in several blocks.
    /// </para>
    /// <para>
    /// If it belongs to no session, the group is the last run of rising set numbers among those of these logs that belong to no
    /// session, by instant and set number: sets 1, 2, 3, 1, 2 end with the group 1, 2. So neither midnight nor a time zone
    /// parts a training, but set numbers that do not rise do: of several sets that all have number 1, the last is a group alone.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<ExerciseSetLog> LastPerformance(this IQueryable<ExerciseSetLog> logs, int userId, int exerciseId, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(logs);

        before = InstantBound.AtOrAfter(before);
        var sets = logs.Where(log => log.UserId == userId && log.ExerciseId == exerciseId && log.PerformedAt < before);
        var sessionOfNewest = sets.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.SessionId);

        // Sets of one instant have different numbers, by a unique rule, and so are never parted.
        var loose = sets.Where(log => log.SessionId == null);
        var endOfRunBefore = loose
            .Where(log => loose.Where(next => next.PerformedAt > log.PerformedAt).OrderBy(next => next.PerformedAt).ThenBy(next => next.SetIndex)
                .Select(next => (int?)next.SetIndex).FirstOrDefault() <= log.SetIndex)
            .OrderByDescending(log => log.PerformedAt).Select(log => log.PerformedAt);

        return sets.TagWith("FitnessTrack.LastPerformance")
            .Where(log => log.SessionId == sessionOfNewest.FirstOrDefault()
                && (log.SessionId != null || log.PerformedAt > endOfRunBefore.FirstOrDefault()))
            .OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).ThenBy(log => log.Id);
    }

    /// <summary>
    /// <see cref="LastPerformance"/> where the newest log belongs to a session, else no row: a statement of a third the length,
    /// which the database reads and plans in less time.
    /// </summary>
    internal static IQueryable<ExerciseSetLog> LastPerformanceInSession(
        this IQueryable<ExerciseSetLog> logs, int userId, int exerciseId, DateTimeOffset before)
    {
        var sets = logs.Where(log => log.UserId == userId && log.ExerciseId == exerciseId && log.PerformedAt < before);
        var sessionOfNewest = sets.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.SessionId);

        return sets.TagWith("FitnessTrack.LastPerformance")
            .Where(log => log.SessionId != null && log.SessionId == sessionOfNewest.FirstOrDefault())
            .OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).ThenBy(log => log.Id);
    }
}
