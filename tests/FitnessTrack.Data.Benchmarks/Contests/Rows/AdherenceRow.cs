namespace FitnessTrack.Data.Benchmarks;

/// <summary>A routine's adherence by hand-written SQL.</summary>
internal sealed class AdherenceRow
{
    public int RoutineId { get; init; }

    public int Sessions { get; init; }

    public int PlannedSets { get; init; }

    public int CompletedSets { get; init; }

    public int MetSets { get; init; }

    public double? SetAdherence { get; init; }

    public double? TargetHitRate { get; init; }

    public double? RepAdherence { get; init; }

    public double? LoadAdherence { get; init; }
}
