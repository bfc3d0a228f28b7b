using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>A generated history of two users and three exercises, dense enough that records tie and weeks overlap.</summary>
public sealed record GeneratedHistory(IReadOnlyList<GeneratedLog> Logs)
{
    public static readonly string[] Exercises = ["bench-press", "back-squat", "deadlift"];

    private static readonly MuscleGroup[] Muscles = [MuscleGroup.Chest, MuscleGroup.Quads, MuscleGroup.Back];

    private static readonly DateTimeOffset Start = new(2024, 12, 20, 0, 0, 0, TimeSpan.Zero);

    public static Gen<GeneratedHistory> Generator(int sets) =>
        from logs in Log.ArrayOf(sets)
        select new GeneratedHistory([.. logs.DistinctBy(log => (log.User, log.Exercise, log.At, log.SetIndex))]);

    private static Gen<GeneratedLog> Log =>
        from user in Gen.Choose(0, 1)
        from exercise in Gen.Choose(0, Exercises.Length - 1)
        from day in Gen.Choose(0, 24)
        from minute in Gen.OneOf(Gen.Choose(0, 1439), Gen.Elements(1380, 1410, 0, 1020))
        from setIndex in Gen.Choose(1, 4)
        from warmup in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        from weight in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (1, Gen.Constant<decimal?>(0m)), (8, Gen.Choose(1, 60).Select(w => (decimal?)(w * 2.5m))), (2, Gen.Choose(1, 999_999).Select(w => (decimal?)(w / 100m))))
        from reps in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Constant<int?>(0)), (10, Gen.Choose(1, 15).Select(r => (int?)r)), (1, Gen.Choose(16, 90).Select(r => (int?)r)))
        from rir in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 5).Select(r => (int?)r)))
        from rpe in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (2, Gen.Choose(8, 20).Select(r => (decimal?)(r / 2m))))
        from inSession in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new GeneratedLog(user, exercise, Start.AddDays(day).AddMinutes(minute), setIndex, warmup, weight, reps, rir, rpe, inSession);

    /// <summary>Saves the history into a database that has no other rows; sessions are those of the UTC date.</summary>
    /// <returns>The saved logs, with their exercises, users and sessions.</returns>
    public async Task<List<ExerciseSetLog>> SaveAsync(TestDatabase db)
    {
        await db.ExecuteAsync("DELETE FROM users; DELETE FROM exercises");
        User[] users = [World.NewUser("ada"), World.NewUser("bob")];
        var exercises = Exercises.Select((slug, i) => NewExercise(slug, Muscles[i], Muscles[(i + 1) % 3])).ToArray();
        var sessions = new Dictionary<(int, DateOnly), WorkoutSession>();
        var logs = Logs.Select(log => ToEntity(log, users, exercises, sessions)).ToList();
        await db.SaveAsync([.. users, .. exercises, .. logs]);
        return logs;
    }

    private static Exercise NewExercise(string slug, MuscleGroup primary, MuscleGroup secondary)
    {
        var exercise = World.NewExercise(slug);
        exercise.PrimaryMuscle = primary;

        // The second names the primary muscle again, which counts once.
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = secondary });
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = primary });
        return exercise;
    }

    private static ExerciseSetLog ToEntity(GeneratedLog log, User[] users, Exercise[] exercises, Dictionary<(int, DateOnly), WorkoutSession> sessions)
    {
        var date = DateOnly.FromDateTime(log.At.UtcDateTime);
        if (!sessions.TryGetValue((log.User, date), out var session))
        {
            sessions[(log.User, date)] = session = new WorkoutSession { WorkoutDate = date, User = users[log.User] };
        }

        return new ExerciseSetLog
        {
            User = users[log.User],
            Exercise = exercises[log.Exercise],
            PerformedAt = log.At,
            SetIndex = log.SetIndex,
            IsWarmup = log.IsWarmup,
            ActualWeightKg = log.WeightKg,
            ActualReps = log.Reps,
            ActualRir = log.Rir,
            ActualRpe = log.Rpe,
            Session = log.InSession ? session : null,
        };
    }
}
