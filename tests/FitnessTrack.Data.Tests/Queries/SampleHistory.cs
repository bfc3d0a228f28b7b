namespace FitnessTrack.Data.Tests.Queries;

/// <summary>
/// The data behind the examples of docs/queries.md: Ada in Madrid follows a push and a leg day for a week, with a set late on
/// Sunday night and one outside any session; Bob does one single.
/// </summary>
public sealed class SampleHistory
{
    public const string TimeZone = "Europe/Madrid";

    private SampleHistory()
    {
        Bench = NewExercise("bench-press", "Bench Press", MuscleGroup.Chest, MuscleGroup.Triceps, MuscleGroup.Shoulders);
        Squat = NewExercise("back-squat", "Back Squat", MuscleGroup.Quads, MuscleGroup.Glutes);
        Deadlift = NewExercise("deadlift", "Deadlift", MuscleGroup.Back, MuscleGroup.Hamstrings, MuscleGroup.Glutes);

        Routine = new Routine { Name = "PPL Mesocycle", StartsOn = new DateOnly(2026, 1, 5), User = Ada };
        Push = NewDay(1, "Push", Bench, Planned(1, 40, 8, isWarmup: true), Planned(2, 80, 5), Planned(3, 80, 5));
        Rest = new RoutineDay { DayIndex = 2, IsRest = true, Routine = Routine };
        Legs = NewDay(3, "Legs", Squat, Planned(1, 100, 5), Planned(2, 100, 5));
        Routine.Days.Add(Push);
        Routine.Days.Add(Rest);
        Routine.Days.Add(Legs);

        Monday = NewSession("2026-01-05", Push);
        Wednesday = NewSession("2026-01-07", Legs);
        Sunday = NewSession("2026-01-11", Push);

        var bench = Push.Exercises.Single().Sets.OrderBy(set => set.SetIndex).ToList();
        var squat = Legs.Exercises.Single().Sets.OrderBy(set => set.SetIndex).ToList();
        Log(Ada, Bench, "2026-01-05T17:00Z", 1, 40, 8, session: Monday, plannedSet: bench[0], isWarmup: true);
        Log(Ada, Bench, "2026-01-05T17:05Z", 2, 80, 5, rpe: 8, session: Monday, plannedSet: bench[1]);
        Log(Ada, Bench, "2026-01-05T17:10Z", 3, 80, 4, rpe: 9.5m, session: Monday, plannedSet: bench[2]);
        Log(Ada, Squat, "2026-01-07T17:00Z", 1, 100, 5, rpe: 7, session: Wednesday, plannedSet: squat[0]);
        Log(Ada, Squat, "2026-01-07T17:05Z", 2, 105, 3, rpe: 6, session: Wednesday);

        // Sunday 23:30 in Madrid.
        Log(Ada, Bench, "2026-01-11T22:30Z", 1, 82.5m, 5, session: Sunday, plannedSet: bench[1]);
        Log(Ada, Deadlift, "2026-01-12T17:00Z", 1, 140, 3, rpe: 9);
        Log(Bob, Bench, "2026-01-06T17:00Z", 1, 100, 1);
    }

    public User Ada { get; } = World.NewUser("ada");

    public User Bob { get; } = World.NewUser("bob");

    public Exercise Bench { get; }

    public Exercise Squat { get; }

    public Exercise Deadlift { get; }

    public Routine Routine { get; }

    public RoutineDay Push { get; }

    public RoutineDay Rest { get; }

    public RoutineDay Legs { get; }

    public WorkoutSession Monday { get; }

    public WorkoutSession Wednesday { get; }

    public WorkoutSession Sunday { get; }

    public List<ExerciseSetLog> Logs { get; } = [];

    /// <summary>Everything in the database, with keys in the order of declaration.</summary>
    public static async Task<SampleHistory> CreateAsync(TestDatabase db)
    {
        var history = new SampleHistory();
        await db.SaveAsync(history.Bench, history.Squat, history.Deadlift, history.Ada, history.Bob, history.Routine);
        foreach (var log in history.Logs)
        {
            // One after the other, so that keys follow the order here.
            await using var context = db.CreateContext();
            context.Attach(log);
            context.Entry(log).State = Microsoft.EntityFrameworkCore.EntityState.Added;
            await context.SaveChangesAsync();
        }

        return history;
    }

    private static Exercise NewExercise(string slug, string name, MuscleGroup primary, params MuscleGroup[] secondary)
    {
        var exercise = World.NewExercise(slug);
        (exercise.Name, exercise.PrimaryMuscle) = (name, primary);
        foreach (var muscle in secondary)
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscle });
        }

        return exercise;
    }

    private static RoutineExerciseSet Planned(int index, decimal weight, int reps, bool isWarmup = false) =>
        new() { SetIndex = index, TargetWeightKg = weight, TargetReps = reps, IsWarmup = isWarmup };

    private RoutineDay NewDay(int index, string title, Exercise exercise, params RoutineExerciseSet[] sets)
    {
        var day = new RoutineDay { DayIndex = index, Title = title, Routine = Routine };
        var planned = new RoutineDayExercise { Position = 1, Exercise = exercise, RoutineDay = day };
        day.Exercises.Add(planned);
        foreach (var set in sets)
        {
            planned.Sets.Add(set);
        }

        return day;
    }

    private WorkoutSession NewSession(string date, RoutineDay day)
    {
        var session = new WorkoutSession
        {
            WorkoutDate = DateOnly.ParseExact(date, "O", null),
            Status = WorkoutStatus.Completed,
            User = Ada,
            RoutineDay = day,
        };
        Ada.WorkoutSessions.Add(session);
        return session;
    }

    private void Log(
        User user, Exercise exercise, string at, int setIndex, decimal weight, int reps, decimal? rpe = null,
        WorkoutSession? session = null, RoutineExerciseSet? plannedSet = null, bool isWarmup = false) =>
        Logs.Add(new ExerciseSetLog
        {
            User = user,
            Exercise = exercise,
            PerformedAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            SetIndex = setIndex,
            ActualWeightKg = weight,
            ActualReps = reps,
            ActualRpe = rpe,
            Session = session,
            PlannedSet = plannedSet,
            IsWarmup = isWarmup,
        });
}
