namespace FitnessTrack.Data;

/// <summary>A row of a provider's search: an exercise, and how well it matches.</summary>
internal sealed class ExerciseMatch
{
    public int ExerciseId { get; init; }

    /// <summary>Smaller is better.</summary>
    public int Rank { get; init; }
}
