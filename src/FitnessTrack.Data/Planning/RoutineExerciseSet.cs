using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A planned set: load, repetitions, effort, tempo and rest to aim for. What is null is left to the lifter.</summary>
/// <remarks>Setters check texts; ranges are checked by the database when the row is saved.</remarks>
public class RoutineExerciseSet : TimestampedEntity
{
    internal const int TargetTempoLength = 15;

    /// <summary>Key of <see cref="RoutineDayExercise"/>.</summary>
    public int RoutineDayExerciseId { get; set; }

    /// <summary>Place among the sets, from 1, unique for the planned exercise.</summary>
    public required int SetIndex { get; set; }

    /// <summary>Whether it only warms up.</summary>
    public bool IsWarmup { get; set; }

    /// <summary>Whether it goes on until no further repetition is possible.</summary>
    public bool ToFailure { get; set; }

    /// <summary>Load to lift in kg, from 0 to 9999.99, rounded to two decimals.</summary>
    public decimal? TargetWeightKg
    {
        get;
        set => field = CanonicalValue.Round(value, 2);
    }

    /// <summary>Repetitions to do, 0 or more.</summary>
    public int? TargetReps { get; set; }

    /// <summary>Repetitions to leave in reserve (RIR), 0 to 10.</summary>
    public int? TargetRir { get; set; }

    /// <summary>Rate of perceived exertion (RPE) to reach, 0 to 10, rounded to one decimal.</summary>
    public decimal? TargetRpe
    {
        get;
        set => field = CanonicalValue.Round(value, 1);
    }

    /// <summary>Tempo such as <c>3-1-1-0</c> (seconds down, at the bottom, up, at the top), at most 15 characters.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    public string? TargetTempo
    {
        get;
        set => field = Guard.OptionalText(TargetTempoLength, value);
    }

    /// <summary>Rest after the set in seconds, 0 or more.</summary>
    public int? TargetRestS { get; set; }

    /// <summary>Notes; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>The planned exercise that the set belongs to.</summary>
    public RoutineDayExercise RoutineDayExercise { get; set; } = null!;

    /// <inheritdoc />
    public override string ToString() => Invariant($"RoutineExerciseSet {{ Id = {Id}, SetIndex = {SetIndex} }}");
}
