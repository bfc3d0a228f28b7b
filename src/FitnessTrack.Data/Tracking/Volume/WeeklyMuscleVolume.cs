using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>What a muscle was trained in a week.</summary>
public sealed record WeeklyMuscleVolume
{
    /// <summary>Key of the user.</summary>
    public required int UserId { get; init; }

    /// <summary>The Monday on which the week begins, a local date.</summary>
    public required DateOnly WeekStart { get; init; }

    /// <summary>The year of the ISO week: 2024-12-30 is in week 1 of 2025. Worked out from <see cref="WeekStart"/>, not in the database: filter by that.</summary>
    public int Year => ISOWeek.GetYear(WeekStart.ToDateTime(TimeOnly.MinValue));

    /// <summary>The number of the ISO week, 1 to 53. Worked out from <see cref="WeekStart"/>, not in the database: filter by that.</summary>
    public int Week => ISOWeek.GetWeekOfYear(WeekStart.ToDateTime(TimeOnly.MinValue));

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
