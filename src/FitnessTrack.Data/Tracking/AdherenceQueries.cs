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
    public static IQueryable<SessionAdherence> Adherence(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(Outcomes(sessions), set => new { set.SessionId, set.UserId, set.WorkoutDate, set.RoutineDayId });
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
    public static IQueryable<RoutineDayAdherence> AdherenceByRoutineDay(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(Outcomes(sessions.Where(session => session.RoutineDayId != null)), set => set.RoutineDayId);
        return sums.Select(sum => new RoutineDayAdherence
        {
            RoutineDayId = sum.Key!.Value,
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
    public static IQueryable<RoutineAdherence> AdherenceByRoutine(this IQueryable<WorkoutSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        var sums = Sum(Outcomes(sessions.Where(session => session.RoutineDayId != null)), set => set.RoutineId);
        return sums.Select(sum => new RoutineAdherence
        {
            RoutineId = sum.Key!.Value,
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

    private static IQueryable<AdherenceSums<TKey>> Sum<TKey>(IQueryable<PlannedSetOutcome> outcomes, Expression<Func<PlannedSetOutcome, TKey>> key) =>
        outcomes.GroupBy(key)
            .Select(sets => new AdherenceSums<TKey>
            {
                Key = sets.Key,
                Sessions = sets.Select(set => set.SessionId).Distinct().Count(),
                Planned = sets.Sum(set => set.Planned),
                Completed = sets.Sum(set => set.Completed),
                Met = sets.Sum(set => set.Met),
                TargetReps = sets.Sum(set => set.TargetReps),
                CountedReps = sets.Sum(set => set.CountedReps),
                TargetLoad = sets.Sum(set => set.TargetLoad),
                CountedLoad = sets.Sum(set => set.CountedLoad),
            })
            .Select(sum => new AdherenceSums<TKey>
            {
                Key = sum.Key,
                Sessions = sum.Sessions,
                Planned = sum.Planned,
                Completed = sum.Completed,
                Met = sum.Met,
                SetAdherence = sum.Planned > 0 ? (double)sum.Completed / sum.Planned : null,
                TargetHitRate = sum.Planned > 0 ? (double)sum.Met / sum.Planned : null,
                RepAdherence = sum.TargetReps > 0 ? sum.CountedReps / sum.TargetReps : null,
                LoadAdherence = sum.TargetLoad > 0 ? sum.CountedLoad / sum.TargetLoad : null,
            });

    /// <summary>
    /// What is to be summed: a row a session, one for each of its planned sets, and one for each of these that was completed.
    /// Only inner joins: SQLite would read all logs and plans for the right side of an outer one.
    /// </summary>
    private static IQueryable<PlannedSetOutcome> Outcomes(IQueryable<WorkoutSession> sessions)
    {
        var planned =
            from session in sessions
            from exercise in session.RoutineDay!.Exercises
            from set in exercise.Sets
            where !set.IsWarmup
            select new { session, set };

        return sessions
            .Select(session => new PlannedSetOutcome
            {
                SessionId = session.Id,
                UserId = session.UserId,
                WorkoutDate = session.WorkoutDate,
                RoutineDayId = session.RoutineDayId,
                RoutineId = session.RoutineDay!.RoutineId,
                Planned = 0,
                Completed = 0,
                Met = 0,
                TargetReps = 0.0,
                CountedReps = 0.0,
                TargetLoad = 0.0,
                CountedLoad = 0.0,
            })
            .Concat(planned.Select(row => new PlannedSetOutcome
            {
                SessionId = row.session.Id,
                UserId = row.session.UserId,
                WorkoutDate = row.session.WorkoutDate,
                RoutineDayId = row.session.RoutineDayId,
                RoutineId = row.session.RoutineDay!.RoutineId,
                Planned = 1,
                Completed = 0,
                Met = 0,

                // Times 1.0, here and below: EF leaves out a mere cast and divides integers.
                TargetReps = (row.set.TargetReps ?? 0) * 1.0,
                CountedReps = 0.0,
                TargetLoad = (double?)row.set.TargetWeightKg * row.set.TargetReps ?? 0.0,
                CountedLoad = 0.0,
            }))
            .Concat(Completed(planned.SelectMany(
                row => row.session.SetLogs.Where(log => log.PlannedSetId == row.set.Id && !log.IsWarmup && log.ActualReps >= 1),
                (row, log) => new PlannedSetLog { Session = row.session, Set = row.set, Log = log })));
    }

    private static IQueryable<PlannedSetOutcome> Completed(IQueryable<PlannedSetLog> logs)
    {
        var best =
            from row in logs
            group row by new
            {
                SessionId = row.Session.Id,
                row.Session.UserId,
                row.Session.WorkoutDate,
                row.Session.RoutineDayId,
                row.Session.RoutineDay!.RoutineId,
                SetId = row.Set.Id,
                row.Set.TargetReps,
                row.Set.TargetWeightKg,
            }
            into set
            select new
            {
                set.Key,
                Reps = set.Max(row => row.Log.ActualReps),
                Load = set.Max(row => (double?)row.Log.ActualWeightKg * row.Log.ActualReps),
                Met = set.Max(row =>
                    (row.Set.TargetReps == null || row.Log.ActualReps >= row.Set.TargetReps)
                    && (row.Set.TargetWeightKg == null || row.Log.ActualWeightKg >= row.Set.TargetWeightKg) ? 1 : 0),
            };
        return best.Select(set => new PlannedSetOutcome
        {
            SessionId = set.Key.SessionId,
            UserId = set.Key.UserId,
            WorkoutDate = set.Key.WorkoutDate,
            RoutineDayId = set.Key.RoutineDayId,
            RoutineId = set.Key.RoutineId,
            Planned = 0,
            Completed = 1,
            Met = set.Met,
            TargetReps = 0.0,
            CountedReps = (set.Reps < set.Key.TargetReps ? set.Reps : set.Key.TargetReps ?? 0)!.Value * 1.0,
            TargetLoad = 0.0,
            CountedLoad = set.Key.TargetWeightKg == null || set.Key.TargetReps == null ? 0.0 : set.Load ?? 0.0,
        });
    }
}
