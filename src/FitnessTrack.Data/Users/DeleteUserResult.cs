namespace FitnessTrack.Data;

/// <summary>How many rows of each table went with a user.</summary>
public sealed record DeleteUserResult
{
    /// <summary>1, or 0 when there was no such user.</summary>
    public required int Users { get; init; }

    /// <summary>Training plans.</summary>
    public required int Routines { get; init; }

    /// <summary>Days of those plans.</summary>
    public required int RoutineDays { get; init; }

    /// <summary>Planned exercises.</summary>
    public required int RoutineDayExercises { get; init; }

    /// <summary>Planned sets.</summary>
    public required int RoutineExerciseSets { get; init; }

    /// <summary>Recorded sessions.</summary>
    public required int WorkoutSessions { get; init; }

    /// <summary>Performed sets, in sessions and outside.</summary>
    public required int ExerciseSetLogs { get; init; }
}
