namespace FitnessTrack.Data.Tests;

/// <summary>A row in every table, and a second user with the same, as most tests need them.</summary>
public sealed class World
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);

    private World(UserRows ada, UserRows bob, Exercise exercise, Tag tag)
    {
        (Ada, Bob, Exercise, Tag) = (ada, bob, exercise, tag);
    }

    public UserRows Ada { get; }

    public UserRows Bob { get; }

    public Exercise Exercise { get; }

    public Tag Tag { get; }

    public static async Task<World> CreateAsync(TestDatabase db)
    {
        var tag = new Tag { Name = "strength" };
        var exercise = NewExercise("bench-press");
        exercise.Aliases.Add(new ExerciseAlias { Alias = "Flat bench" });
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = MuscleGroup.Triceps });
        exercise.Tags.Add(tag);

        var world = new World(new UserRows("ada", exercise), new UserRows("bob", exercise), exercise, tag);
        await db.SaveAsync(exercise, world.Ada.User, world.Bob.User);
        return world;
    }

    public static User NewUser(string name)
    {
        // Not hashed, since hashing is slow on purpose and tests make many users.
        return new User { Email = $"{name}@example.org", Username = name, PasswordHash = "x" };
    }

    public static Exercise NewExercise(string slug) => new()
    {
        Name = slug,
        Slug = slug,
        PrimaryMuscle = MuscleGroup.Chest,
        Movement = MovementPattern.HorizontalPush,
        Mechanics = Mechanics.Compound,
        Force = ForceVector.Push,
        Equipment = Equipment.Barbell,
    };

    /// <summary>A user with a plan of one set, a session that follows it, and the log of that set.</summary>
    public sealed class UserRows
    {
        public UserRows(string name, Exercise exercise)
        {
            User = NewUser(name);
            Routine = new Routine { Name = "PPL Mesocycle", User = User };
            Day = new RoutineDay { DayIndex = 1, Title = "Push", Routine = Routine };
            DayExercise = new RoutineDayExercise { Position = 1, RoutineDay = Day, Exercise = exercise };
            PlannedSet = new RoutineExerciseSet { SetIndex = 1, TargetReps = 5, TargetWeightKg = 80, RoutineDayExercise = DayExercise };
            Session = new WorkoutSession { WorkoutDate = new DateOnly(2026, 3, 2), User = User, RoutineDay = Day };
            Log = new ExerciseSetLog
            {
                PerformedAt = Start,
                SetIndex = 1,
                ActualReps = 5,
                ActualWeightKg = 82.5m,
                User = User,
                Exercise = exercise,
                Session = Session,
                PlannedSet = PlannedSet,
            };

            User.Routines.Add(Routine);
            User.WorkoutSessions.Add(Session);
            User.ExerciseSetLogs.Add(Log);
            Routine.Days.Add(Day);
            Day.Exercises.Add(DayExercise);
            DayExercise.Sets.Add(PlannedSet);
        }

        public User User { get; }

        public Routine Routine { get; }

        public RoutineDay Day { get; }

        public RoutineDayExercise DayExercise { get; }

        public RoutineExerciseSet PlannedSet { get; }

        public WorkoutSession Session { get; }

        public ExerciseSetLog Log { get; }
    }
}
