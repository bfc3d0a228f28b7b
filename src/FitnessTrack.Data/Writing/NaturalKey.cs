namespace FitnessTrack.Data;

/// <summary>The properties by which a row of each table is found again, whatever its id. Each is a unique index or the primary key.</summary>
internal static class NaturalKey
{
    private static readonly Dictionary<Type, string[]> Properties = new()
    {
        [typeof(User)] = [nameof(User.Email)],
        [typeof(Exercise)] = [nameof(Exercise.Slug)],
        [typeof(ExerciseAlias)] = [nameof(ExerciseAlias.ExerciseId), nameof(ExerciseAlias.Alias)],
        [typeof(Tag)] = [nameof(Tag.Name)],
        [typeof(ExerciseTag)] = [nameof(ExerciseTag.ExerciseId), nameof(ExerciseTag.TagId)],
        [typeof(ExerciseSecondaryMuscle)] = [nameof(ExerciseSecondaryMuscle.ExerciseId), nameof(ExerciseSecondaryMuscle.Muscle)],
        [typeof(Routine)] = [nameof(Routine.UserId), nameof(Routine.Name)],
        [typeof(RoutineDay)] = [nameof(RoutineDay.RoutineId), nameof(RoutineDay.DayIndex)],
        [typeof(RoutineDayExercise)] = [nameof(RoutineDayExercise.RoutineDayId), nameof(RoutineDayExercise.Position)],
        [typeof(RoutineExerciseSet)] = [nameof(RoutineExerciseSet.RoutineDayExerciseId), nameof(RoutineExerciseSet.SetIndex)],
        [typeof(WorkoutSession)] = [nameof(WorkoutSession.UserId), nameof(WorkoutSession.WorkoutDate)],
        [typeof(ExerciseSetLog)] =
        [
            nameof(ExerciseSetLog.UserId), nameof(ExerciseSetLog.ExerciseId), nameof(ExerciseSetLog.PerformedAt), nameof(ExerciseSetLog.SetIndex),
        ],
    };

    /// <summary>The names of the key's properties; null for a type that is none of the library's entities.</summary>
    public static IReadOnlyList<string>? Of(Type entity) => Properties.GetValueOrDefault(entity);
}
