namespace FitnessTrack.Data;

/// <summary>A performed set.</summary>
internal sealed record DocumentLog
{
    public required DateTimeOffset PerformedAt { get; init; }

    /// <summary>The slug.</summary>
    public required string Exercise { get; init; }

    public required int SetIndex { get; init; }

    /// <summary>The session's date.</summary>
    public required DateOnly? Session { get; init; }

    public required PlannedSetReference? PlannedSet { get; init; }

    public required bool IsWarmup { get; init; }

    public required bool ToFailure { get; init; }

    public required decimal? ActualWeightKg { get; init; }

    public required int? ActualReps { get; init; }

    public required int? ActualRir { get; init; }

    public required decimal? ActualRpe { get; init; }

    public required string? ActualTempo { get; init; }

    public required int? ActualRestS { get; init; }

    public required string? Notes { get; init; }

    public static DocumentLog Of(ExerciseSetLog log, string slug, DateOnly? session, PlannedSetReference? plannedSet) => new()
    {
        PerformedAt = log.PerformedAt,
        Exercise = slug,
        SetIndex = log.SetIndex,
        Session = session,
        PlannedSet = plannedSet,
        IsWarmup = log.IsWarmup,
        ToFailure = log.ToFailure,
        ActualWeightKg = log.ActualWeightKg,
        ActualReps = log.ActualReps,
        ActualRir = log.ActualRir,
        ActualRpe = log.ActualRpe,
        ActualTempo = log.ActualTempo,
        ActualRestS = log.ActualRestS,
        Notes = log.Notes,
    };

    public ExerciseSetLog ToLog(int userId, int exerciseId, int? sessionId, int? plannedSetId) => new()
    {
        UserId = userId,
        ExerciseId = exerciseId,
        SessionId = sessionId,
        PlannedSetId = plannedSetId,
        PerformedAt = PerformedAt,
        SetIndex = SetIndex,
        IsWarmup = IsWarmup,
        ToFailure = ToFailure,
        ActualWeightKg = ActualWeightKg,
        ActualReps = ActualReps,
        ActualRir = ActualRir,
        ActualRpe = ActualRpe,
        ActualTempo = ActualTempo,
        ActualRestS = ActualRestS,
        Notes = Notes,
    };
}
