namespace FitnessTrack.Data;

/// <summary>Adherence of all planned sets with one key, inside a query.</summary>
internal sealed class AdherenceSums<TKey>
{
    public required TKey Key { get; init; }

    public int Sessions { get; init; }

    public int Planned { get; init; }

    public int Completed { get; init; }

    public int Met { get; init; }

    public double TargetReps { get; init; }

    public double CountedReps { get; init; }

    public double TargetLoad { get; init; }

    public double CountedLoad { get; init; }

    public double? SetAdherence { get; init; }

    public double? TargetHitRate { get; init; }

    public double? RepAdherence { get; init; }

    public double? LoadAdherence { get; init; }
}
