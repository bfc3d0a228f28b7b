namespace FitnessTrack.Data;

/// <summary>The sets that count for strength and volume.</summary>
internal static class CountedSets
{
    /// <summary>Those that are no warm-up and have a repetition or more; one whose repetitions are unknown does not count.</summary>
    public static IQueryable<ExerciseSetLog> Counted(this IQueryable<ExerciseSetLog> logs) =>
        logs.Where(log => !log.IsWarmup && log.ActualReps >= 1);
}
