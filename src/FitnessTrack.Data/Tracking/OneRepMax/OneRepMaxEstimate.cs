namespace FitnessTrack.Data;

/// <summary>A performed set with its estimated one-rep max.</summary>
public sealed record OneRepMaxEstimate
{
    /// <summary>Key of the set.</summary>
    public required long LogId { get; init; }

    /// <summary>Key of the user.</summary>
    public required int UserId { get; init; }

    /// <summary>Key of the exercise.</summary>
    public required int ExerciseId { get; init; }

    /// <summary>When the set was done, in UTC.</summary>
    public required DateTimeOffset PerformedAt { get; init; }

    /// <summary>The weight in kg, above 0.</summary>
    public required decimal WeightKg { get; init; }

    /// <summary>The repetitions, 1 or more.</summary>
    public required int Reps { get; init; }

    /// <summary>The estimated one-rep max in kg, above 0.</summary>
    public required double OneRepMaxKg { get; init; }
}
