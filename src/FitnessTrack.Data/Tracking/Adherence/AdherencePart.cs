namespace FitnessTrack.Data;

/// <summary>A row that adherence is summed over: what one session asks for, or what became of one of its planned sets; inside a query.</summary>
internal sealed class AdherencePart<TKey>
{
    public required TKey Key { get; init; }

    public required int Sessions { get; init; }

    public required int Planned { get; init; }

    public required int Completed { get; init; }

    public required int Met { get; init; }

    public required double TargetReps { get; init; }

    public required double CountedReps { get; init; }

    public required double TargetLoad { get; init; }

    public required double CountedLoad { get; init; }
}
