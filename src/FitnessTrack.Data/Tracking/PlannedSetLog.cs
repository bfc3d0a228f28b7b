namespace FitnessTrack.Data;

/// <summary>A planned set of a session's day, and a log of that session that completed it; inside a query.</summary>
internal sealed class PlannedSetLog
{
    public required WorkoutSession Session { get; init; }

    public required RoutineExerciseSet Set { get; init; }

    public required ExerciseSetLog Log { get; init; }
}
