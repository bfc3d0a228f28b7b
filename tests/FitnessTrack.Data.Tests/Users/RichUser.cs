namespace FitnessTrack.Data.Tests.Users;

/// <summary>
/// A user, Ada, who has every column filled in one row and every nullable one null in another; two plans with the same days; and
/// a coach, Bob, whose plan she follows, too.
/// </summary>
internal static class RichUser
{
    public const string Email = "ada@example.org";
    public const string CoachEmail = "bob@example.org";

    private const string Odd = "quote \" backslash \\ slash / tab \t lines \r\n bell \u0007 del \u007f <b>&'+ e\u0301 é \u2028 \ufeff \uffff שלום 中 🏋 👩‍🚀";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 18, 0, 0, TimeSpan.FromHours(1));

    public static async Task SaveAsync(TestDatabase db)
    {
        var (bench, squat, row) = (FullExercise(), World.NewExercise("back-squat"), World.NewExercise("Row \"T\" 🏋"));
        var unused = World.NewExercise("not-used");
        unused.Tags.Add(new Tag { Name = "not used" });
        row.Tags.Add(bench.Tags.First());
        var ada = FullUser();
        var bob = new World.UserRows("bob", squat);
        var first = Plan(ada, "PPL \"A\" 🏋", bench, squat);
        var second = Plan(ada, "PPL B", squat, row);
        var empty = new Routine { Name = "Empty", User = ada };
        var sessions = Sessions(ada, first, second, bob);
        await db.SaveAsync([unused, bob.User, ada, first, second, empty, .. sessions, .. Logs(ada, [bench, squat, row], sessions, first, bob)]);
    }

    private static User FullUser() => new()
    {
        Email = Email,
        Username = $"ada {Odd}"[..40],
        PasswordHash = "secret-hash",
        FullName = "Ada \"🏋\" Łukasz",
        Age = 36,
        HeightCm = 170,
        WeightKg = 63.5m,
    };

    private static Exercise FullExercise()
    {
        var exercise = World.NewExercise("bench-press");
        (exercise.Name, exercise.Grip, exercise.RangeOfMotion, exercise.Cues, exercise.Instructions) = ("Bench \u00a0Press", "pronated", Odd, "", Odd + Odd);
        (exercise.VideoUrl, exercise.Unilateral, exercise.Difficulty, exercise.IsActive) = ("https://example.org/?a=1&b=<2>", true, Level.Advanced, false);
        (exercise.PrimaryMuscle, exercise.Movement, exercise.Mechanics, exercise.Force, exercise.Equipment) =
            (MuscleGroup.FullBody, MovementPattern.AntiRotation, Mechanics.Isolation, ForceVector.Static, Equipment.TrapBar);
        foreach (var text in new[] { "b", "a", "Ä", "🏋", "\uffff" })
        {
            exercise.Aliases.Add(new ExerciseAlias { Alias = text });
            exercise.Tags.Add(new Tag { Name = text });
        }

        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = MuscleGroup.Triceps });
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = MuscleGroup.Chest });
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = MuscleGroup.Abs });
        return exercise;
    }

    private static Routine Plan(User user, string name, params Exercise[] exercises)
    {
        var isFirst = exercises[0].Slug == "bench-press";
        var routine = new Routine { Name = name, User = user, Description = isFirst ? Odd : null, StartsOn = isFirst ? new DateOnly(2026, 1, 5) : null, IsActive = isFirst };
        for (var index = 3; index >= 1; index--)
        {
            var day = new RoutineDay { DayIndex = index, Title = index == 2 ? null : $"Day {index}", Notes = index == 1 ? Odd : null, IsRest = index == 2 };
            routine.Days.Add(day);
            for (var position = index == 2 ? 0 : exercises.Length; position >= 1; position--)
            {
                var planned = new RoutineDayExercise { Position = position, Exercise = exercises[position - 1], Notes = position == 1 ? Odd : null };
                planned.Sets.Add(new RoutineExerciseSet { SetIndex = 2 });
                planned.Sets.Add(new RoutineExerciseSet
                {
                    SetIndex = 1,
                    IsWarmup = true,
                    ToFailure = true,
                    TargetWeightKg = 82.50m,
                    TargetReps = 5,
                    TargetRir = 2,
                    TargetRpe = 8.5m,
                    TargetTempo = "3-1-1-0",
                    TargetRestS = 180,
                    Notes = Odd,
                });
                day.Exercises.Add(planned);
            }
        }

        return routine;
    }

    private static WorkoutSession[] Sessions(User user, Routine first, Routine second, World.UserRows coach) =>
    [
        new()
        {
            User = user, WorkoutDate = new DateOnly(2026, 3, 4), Status = WorkoutStatus.Completed, RoutineDay = first.Days.Single(day => day.DayIndex == 1),
            Location = "Gym 🏋", PerceivedFatigue = -7, BodyweightKg = 63.05m, Notes = Odd,
        },
        new() { User = user, WorkoutDate = new DateOnly(2026, 3, 2) },
        new() { User = user, WorkoutDate = new DateOnly(2026, 3, 3), RoutineDay = second.Days.Single(day => day.DayIndex == 1) },
        new() { User = user, WorkoutDate = new DateOnly(2026, 3, 5), RoutineDay = coach.Day },
    ];

    private static IEnumerable<ExerciseSetLog> Logs(User user, Exercise[] exercises, WorkoutSession[] sessions, Routine plan, World.UserRows coach)
    {
        var planned = plan.Days.Single(day => day.DayIndex == 3).Exercises.Single(exercise => exercise.Position == 2).Sets.Single(set => set.SetIndex == 1);
        yield return new ExerciseSetLog
        {
            User = user,
            Exercise = exercises[0],
            Session = sessions[0],
            PlannedSet = planned,
            PerformedAt = Start.AddDays(2).AddTicks(12_345_670),
            SetIndex = 1,
            IsWarmup = true,
            ToFailure = true,
            ActualWeightKg = 100,
            ActualReps = 5,
            ActualRir = 1,
            ActualRpe = 8.5m,
            ActualTempo = "4-0-X-0 \"🏋\"",
            ActualRestS = 90,
            Notes = Odd,
        };
        yield return new ExerciseSetLog { User = user, Exercise = exercises[1], PerformedAt = Start, SetIndex = 1, ActualWeightKg = 0, ActualRpe = 10 };
        yield return new ExerciseSetLog { User = user, Exercise = exercises[1], PlannedSet = coach.PlannedSet, Session = sessions[3], PerformedAt = Start.AddDays(3), SetIndex = 1 };

        // All of one instant, in no good order.
        foreach (var (exercise, set) in exercises.SelectMany(exercise => new[] { 3, 1, 2 }, (exercise, set) => (exercise, set)))
        {
            yield return new ExerciseSetLog { User = user, Exercise = exercise, Session = sessions[1], PerformedAt = Start.AddHours(1), SetIndex = set, ActualWeightKg = 7.07m * set };
        }
    }
}
