namespace FitnessTrack.Data;

/// <summary>A planned set.</summary>
internal sealed record DocumentPlannedSet
{
    public required int SetIndex { get; init; }

    public required bool IsWarmup { get; init; }

    public required bool ToFailure { get; init; }

    public required decimal? TargetWeightKg { get; init; }

    public required int? TargetReps { get; init; }

    public required int? TargetRir { get; init; }

    public required decimal? TargetRpe { get; init; }

    public required string? TargetTempo { get; init; }

    public required int? TargetRestS { get; init; }

    public required string? Notes { get; init; }

    public static DocumentPlannedSet Of(RoutineExerciseSet set) => new()
    {
        SetIndex = set.SetIndex,
        IsWarmup = set.IsWarmup,
        ToFailure = set.ToFailure,
        TargetWeightKg = set.TargetWeightKg,
        TargetReps = set.TargetReps,
        TargetRir = set.TargetRir,
        TargetRpe = set.TargetRpe,
        TargetTempo = set.TargetTempo,
        TargetRestS = set.TargetRestS,
        Notes = set.Notes,
    };

    public RoutineExerciseSet ToSet(int dayExerciseId) => new()
    {
        RoutineDayExerciseId = dayExerciseId,
        SetIndex = SetIndex,
        IsWarmup = IsWarmup,
        ToFailure = ToFailure,
        TargetWeightKg = TargetWeightKg,
        TargetReps = TargetReps,
        TargetRir = TargetRir,
        TargetRpe = TargetRpe,
        TargetTempo = TargetTempo,
        TargetRestS = TargetRestS,
        Notes = Notes,
    };
}
