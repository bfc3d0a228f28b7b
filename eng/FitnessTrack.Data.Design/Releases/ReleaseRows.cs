namespace FitnessTrack.Data.Design;

/// <summary>A row in every table with all that its columns can hold, and one with as little as they ask for.</summary>
internal static class ReleaseRows
{
    private const string Odd = "it's \"quoted\"; -- $$ \\ {0} @p %\ttab\nline é e\u0301 שלום 中 🏋";

    /// <summary>Each table by itself, and with keys that are told, so that the same rows have the same keys each time.</summary>
    public static async Task SaveAsync(FitnessTrackDbContext context)
    {
        object[][] tables = [[.. Users()], [.. Exercises()], Tags(), OfExercises(), Routines(), Days(), DayExercises(), PlannedSets(), Sessions(), Logs()];
        foreach (var rows in tables)
        {
            context.AddRange(rows);
            await context.SaveChangesAsync();
        }
    }

    private static IEnumerable<User> Users()
    {
        yield return new User
        {
            Id = 1,
            Email = $"{new string('a', 242)}@example.org",
            Username = new string('u', 49) + "ñ",
            PasswordHash = new string('h', 254),
            FullName = "Zoë O'Brien-Łukasz 🏋",
            Age = int.MaxValue,
            HeightCm = 1,
            WeightKg = 999.99m,
        };
        yield return new User { Id = 2, Email = "b@c", Username = "b", PasswordHash = "x", Age = 0, WeightKg = 0.01m };
        yield return new User { Id = 7, Email = "nobody@example.org", Username = "nobody", PasswordHash = "x" };
    }

    /// <summary>As many as the longest list of labels, so that each label is in one.</summary>
    private static IEnumerable<Exercise> Exercises()
    {
        for (var i = 0; i < Enum.GetValues<MovementPattern>().Length; i++)
        {
            yield return new Exercise
            {
                Id = i + 1,
                Name = i == 0 ? "Empuje de glúteo con barra" : i == 1 ? new string('n', 119) + "é" : $"Exercise {i}",
                Slug = i == 1 ? new string('s', 140) : $"exercise-{i}",
                PrimaryMuscle = Label<MuscleGroup>(i),
                Movement = Label<MovementPattern>(i),
                Mechanics = Label<Mechanics>(i),
                Force = Label<ForceVector>(i),
                Equipment = Label<Equipment>(i),
                Difficulty = Label<Level>(i),
                Unilateral = i == 1,
                IsActive = i != 1,
                Grip = i == 1 ? new string('g', 50) : null,
                RangeOfMotion = i == 1 ? Odd : null,
                Cues = i == 1 ? "" : null,
                Instructions = i == 1 ? string.Concat(Enumerable.Repeat(Odd, 20)) : null,
                VideoUrl = i == 1 ? new string('v', 255) : null,
            };
        }
    }

    private static Tag[] Tags() => [new() { Id = 1, Name = new string('t', 50) }, new() { Id = 2, Name = Odd[..20] }];

    private static object[] OfExercises() =>
    [
        new ExerciseAlias { Id = 1, ExerciseId = 1, Alias = "Hip thrust" },
        new ExerciseAlias { Id = 2, ExerciseId = 2, Alias = new string('a', 120) },
        new ExerciseTag { ExerciseId = 1, TagId = 1 },
        new ExerciseTag { ExerciseId = 1, TagId = 2 },
        .. Enum.GetValues<MuscleGroup>().Select(muscle => new ExerciseSecondaryMuscle { ExerciseId = 1, Muscle = muscle }),
    ];

    private static Routine[] Routines() =>
    [
        new() { Id = 1, UserId = 1, Name = new string('r', 120), Description = Odd, StartsOn = new DateOnly(1, 1, 2), IsActive = false },
        new() { Id = 2, UserId = 1, Name = "r", StartsOn = new DateOnly(9999, 12, 30) },
        new() { Id = 3, UserId = 2, Name = new string('r', 120) },
    ];

    private static RoutineDay[] Days() =>
    [
        new() { Id = 1, RoutineId = 1, DayIndex = 1, Title = new string('d', 100), Notes = Odd },
        new() { Id = 2, RoutineId = 1, DayIndex = int.MaxValue, IsRest = true },
        new() { Id = 3, RoutineId = 3, DayIndex = 1 },
    ];

    private static RoutineDayExercise[] DayExercises() =>
    [
        new() { Id = 1, RoutineDayId = 1, ExerciseId = 1, Position = 1, Notes = Odd },
        new() { Id = 2, RoutineDayId = 1, ExerciseId = 1, Position = int.MaxValue },
        new() { Id = 3, RoutineDayId = 3, ExerciseId = 2, Position = 1 },
    ];

    private static RoutineExerciseSet[] PlannedSets() =>
    [
        new()
        {
            Id = 1, RoutineDayExerciseId = 1, SetIndex = int.MaxValue, IsWarmup = true, ToFailure = true, TargetWeightKg = 9999.99m, TargetReps = int.MaxValue,
            TargetRir = 10, TargetRpe = 10, TargetTempo = new string('4', 15), TargetRestS = int.MaxValue, Notes = Odd,
        },
        new() { Id = 2, RoutineDayExerciseId = 1, SetIndex = 1, TargetWeightKg = 0, TargetReps = 0, TargetRir = 0, TargetRpe = 0.1m, TargetRestS = 0 },
        new() { Id = 3, RoutineDayExerciseId = 3, SetIndex = 1 },
    ];

    private static WorkoutSession[] Sessions() =>
    [
        new()
        {
            Id = 1, UserId = 1, WorkoutDate = new DateOnly(2024, 2, 29), Status = WorkoutStatus.Completed, RoutineDayId = 1, Location = "Gym 🏋",
            PerceivedFatigue = int.MinValue, BodyweightKg = 999.99m, Notes = Odd,
        },
        new() { Id = 2, UserId = 1, WorkoutDate = new DateOnly(9999, 12, 30), PerceivedFatigue = int.MaxValue },
        new() { Id = 3, UserId = 2, WorkoutDate = new DateOnly(2024, 2, 29), RoutineDayId = 1 },
    ];

    private static ExerciseSetLog[] Logs() =>
    [
        new()
        {
            Id = 1, UserId = 1, ExerciseId = 1, SessionId = 1, PlannedSetId = 1, PerformedAt = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 999, 999, TimeSpan.Zero),
            SetIndex = 1, IsWarmup = true, ToFailure = true, ActualWeightKg = 9999.99m, ActualReps = int.MaxValue, ActualRir = 10, ActualRpe = 10,
            ActualTempo = new string('4', 15), ActualRestS = int.MaxValue, Notes = Odd,
        },
        new() { Id = 2, UserId = 1, ExerciseId = 1, PerformedAt = new DateTimeOffset(1, 1, 1, 0, 0, 0, 0, 1, TimeSpan.Zero), SetIndex = int.MaxValue },
        new()
        {
            Id = 5_000_000_000, UserId = 2, ExerciseId = 2, SessionId = 3, PerformedAt = new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
            SetIndex = 1, ActualWeightKg = 0, ActualReps = 0, ActualRir = 0, ActualRpe = 0, ActualRestS = 0, Notes = "",
        },
    ];

    private static T Label<T>(int i)
        where T : struct, Enum => Enum.GetValues<T>()[i % Enum.GetValues<T>().Length];
}
