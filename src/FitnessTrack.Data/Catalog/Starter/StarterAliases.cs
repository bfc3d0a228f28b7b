namespace FitnessTrack.Data;

/// <summary>Other names of an exercise of the starter catalogue, by language.</summary>
internal sealed record StarterAliases
{
    public required IReadOnlyList<string> En { get; init; }

    public required IReadOnlyList<string> Es { get; init; }
}
