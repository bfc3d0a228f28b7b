namespace FitnessTrack.Data;

/// <summary>A planned set of a <see cref="RoutinePlanExercise"/>. What is null is left to the lifter.</summary>
public sealed record RoutinePlanSet
{
    /// <summary>Key of the planned set, which a log refers to as <see cref="ExerciseSetLog.PlannedSetId"/>.</summary>
    public required int PlannedSetId { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.SetIndex" />
    public required int SetIndex { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.IsWarmup" />
    public required bool IsWarmup { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.ToFailure" />
    public required bool ToFailure { get; init; }

    /// <summary>Load to lift in kg, from 0 to 9999.99.</summary>
    public required decimal? TargetWeightKg { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.TargetReps" />
    public required int? TargetReps { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.TargetRir" />
    public required int? TargetRir { get; init; }

    /// <summary>Rate of perceived exertion (RPE) to reach, 0 to 10.</summary>
    public required decimal? TargetRpe { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.TargetTempo" />
    public required string? TargetTempo { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.TargetRestS" />
    public required int? TargetRestS { get; init; }

    /// <inheritdoc cref="RoutineExerciseSet.Notes" />
    public required string? Notes { get; init; }
}
