using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Sessions: whose, when, done or not, and what was done in them. All of them compose.</summary>
public static class WorkoutSessionQueries
{
    /// <summary>The sessions of one user, in no particular order.</summary>
    /// <param name="sessions">The sessions to choose from.</param>
    /// <param name="userId">The user's key; no session where there is no such user.</param>
    /// <returns>A query to compose with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    public static IQueryable<WorkoutSession> OfUser(this IQueryable<WorkoutSession> sessions, int userId)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        return sessions.TagWith("FitnessTrack.OfUser").Where(session => session.UserId == userId);
    }

    /// <summary>
    /// The sessions of a half-open range of the users' local dates, <c>from &lt;= WorkoutDate &lt; until</c>, as ranges of logs
    /// are: January is from the 1st of January until the 1st of February.
    /// </summary>
    /// <param name="sessions">The sessions to choose from.</param>
    /// <param name="from">The first date of the range.</param>
    /// <param name="until">The first date after the range; no session is in a range that ends where it starts.</param>
    /// <returns>A query to compose with, in no particular order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static IQueryable<WorkoutSession> Between(this IQueryable<WorkoutSession> sessions, DateOnly from, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        return sessions.TagWith("FitnessTrack.Between").Where(session => session.WorkoutDate >= from && session.WorkoutDate < until);
    }

    /// <summary>The sessions that have a status, in no particular order.</summary>
    /// <param name="sessions">The sessions to choose from.</param>
    /// <param name="status">Pending or completed.</param>
    /// <returns>A query to compose with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is not a defined member.</exception>
    public static IQueryable<WorkoutSession> WithStatus(this IQueryable<WorkoutSession> sessions, WorkoutStatus status)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        Guard.Defined(status, nameof(status));
        return sessions.TagWith("FitnessTrack.WithStatus").Where(session => session.Status == status);
    }

    /// <summary>
    /// Each session with its set count and tonnage in kg; a set counts when it is no warm-up and has a repetition or more. A
    /// session without logs has 0 of each.
    /// </summary>
    /// <param name="sessions">The sessions; filter them first.</param>
    /// <returns>A query of one row a session, in no particular order unless the sessions had one, to filter and order further.</returns>
    /// <remarks>
    /// The sum is one of doubles, added up in any order: two databases may differ in its last bits (relatively by less than
    /// 1e-9).
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    public static IQueryable<SessionTotals> WithTotals(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        return sessions.TagWith("FitnessTrack.WithTotals").Select(session => new SessionTotals
        {
            SessionId = session.Id,
            UserId = session.UserId,
            WorkoutDate = session.WorkoutDate,
            Status = session.Status,
            SetCount = session.SetLogs.Count(log => !log.IsWarmup && log.ActualReps >= 1),
            WarmupCount = session.SetLogs.Count(log => log.IsWarmup),
            TonnageKg = session.SetLogs.Where(log => !log.IsWarmup && log.ActualReps >= 1 && log.ActualWeightKg != null)
                .Sum(log => (double)log.ActualWeightKg!.Value * log.ActualReps!.Value),
        });
    }
}
