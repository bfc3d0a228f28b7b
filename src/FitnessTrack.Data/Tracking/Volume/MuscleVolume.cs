namespace FitnessTrack.Data;

/// <summary>What a muscle was trained.</summary>
public sealed record MuscleVolume
{
    /// <summary>Key of the user.</summary>
    public required int UserId { get; init; }

    /// <summary>The muscle group.</summary>
    public required MuscleGroup Muscle { get; init; }

    /// <summary>Hard sets: each counts 1 for the primary muscle of its exercise and 0.5 for a secondary one.</summary>
    public required double HardSets { get; init; }

    /// <summary>
    /// Sum of weight × repetitions of the hard sets in kg, an unknown weight as 0, with the weights 1 and 0.5 of
    /// <see cref="HardSets"/>; rounded to three decimals.
    /// </summary>
    public required double TonnageKg { get; init; }
}
