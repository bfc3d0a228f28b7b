using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A performed set. What was not measured is null.</summary>
public class ExerciseSetLog : IHasTimestamps
{
    /// <summary>Primary key, assigned by the database on insert; 0 until then.</summary>
    public long Id { get; set; }

    /// <summary>Key of <see cref="User"/>.</summary>
    public int UserId { get; set; }

    /// <summary>Key of <see cref="Exercise"/>.</summary>
    public int ExerciseId { get; set; }

    /// <summary>Key of <see cref="Session"/>; null for a set outside any session.</summary>
    public int? SessionId { get; set; }

    /// <summary>Key of <see cref="PlannedSet"/>; null for an unplanned set, and when the planned set is deleted.</summary>
    public int? PlannedSetId { get; set; }

    /// <summary>When the set was done: any offset is taken; kept in UTC, cut to the microsecond.</summary>
    public required DateTimeOffset PerformedAt
    {
        get;
        set => field = CanonicalValue.Instant(value);
    }

    /// <summary>Number of the set, from 1. User, exercise, instant and number together are unique.</summary>
    public required int SetIndex { get; set; }

    /// <summary>Whether it only warmed up.</summary>
    public bool IsWarmup { get; set; }

    /// <summary>Whether it went on until no further repetition was possible.</summary>
    public bool ToFailure { get; set; }

    /// <summary>Lifted load in kg, from 0 to 9999.99, rounded to two decimals.</summary>
    public decimal? ActualWeightKg
    {
        get;
        set => field = CanonicalValue.Round(value, 2);
    }

    /// <summary>Repetitions done, 0 or more.</summary>
    public int? ActualReps { get; set; }

    /// <summary>Repetitions left in reserve (RIR), 0 to 10.</summary>
    public int? ActualRir { get; set; }

    /// <summary>Rate of perceived exertion (RPE), 0 to 10, rounded to one decimal.</summary>
    public decimal? ActualRpe
    {
        get;
        set => field = CanonicalValue.Round(value, 1);
    }

    /// <summary>Tempo such as <c>3-1-1-0</c> (seconds down, at the bottom, up, at the top), at most 15 characters.</summary>
    public string? ActualTempo
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>Rest after the set in seconds, 0 or more.</summary>
    public int? ActualRestS { get; set; }

    /// <summary>Notes; null when there are none.</summary>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <inheritdoc />
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who did the set.</summary>
    public User User { get; set; } = null!;

    /// <summary>The exercise that was done.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <summary>The session that the set belongs to, always one of the same user; null outside any session.</summary>
    public WorkoutSession? Session { get; set; }

    /// <summary>The planned set that it fulfils; null for an unplanned set.</summary>
    public RoutineExerciseSet? PlannedSet { get; set; }

    /// <inheritdoc />
    public override string ToString() => Invariant($"ExerciseSetLog {{ Id = {Id}, PerformedAt = {PerformedAt:O}, SetIndex = {SetIndex} }}");
}
