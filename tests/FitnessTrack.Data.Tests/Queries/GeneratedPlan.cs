using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>
/// Two routines with two days each, sessions on any of them or on none, and logs that are linked to the sets of their day, of
/// another day, to one set several times, or to none.
/// </summary>
public sealed record GeneratedPlan(
    IReadOnlyList<GeneratedPlan.GeneratedSet> Sets, IReadOnlyList<GeneratedPlan.GeneratedSession> Sessions, IReadOnlyList<GeneratedPlan.GeneratedPlanLog> Logs)
{
    public const int Days = 4;

    private const int DaysOfRoutine = 2;

    private const int ExercisesOfDay = 2;

    public static Gen<GeneratedPlan> Generator =>
        from setCount in Gen.Choose(0, 12)
        from sets in Set.ArrayOf(setCount)
        from sessions in Gen.Choose(1, 6).SelectMany(count => Session.ArrayOf(count))
        from logs in Gen.Choose(0, 40).SelectMany(count => Log(sets.Length, sessions.Length).ArrayOf(count))
        select new GeneratedPlan(sets, sessions, logs);

    /// <summary>Few values, so that targets are met exactly, missed by little, and exceeded.</summary>
    private static Gen<decimal?> Weight =>
        Gen.Frequency((1, Gen.Constant<decimal?>(null)), (1, Gen.Constant<decimal?>(0m)), (6, Gen.Choose(1, 4).Select(w => (decimal?)(w * 2.5m))), (1, Gen.Constant<decimal?>(9999.99m)));

    private static Gen<int?> Reps =>
        Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Constant<int?>(0)), (6, Gen.Choose(1, 4).Select(r => (int?)r)), (1, Gen.Choose(60, 90).Select(r => (int?)r)));

    private static Gen<bool> Warmup => Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)));

    private static Gen<GeneratedSet> Set =>
        from day in Gen.Choose(0, Days - 1)
        from exercise in Gen.Choose(0, ExercisesOfDay - 1)
        from warmup in Warmup
        from weight in Weight
        from reps in Reps
        select new GeneratedSet(day, exercise, warmup, weight, reps);

    private static Gen<GeneratedSession> Session =>
        Gen.Frequency((1, Gen.Constant(new GeneratedSession(null))), (6, Gen.Choose(0, Days - 1).Select(day => new GeneratedSession(day))));

    private static Gen<GeneratedPlanLog> Log(int sets, int sessions) =>
        from session in Gen.Choose(0, sessions - 1)
        from set in sets == 0 ? Gen.Constant<int?>(null) : Gen.Frequency((1, Gen.Constant<int?>(null)), (6, Gen.Choose(0, sets - 1).Select(s => (int?)s)))
        from warmup in Warmup
        from weight in Weight
        from reps in Reps
        select new GeneratedPlanLog(session, set, warmup, weight, reps);

    /// <summary>Saves it into a database that has no other rows.</summary>
    /// <returns>The sessions, with their routine days and logs, and through these all else.</returns>
    public async Task<List<WorkoutSession>> SaveAsync(TestDatabase db)
    {
        await db.ExecuteAsync("DELETE FROM users; DELETE FROM exercises");
        var user = World.NewUser("ada");
        var exercise = World.NewExercise("bench-press");
        var routines = Enumerable.Range(0, Days / DaysOfRoutine).Select(i => new Routine { Name = $"routine {i}", User = user }).ToList();
        var days = Enumerable.Range(0, Days).Select(i => NewDay(routines[i / DaysOfRoutine], (i % DaysOfRoutine) + 1, exercise)).ToList();
        var sets = Sets.Select(set => NewSet(set, days[set.Day].Exercises.ElementAt(set.Exercise))).ToList();
        var sessions = Sessions.Select((session, i) => new WorkoutSession
        {
            WorkoutDate = new DateOnly(2026, 1, 1).AddDays(i),
            User = user,
            RoutineDay = session.Day is { } day ? days[day] : null,
        }).ToList();
        foreach (var (log, i) in Logs.Select((log, i) => (log, i)))
        {
            sessions[log.Session].SetLogs.Add(new ExerciseSetLog
            {
                User = user,
                Exercise = exercise,
                PerformedAt = World.Start.AddMinutes(i),
                SetIndex = 1,
                IsWarmup = log.IsWarmup,
                ActualWeightKg = log.WeightKg,
                ActualReps = log.Reps,
                PlannedSet = log.Set is { } set ? sets[set] : null,
            });
        }

        await db.SaveAsync([.. routines, .. sessions]);
        return sessions;
    }

    private static RoutineDay NewDay(Routine routine, int index, Exercise exercise)
    {
        var day = new RoutineDay { DayIndex = index, Routine = routine };
        foreach (var position in Enumerable.Range(1, ExercisesOfDay))
        {
            day.Exercises.Add(new RoutineDayExercise { Position = position, Exercise = exercise });
        }

        routine.Days.Add(day);
        return day;
    }

    private static RoutineExerciseSet NewSet(GeneratedSet set, RoutineDayExercise exercise)
    {
        var planned = new RoutineExerciseSet
        {
            SetIndex = exercise.Sets.Count + 1,
            IsWarmup = set.IsWarmup,
            TargetWeightKg = set.WeightKg,
            TargetReps = set.Reps,
        };
        exercise.Sets.Add(planned);
        return planned;
    }

    /// <summary>A planned set as a generator makes it; the day and the place of its exercise in the day.</summary>
    public sealed record GeneratedSet(int Day, int Exercise, bool IsWarmup, decimal? WeightKg, int? Reps);

    /// <summary>A session of one user, on the so-manieth day or on none.</summary>
    public sealed record GeneratedSession(int? Day);

    /// <summary>A log of the so-manieth session, linked to the so-manieth planned set or to none.</summary>
    public sealed record GeneratedPlanLog(int Session, int? Set, bool IsWarmup, decimal? WeightKg, int? Reps);
}
