using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Adherence: what was done against what was planned.</summary>
public static class AdherenceQueries
{
    /// <summary>How far each session followed its planned day: one row a session, also for a session without a plan.</summary>
    /// <param name="sessions">The sessions to look at, of any user and status; filter them first.</param>
    /// <returns>A query in no particular order, to be filtered and sorted as the host likes; one SQL statement.</returns>
    /// <remarks>
    /// <para>
    /// P is the planned sets of the session's day as the plan is now, without those marked as warm-up. A planned set is
    /// completed by a log of that session that is linked to it (<see cref="ExerciseSetLog.PlannedSet"/>), is not marked as
    /// warm-up and has repetitions >= 1; several such logs complete it once. It is met when one single such log has
    /// repetitions >= target and weight >= target; a target that is null is met by anything, a weight that is null meets no
    /// target. All else counts for nothing: unplanned sets, warm-ups, logs of other sessions, logs linked to another day's sets.
    /// </para>
    /// <para>
    /// Set adherence = completed / |P|. Target hit rate = met / |P|. Rep adherence = Σ min(actual, target) / Σ target over the
    /// planned sets with a target for repetitions. Load adherence = Σ actual w·r / Σ target w·r over the planned sets with
    /// both targets, w in kg; it is not capped. A missed set adds 0 above and its target below. Where several logs complete one
    /// planned set, the best one counts: the most repetitions for rep adherence, the largest w·r for load adherence, a null
    /// weight being 0. So a set that was split or corrected never counts for more than one set.
    /// </para>
    /// <para>A ratio is null where its denominator is 0. Computed in double; the last bits may differ between databases.</para>
    /// <para>
    /// The sessions' query stands three times in the statement: with <c>Take</c> or <c>Skip</c> it needs an order without ties.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sessions"/> is not a query of a context with the FitnessTrack model.</exception>
    public static IQueryable<SessionAdherence> Adherence(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(sessions, session => new { SessionId = session.Id, session.UserId, session.WorkoutDate, session.RoutineDayId });
        return sums.Select(sum => new SessionAdherence
        {
            SessionId = sum.Key.SessionId,
            UserId = sum.Key.UserId,
            WorkoutDate = sum.Key.WorkoutDate,
            RoutineDayId = sum.Key.RoutineDayId,
            PlannedSets = sum.Planned,
            CompletedSets = sum.Completed,
            MetSets = sum.Met,
            SetAdherence = sum.SetAdherence,
            TargetHitRate = sum.TargetHitRate,
            RepAdherence = sum.RepAdherence,
            LoadAdherence = sum.LoadAdherence,
        }).TagWith($"FitnessTrack.{nameof(Adherence)}");
    }

    /// <summary>How far the sessions of each routine day together followed it: one row a day that has sessions.</summary>
    /// <param name="sessions">The sessions to look at, of any user and status; filter them first. Those without a routine day are left out.</param>
    /// <returns>A query in no particular order; one SQL statement.</returns>
    /// <remarks>
    /// As <see cref="Adherence"/>, with numerators and denominators summed over the sessions before they are divided: a
    /// planned set weighs the same in every session. It is not the mean of the sessions' ratios. For a day over time, read
    /// <see cref="Adherence"/> of its sessions in order of their date. Sessions of several users who follow one plan are summed together.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sessions"/> is not a query of a context with the FitnessTrack model.</exception>
    public static IQueryable<RoutineDayAdherence> AdherenceByRoutineDay(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(sessions.Where(session => session.RoutineDayId != null), session => session.RoutineDayId!.Value);
        return sums.Select(sum => new RoutineDayAdherence
        {
            RoutineDayId = sum.Key,
            Sessions = sum.Sessions,
            PlannedSets = sum.Planned,
            CompletedSets = sum.Completed,
            MetSets = sum.Met,
            SetAdherence = sum.SetAdherence,
            TargetHitRate = sum.TargetHitRate,
            RepAdherence = sum.RepAdherence,
            LoadAdherence = sum.LoadAdherence,
        }).TagWith($"FitnessTrack.{nameof(AdherenceByRoutineDay)}");
    }

    /// <summary>How far the sessions of each routine together followed its days: one row a routine that has sessions.</summary>
    /// <param name="sessions">The sessions to look at, of any user and status; filter them first. Those without a routine day are left out.</param>
    /// <returns>A query in no particular order; one SQL statement.</returns>
    /// <remarks>
    /// As <see cref="AdherenceByRoutineDay"/>, with all days of a routine together. A planned day without a session is not
    /// part of it: adherence is measured where a session exists.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sessions"/> is not a query of a context with the FitnessTrack model.</exception>
    public static IQueryable<RoutineAdherence> AdherenceByRoutine(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(sessions.Where(session => session.RoutineDayId != null), session => session.RoutineDay!.RoutineId);
        return sums.Select(sum => new RoutineAdherence
        {
            RoutineId = sum.Key,
            Sessions = sum.Sessions,
            PlannedSets = sum.Planned,
            CompletedSets = sum.Completed,
            MetSets = sum.Met,
            SetAdherence = sum.SetAdherence,
            TargetHitRate = sum.TargetHitRate,
            RepAdherence = sum.RepAdherence,
            LoadAdherence = sum.LoadAdherence,
        }).TagWith($"FitnessTrack.{nameof(AdherenceByRoutine)}");
    }

    private static IQueryable<AdherenceSums<TKey>> Sum<TKey>(IQueryable<WorkoutSession> sessions, Expression<Func<WorkoutSession, TKey>> key)
    {
        Expression<Func<WorkoutSession, TKey, TrainedSession<TKey>>> pair = (session, key) => new TrainedSession<TKey> { Key = key, Session = session };
        var session = pair.Parameters[0];
        var trained = Expression.Lambda<Func<WorkoutSession, TrainedSession<TKey>>>(pair.Apply(session, key.Apply(session)), session);
        return AdherenceParts.Sum(sessions.Select(trained), nameof(sessions));
    }
}
