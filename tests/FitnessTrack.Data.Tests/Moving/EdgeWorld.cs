namespace FitnessTrack.Data.Tests.Moving;

/// <summary>A row in every table, and rows with values at their edges: the largest, the smallest, the empty, and none.</summary>
internal static class EdgeWorld
{
    /// <summary>Above what an int holds.</summary>
    public const long HighestLog = 5_000_000_000;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(NewUser(), NewExercise(), NewSession(world), NewLog(world), NewSet(world));

        // Ids with gaps, and a row that has changed since it was made.
        await db.ExecuteAsync($"""
            DELETE FROM users WHERE username = 'bob';
            UPDATE exercises SET cues = 'Elbows in' WHERE slug = 'bench-press';
            INSERT INTO users (id, email, username, password_hash, created_at, updated_at)
            VALUES ({int.MaxValue - 10}, 'old@example.org', 'old', 'x', '1999-12-31 23:59:59.999999{(db.IsPostgres ? "+00" : "")}', '2000-01-01 00:00:00.000001{(db.IsPostgres ? "+00" : "")}');
            INSERT INTO exercise_set_logs (id, user_id, exercise_id, performed_at, set_index)
            SELECT {HighestLog}, u.id, e.id, '9999-12-31 23:59:59.999999{(db.IsPostgres ? "+00" : "")}', {int.MaxValue} FROM users u, exercises e WHERE u.username = 'old' AND e.slug = 'bench-press';
            """);
        return db;
    }

    private static User NewUser() => new()
    {
        Email = "größe+ß@exämple.org",
        Username = "𝓊𝓃𝒾𝒸𝑜𝒹𝑒 🏋️",
        PasswordHash = new string('h', 254),
        FullName = "Ünï \"Quoted\" O'Name, \\ tab\tand\nline",
        Age = 0,
        HeightCm = int.MaxValue,
        WeightKg = 999.99m,
    };

    private static Exercise NewExercise()
    {
        var exercise = World.NewExercise("přítah");
        exercise.Name = "Přítah   činky v předklonu — 垂直 引体向上";
        exercise.PrimaryMuscle = MuscleGroup.FullBody;
        exercise.Movement = MovementPattern.AntiRotation;
        exercise.Equipment = Equipment.EzBar;
        exercise.Difficulty = Level.Advanced;
        exercise.IsActive = false;
        exercise.Unilateral = true;
        exercise.Instructions = "";
        foreach (var muscle in new[] { MuscleGroup.Quads, MuscleGroup.Abs, MuscleGroup.Chest })
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscle });
        }

        return exercise;
    }

    private static WorkoutSession NewSession(World world) => new()
    {
        UserId = world.Ada.User.Id,
        WorkoutDate = new DateOnly(9999, 12, 30),
        Status = WorkoutStatus.Completed,
        PerceivedFatigue = int.MinValue,
        BodyweightKg = 0.01m,
        Notes = "\r\n",
    };

    private static ExerciseSetLog NewLog(World world) => new()
    {
        UserId = world.Ada.User.Id,
        ExerciseId = world.Exercise.Id,
        PerformedAt = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(5.5)).AddTicks(1234567),
        SetIndex = 1,
        IsWarmup = true,
        ToFailure = true,
        ActualWeightKg = 9999.99m,
        ActualReps = 0,
        ActualRir = 10,
        ActualRpe = 9.5m,
        ActualTempo = "3-1-1-0",
        ActualRestS = int.MaxValue,
        Notes = "💪 'x' \"y\"",
    };

    private static RoutineExerciseSet NewSet(World world) => new()
    {
        RoutineDayExerciseId = world.Ada.DayExercise.Id,
        SetIndex = 2,
        TargetWeightKg = 0.29m,
        TargetRpe = 0.1m,
        TargetTempo = "",
    };
}
