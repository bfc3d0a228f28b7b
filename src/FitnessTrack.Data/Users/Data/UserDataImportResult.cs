namespace FitnessTrack.Data;

/// <summary>What an import of a user's data did, table by table.</summary>
public sealed record UserDataImportResult
{
    /// <summary>Key of the user who has the data now.</summary>
    public required int UserId { get; init; }

    /// <summary>The account.</summary>
    public required BulkInsertResult Users { get; init; }

    /// <summary>Definitions of exercises.</summary>
    public required BulkInsertResult Exercises { get; init; }

    /// <summary>Other names of the exercises that are new; those of exercises that were there are not looked at. So in the next three.</summary>
    public required BulkInsertResult ExerciseAliases { get; init; }

    /// <summary>Labels.</summary>
    public required BulkInsertResult Tags { get; init; }

    /// <summary>Which new exercise carries which label.</summary>
    public required BulkInsertResult ExerciseTags { get; init; }

    /// <summary>Muscle groups that new exercises train besides their primary one.</summary>
    public required BulkInsertResult ExerciseSecondaryMuscles { get; init; }

    /// <summary>Training plans.</summary>
    public required BulkInsertResult Routines { get; init; }

    /// <summary>Days of training plans.</summary>
    public required BulkInsertResult RoutineDays { get; init; }

    /// <summary>Planned exercises.</summary>
    public required BulkInsertResult RoutineDayExercises { get; init; }

    /// <summary>Planned sets.</summary>
    public required BulkInsertResult RoutineExerciseSets { get; init; }

    /// <summary>
    /// Planned sets that were left out, because a plan of the same name was there and has another exercise at their place. Logs
    /// that followed them are imported without the link.
    /// </summary>
    public required long PlannedSetsLeftOut { get; init; }

    /// <summary>Recorded sessions.</summary>
    public required BulkInsertResult WorkoutSessions { get; init; }

    /// <summary>Performed sets.</summary>
    public required BulkInsertResult ExerciseSetLogs { get; init; }

    /// <summary>All rows that are new; 0 when the document is imported again.</summary>
    public long Inserted =>
        Users.Inserted + Exercises.Inserted + ExerciseAliases.Inserted + Tags.Inserted + ExerciseTags.Inserted + ExerciseSecondaryMuscles.Inserted
        + Routines.Inserted + RoutineDays.Inserted + RoutineDayExercises.Inserted + RoutineExerciseSets.Inserted
        + WorkoutSessions.Inserted + ExerciseSetLogs.Inserted;
}
