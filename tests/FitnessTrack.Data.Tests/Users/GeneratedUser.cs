using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests.Users;

/// <summary>A user with random values in all columns, and links between all that can be linked.</summary>
internal sealed record GeneratedUser(
    IReadOnlyList<GeneratedUser.Values> Exercises, IReadOnlyList<GeneratedUser.Values> Days, IReadOnlyList<GeneratedUser.Values> Sessions, IReadOnlyList<GeneratedUser.Values> Logs)
{
    public const string Email = "generated@example.org";

    private static readonly string[] Characters =
        ["a", "Z", "0", " ", "\"", "\\", "/", "<", "\u0001", "\t", "\r\n", "\u001f", "\u007f", "é", "e\u0301", "ß", "ش", "中", "\u00a0", "\u2028", "\ufeff", "\ufffd", "\uffff", "🏋", "👩‍🚀", "\U0010ffff"];

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Gen<GeneratedUser> Generator =>
        from exercises in Gen.Choose(1, 5).SelectMany(count => Value.ArrayOf(count))
        from days in Gen.Choose(0, 6).SelectMany(count => Value.ArrayOf(count))
        from sessions in Gen.Choose(0, 6).SelectMany(count => Value.ArrayOf(count))
        from logs in Gen.Choose(0, 30).SelectMany(count => Value.ArrayOf(count))
        select new GeneratedUser(exercises, days, sessions, logs);

    private static Gen<string> Text =>
        Gen.Choose(0, 8).SelectMany(count => Gen.Elements(Characters).ArrayOf(count)).Select(characters => string.Concat(characters));

    private static Gen<Values> Value =>
        from text in Gen.Frequency((1, Gen.Constant<string?>(null)), (4, Text.Select(text => (string?)text)))
        from hundredths in Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(1, 99_999).Select(number => (int?)number)))
        from small in Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(0, 10).Select(number => (int?)number)))
        from link in Gen.Choose(0, 9)
        from microseconds in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, int.MaxValue))
        from flag in Gen.Elements(true, false)
        select new Values(text, hundredths / 100m, small, link, microseconds, flag);

    public async Task SaveAsync(TestDatabase db)
    {
        var user = World.NewUser("generated");
        (user.FullName, user.WeightKg, user.Age) = (Logs.Count > 0 ? Logs[0].Text : null, Exercises[0].Weight, Exercises[0].Small);
        var exercises = Exercises.Select(Exercise).ToList();
        var routines = new[] { new Routine { Name = "Plan \"A\"", User = user }, new Routine { Name = "plan 🏋", User = user } };
        var days = Days.Select((values, i) => Day(values, i, routines[i % 2], exercises)).ToList();
        var sets = days.SelectMany(day => day.Exercises).SelectMany(planned => planned.Sets).ToList();
        var sessions = Sessions.Select((values, i) => Session(values, i, user, days)).ToList();
        var logs = Logs.Select((values, i) => Log(values, i, user, exercises, sessions, sets))
            .DistinctBy(log => (log.Exercise, log.PerformedAt, log.SetIndex));
        await db.SaveAsync([user, .. exercises, .. routines, .. sessions, .. logs]);
    }

    private static Exercise Exercise(Values values, int index)
    {
        var exercise = World.NewExercise($"{values.Text?.Trim()}-{index}");
        (exercise.Grip, exercise.Cues, exercise.Instructions, exercise.VideoUrl) = (values.Text, values.Text, values.Text, values.Text);
        (exercise.Unilateral, exercise.IsActive, exercise.Difficulty) = (values.Flag, !values.Flag, (Level)(values.Link % 3));
        (exercise.PrimaryMuscle, exercise.Equipment, exercise.Movement) = ((MuscleGroup)values.Link, (Equipment)values.Link, (MovementPattern)values.Link);
        foreach (var number in Enumerable.Range(0, values.Link / 3))
        {
            exercise.Aliases.Add(new ExerciseAlias { Alias = $"{number} {values.Text}" });
            exercise.Tags.Add(new Tag { Name = $"{index} {number} {values.Text}" });
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = (MuscleGroup)((number * 5) + (values.Link % 3)) });
        }

        return exercise;
    }

    private static RoutineDay Day(Values values, int index, Routine routine, List<Exercise> exercises)
    {
        var day = new RoutineDay { DayIndex = 1 + index, Title = values.Text, Notes = values.Text, IsRest = values.Flag, Routine = routine };
        foreach (var position in Enumerable.Range(1, values.Link % 4))
        {
            var planned = new RoutineDayExercise { Position = position, Notes = values.Text, Exercise = exercises[(index + position) % exercises.Count] };
            planned.Sets.Add(new RoutineExerciseSet { SetIndex = position, TargetWeightKg = values.Weight, TargetReps = values.Small, TargetRpe = values.Small, TargetRir = values.Small });
            planned.Sets.Add(new RoutineExerciseSet { SetIndex = position + 1, TargetTempo = values.Text?[..Math.Min(values.Text.Length, 1)].Trim('\ud83c', '\ud83d', '\udbff'), TargetRestS = values.Small, Notes = values.Text, ToFailure = values.Flag });
            day.Exercises.Add(planned);
        }

        routine.Days.Add(day);
        return day;
    }

    private static WorkoutSession Session(Values values, int index, User user, List<RoutineDay> days) => new()
    {
        User = user,
        WorkoutDate = new DateOnly(2026, 1, 1).AddDays(values.Link).AddYears(index),
        Status = values.Flag ? WorkoutStatus.Completed : WorkoutStatus.Pending,
        RoutineDay = days.ElementAtOrDefault(values.Link),
        Location = values.Text,
        PerceivedFatigue = values.Small,
        BodyweightKg = values.Weight,
        Notes = values.Text,
    };

    private static ExerciseSetLog Log(Values values, int index, User user, List<Exercise> exercises, List<WorkoutSession> sessions, List<RoutineExerciseSet> sets) => new()
    {
        User = user,
        Exercise = exercises[values.Link % exercises.Count],
        Session = sessions.ElementAtOrDefault(values.Link),
        PlannedSet = sets.ElementAtOrDefault(values.Link),
        PerformedAt = Start.AddMicroseconds(values.Microseconds),
        SetIndex = 1 + (index % 3),
        IsWarmup = values.Flag,
        ToFailure = !values.Flag,
        ActualWeightKg = values.Weight,
        ActualReps = values.Small,
        ActualRir = values.Small,
        ActualRpe = values.Small - (values.Small > 0 ? 0.5m : 0),
        ActualRestS = values.Microseconds,
        Notes = values.Text,
    };

    internal sealed record Values(string? Text, decimal? Weight, int? Small, int Link, int Microseconds, bool Flag);
}
