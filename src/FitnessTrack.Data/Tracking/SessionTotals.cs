namespace FitnessTrack.Data;

/// <summary>A session with what was done in it.</summary>
public sealed record SessionTotals
{
    /// <summary>Key of the <see cref="WorkoutSession"/>.</summary>
    public required int SessionId { get; init; }

    /// <summary>Key of its user.</summary>
    public required int UserId { get; init; }

    /// <summary>The user's local date.</summary>
    public required DateOnly WorkoutDate { get; init; }

    /// <summary>Pending or completed.</summary>
    public required WorkoutStatus Status { get; init; }

    /// <summary>How many sets count: logs that are no warm-up and have a repetition or more. 0 for a session without one.</summary>
    public required int SetCount { get; init; }

    /// <summary>How many logs are warm-ups, whatever their repetitions.</summary>
    public required int WarmupCount { get; init; }

    /// <summary>Σ weight × repetitions in kg over the sets that count; a set without a weight adds 0. 0 or more.</summary>
    public required double TonnageKg { get; init; }
}
