namespace FitnessTrack.Data;

/// <summary>How many rows of each table went with a user.</summary>
/// <param name="Users">1, or 0 when there was no such user.</param>
/// <param name="Routines">Training plans.</param>
/// <param name="RoutineDays">Days of those plans.</param>
/// <param name="RoutineDayExercises">Planned exercises.</param>
/// <param name="RoutineExerciseSets">Planned sets.</param>
/// <param name="WorkoutSessions">Recorded sessions.</param>
/// <param name="ExerciseSetLogs">Performed sets, in sessions and outside.</param>
public sealed record DeleteUserResult(
    int Users, int Routines, int RoutineDays, int RoutineDayExercises, int RoutineExerciseSets, int WorkoutSessions, int ExerciseSetLogs);
