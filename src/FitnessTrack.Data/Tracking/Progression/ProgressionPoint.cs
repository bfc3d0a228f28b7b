namespace FitnessTrack.Data;

/// <summary>How an exercise went on a day or in a week: a point of a curve.</summary>
public sealed record ProgressionPoint
{
    /// <summary>Key of the user.</summary>
    public required int UserId { get; init; }

    /// <summary>Key of the exercise.</summary>
    public required int ExerciseId { get; init; }

    /// <summary>The local date; of a week, its Monday.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The best estimated one-rep max in kg; null when no set gives one.</summary>
    public required double? BestOneRepMaxKg { get; init; }

    /// <summary>The sum of weight × repetitions in kg, an unknown weight as 0; rounded to two decimals.</summary>
    public required double TonnageKg { get; init; }
}
