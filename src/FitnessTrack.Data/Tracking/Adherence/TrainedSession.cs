namespace FitnessTrack.Data;

/// <summary>A session, and what its adherence is summed by; inside a query.</summary>
internal sealed class TrainedSession<TKey>
{
    public required TKey Key { get; init; }

    public required WorkoutSession Session { get; init; }
}
