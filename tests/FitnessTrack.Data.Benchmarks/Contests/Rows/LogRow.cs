namespace FitnessTrack.Data.Benchmarks;

/// <summary>A log by hand-written SQL.</summary>
internal sealed class LogRow
{
    public long Id { get; init; }

    public int UserId { get; init; }

    public int ExerciseId { get; init; }

    public int? SessionId { get; init; }

    public int? PlannedSetId { get; init; }

    public DateTimeOffset PerformedAt { get; init; }

    public int SetIndex { get; init; }

    public bool IsWarmup { get; init; }

    public bool ToFailure { get; init; }

    public decimal? ActualWeightKg { get; init; }

    public int? ActualReps { get; init; }

    public int? ActualRir { get; init; }

    public decimal? ActualRpe { get; init; }

    public string? ActualTempo { get; init; }

    public int? ActualRestS { get; init; }

    public string? Notes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
