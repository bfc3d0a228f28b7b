namespace FitnessTrack.Data;

/// <summary>The best that a user did in an exercise, with the set or session that holds the record.</summary>
public sealed record PersonalRecord
{
    /// <summary>What it is a record of.</summary>
    public required PersonalRecordKind Kind { get; init; }

    /// <summary>Key of the user.</summary>
    public required int UserId { get; init; }

    /// <summary>Key of the exercise.</summary>
    public required int ExerciseId { get; init; }

    /// <summary>The record itself, above 0: kg, or repetitions for <see cref="PersonalRecordKind.MostReps"/>.</summary>
    public required double Value { get; init; }

    /// <summary>The set's weight in kg; null where it has none, and for the volume of a session.</summary>
    public required decimal? WeightKg { get; init; }

    /// <summary>The set's repetitions, 1 or more; null for the volume of a session.</summary>
    public required int? Reps { get; init; }

    /// <summary>Key of the set that holds the record; null for the volume of a session.</summary>
    public required long? LogId { get; init; }

    /// <summary>Key of the session that holds the record, or of the set's session; null for a set outside any session.</summary>
    public required int? SessionId { get; init; }

    /// <summary>When it was set, in UTC; for the volume of a session, when the last of the sets that add to it was done.</summary>
    public required DateTimeOffset AchievedAt { get; init; }
}
