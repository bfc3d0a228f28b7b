namespace FitnessTrack.Data.Tests.Queries;

/// <summary>Adherence by its definition, step by step, over objects in memory.</summary>
internal sealed record AdherenceReference(
    int PlannedSets, int CompletedSets, int MetSets, double? SetAdherence, double? TargetHitRate, double? RepAdherence, double? LoadAdherence)
{
    public static AdherenceReference Of(params IEnumerable<WorkoutSession> sessions)
    {
        int planned = 0, completed = 0, met = 0, targetReps = 0, reps = 0;
        decimal targetLoad = 0, load = 0;
        foreach (var session in sessions)
        {
            var sets = session.RoutineDay?.Exercises.SelectMany(exercise => exercise.Sets).Where(set => !set.IsWarmup) ?? [];
            foreach (var set in sets)
            {
                planned++;
                var done = session.SetLogs.Where(log => log.PlannedSet == set && !log.IsWarmup && log.ActualReps is >= 1).ToList();
                completed += done.Count > 0 ? 1 : 0;
                met += done.Exists(log => Meets(log, set)) ? 1 : 0;
                if (set.TargetReps is not { } target)
                {
                    continue;
                }

                targetReps += target;
                reps += done.Count > 0 ? Math.Min(done.Max(log => log.ActualReps!.Value), target) : 0;
                if (set.TargetWeightKg is { } weight)
                {
                    targetLoad += weight * target;
                    load += done.Count > 0 ? done.Max(log => (log.ActualWeightKg ?? 0) * log.ActualReps!.Value) : 0;
                }
            }
        }

        return new AdherenceReference(
            planned, completed, met, Ratio(completed, planned), Ratio(met, planned), Ratio(reps, targetReps), Ratio((double)load, (double)targetLoad));
    }

    public static AdherenceReference From(Adherence actual) => new(
        actual.PlannedSets, actual.CompletedSets, actual.MetSets,
        Round(actual.SetAdherence), Round(actual.TargetHitRate), Round(actual.RepAdherence), Round(actual.LoadAdherence));

    private static bool Meets(ExerciseSetLog log, RoutineExerciseSet set)
    {
        var enoughReps = set.TargetReps is null || log.ActualReps >= set.TargetReps;
        var enoughWeight = set.TargetWeightKg is null || (log.ActualWeightKg is { } weight && weight >= set.TargetWeightKg);
        return enoughReps && enoughWeight;
    }

    private static double? Ratio(double part, double whole) => whole == 0 ? null : Round(part / whole);

    /// <summary>To eleven digits: databases may add doubles in another order.</summary>
    private static double? Round(double? ratio) =>
        ratio is { } value ? double.Parse(value.ToString("E10", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : null;
}
