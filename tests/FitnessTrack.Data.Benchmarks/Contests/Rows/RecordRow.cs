namespace FitnessTrack.Data.Benchmarks;

/// <summary>A personal record by hand-written SQL.</summary>
internal sealed class RecordRow
{
    public PersonalRecordKind Kind { get; init; }

    public int UserId { get; init; }

    public int ExerciseId { get; init; }

    public double Value { get; init; }

    public decimal? WeightKg { get; init; }

    public int? Reps { get; init; }

    public long? LogId { get; init; }

    public int? SessionId { get; init; }

    public DateTimeOffset AchievedAt { get; init; }
}
