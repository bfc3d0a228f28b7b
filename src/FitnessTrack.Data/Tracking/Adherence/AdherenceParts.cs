namespace FitnessTrack.Data;

/// <summary>Sums what was planned and what was done.</summary>
internal static class AdherenceParts
{
    /// <summary>A row a key that has a session.</summary>
    /// <param name="trained">The sessions.</param>
    /// <param name="parameterName">What the host calls the query of the sessions.</param>
    public static IQueryable<AdherenceSums<TKey>> Sum<TKey>(IQueryable<TrainedSession<TKey>> trained, string parameterName) =>
        Planned(trained, parameterName).Concat(Completed(trained, parameterName))
            .GroupBy(part => part.Key)
            .Select(parts => new AdherenceSums<TKey>
            {
                Key = parts.Key,
                Sessions = parts.Sum(part => part.Sessions),
                Planned = parts.Sum(part => part.Planned),
                Completed = parts.Sum(part => part.Completed),
                Met = parts.Sum(part => part.Met),
                TargetReps = parts.Sum(part => part.TargetReps),
                CountedReps = parts.Sum(part => part.CountedReps),
                TargetLoad = parts.Sum(part => part.TargetLoad),
                CountedLoad = parts.Sum(part => part.CountedLoad),
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

    /// <summary>A row a session, also for one that has no plan.</summary>
    private static IQueryable<AdherencePart<TKey>> Planned<TKey>(IQueryable<TrainedSession<TKey>> trained, string parameterName) =>
        from row in trained
        join plan in Plans(trained, parameterName) on row.Session.RoutineDayId equals (int?)plan.RoutineDayId into plans
        from plan in plans.DefaultIfEmpty()
        select new AdherencePart<TKey>
        {
            Key = row.Key,
            Sessions = 1,
            Planned = (int?)plan.Sets ?? 0,
            Completed = 0,
            Met = 0,
            TargetReps = (double?)plan.Reps ?? 0.0,
            CountedReps = 0.0,
            TargetLoad = (double?)plan.Load ?? 0.0,
            CountedLoad = 0.0,
        };

    /// <summary>
    /// What each day asks for, summed once however many sessions it has. Only of the sessions' days: SQLite reads all of
    /// what an outer join has on its right side.
    /// </summary>
    private static IQueryable<DayPlan> Plans<TKey>(IQueryable<TrainedSession<TKey>> trained, string parameterName) =>
        from day in trained.Select(row => row.Session.RoutineDayId).Distinct()
        join exercise in trained.Sibling<RoutineDayExercise>(parameterName) on day equals exercise.RoutineDayId
        from set in exercise.Sets
        where !set.IsWarmup
        group set by exercise.RoutineDayId
        into plan
        select new DayPlan
        {
            RoutineDayId = plan.Key,
            Sets = plan.Count(),

            // Times 1.0, here and below: EF leaves out a mere cast and divides integers.
            Reps = plan.Sum(set => (set.TargetReps ?? 0) * 1.0),
            Load = plan.Sum(set => (double?)set.TargetWeightKg * set.TargetReps ?? 0.0),
        };

    /// <summary>A row a session and planned set that was completed in it.</summary>
    private static IQueryable<AdherencePart<TKey>> Completed<TKey>(IQueryable<TrainedSession<TKey>> trained, string parameterName)
    {
        var best =
            from row in trained
            join log in trained.Sibling<ExerciseSetLog>(parameterName) on row.Session.Id equals log.SessionId
            join set in trained.Sibling<RoutineExerciseSet>(parameterName) on log.PlannedSetId equals set.Id
            where !log.IsWarmup && log.ActualReps >= 1 && !set.IsWarmup && set.RoutineDayExercise.RoutineDayId == row.Session.RoutineDayId
            group new { log, set } by new { row.Key, SessionId = row.Session.Id, SetId = set.Id, set.TargetReps, set.TargetWeightKg }
            into logs
            select new
            {
                logs.Key,
                Reps = logs.Max(row => row.log.ActualReps),
                Load = logs.Max(row => (double?)row.log.ActualWeightKg * row.log.ActualReps),
                Met = logs.Max(row =>
                    (row.set.TargetReps == null || row.log.ActualReps >= row.set.TargetReps)
                    && (row.set.TargetWeightKg == null || row.log.ActualWeightKg >= row.set.TargetWeightKg) ? 1 : 0),
            };
        return best.Select(set => new AdherencePart<TKey>
        {
            Key = set.Key.Key,
            Sessions = 0,
            Planned = 0,
            Completed = 1,
            Met = set.Met,
            TargetReps = 0.0,
            CountedReps = (set.Reps < set.Key.TargetReps ? set.Reps : set.Key.TargetReps ?? 0)!.Value * 1.0,
            TargetLoad = 0.0,
            CountedLoad = set.Key.TargetWeightKg == null || set.Key.TargetReps == null ? 0.0 : set.Load ?? 0.0,
        });
    }

    private sealed class DayPlan
    {
        public required int RoutineDayId { get; init; }

        public required int Sets { get; init; }

        public required double Reps { get; init; }

        public required double Load { get; init; }
    }
}
