namespace FitnessTrack.Data.Tests.Queries;

/// <summary>Routines with every field set, and the plan that they amount to.</summary>
internal static class PlanFactory
{
    /// <summary>Ada's routine, alone in its database. Reversed: the last part of the plan gets the smallest key.</summary>
    public static async Task<Routine> SaveAsync(TestDatabase db, int days, int exercises, int sets, bool reversed = false)
    {
        await db.ExecuteAsync("DELETE FROM users; DELETE FROM exercises");
        var exercise = World.NewExercise("bench-press");
        var routine = new Routine
        {
            Name = "PPL",
            Description = "Eight weeks",
            StartsOn = new DateOnly(2026, 1, 5),
            IsActive = false,
            User = World.NewUser("ada"),
        };
        foreach (var index in Indexes(days, reversed))
        {
            routine.Days.Add(NewDay(index, exercise, Indexes(exercises, reversed), Indexes(sets, reversed)));
        }

        await db.SaveAsync(routine);
        return routine;
    }

    public static RoutinePlan PlanOf(Routine routine) => new()
    {
        RoutineId = routine.Id,
        UserId = routine.UserId,
        Name = routine.Name,
        Description = routine.Description,
        StartsOn = routine.StartsOn,
        IsActive = routine.IsActive,
        Days = [.. routine.Days.OrderBy(day => day.DayIndex).Select(PlanOf)],
    };

    private static int[] Indexes(int count, bool reversed) => [.. Enumerable.Range(1, count).OrderBy(i => reversed ? -i : i)];

    private static RoutineDay NewDay(int index, Exercise exercise, int[] exercises, int[] sets)
    {
        var day = new RoutineDay { DayIndex = index, IsRest = index % 2 == 0, Title = $"Day {index}", Notes = index == 1 ? null : "glúteo" };
        foreach (var position in exercises)
        {
            var planned = new RoutineDayExercise { Position = position, Exercise = exercise, Notes = $"{index}.{position}" };
            day.Exercises.Add(planned);
            foreach (var set in sets)
            {
                planned.Sets.Add(NewSet(set, $"{index}.{position}.{set}"));
            }
        }

        return day;
    }

    private static RoutineExerciseSet NewSet(int index, string notes) => new()
    {
        SetIndex = index,
        IsWarmup = index == 1,
        ToFailure = index == 3,
        TargetWeightKg = index == 2 ? null : 80.25m + index,
        TargetReps = index == 4 ? null : 5,
        TargetRir = 2,
        TargetRpe = 8.5m,
        TargetTempo = "3-1-1-0",
        TargetRestS = 120,
        Notes = notes,
    };

    private static RoutinePlanDay PlanOf(RoutineDay day) => new()
    {
        RoutineDayId = day.Id,
        DayIndex = day.DayIndex,
        IsRest = day.IsRest,
        Title = day.Title,
        Notes = day.Notes,
        Exercises = [.. day.Exercises.OrderBy(exercise => exercise.Position).Select(PlanOf)],
    };

    private static RoutinePlanExercise PlanOf(RoutineDayExercise exercise) => new()
    {
        RoutineDayExerciseId = exercise.Id,
        Position = exercise.Position,
        Notes = exercise.Notes,
        Exercise = exercise.Exercise,
        Sets = [.. exercise.Sets.OrderBy(set => set.SetIndex).Select(PlanOf)],
    };

    private static RoutinePlanSet PlanOf(RoutineExerciseSet set) => new()
    {
        PlannedSetId = set.Id,
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
}
