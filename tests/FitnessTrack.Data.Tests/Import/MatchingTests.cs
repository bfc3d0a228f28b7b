using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>What names in a source mean.</summary>
public class MatchingTests
{
    [Theory, EveryProvider]
    public async Task a_name_is_looked_for_as_mapped_then_as_slug_name_alias_and_folded_text(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(
            NewExercise("squat", "Back Squat", "Kniebeuge"),
            NewExercise("row", "squat", "Rudern"),
            NewExercise("press", "Row it", "row", "Overhead Press"),
            NewExercise("curl", "Überzüge", "Back Squat", "overhead-press!"));

        await Check("squat", "squat");
        await Check("row", "row");
        await Check("Back Squat", "squat");
        await Check("Rudern", "row");
        await Check("Overhead Press", "press");
        await Check("overhead-press!", "curl");
        await Check("  rudern ", "row");
        await Check("UBERZUGE", "curl");
        await Check("kniebeuge.", "squat");
        await Check("Kniebeuge", "row", ("Kniebeuge", "row"));

        async Task Check(string name, string slug, params (string Name, string Slug)[] mapped)
        {
            var options = LeaveOut with { Exercises = mapped.ToDictionary(pair => pair.Name, pair => pair.Slug) };
            await db.ExecuteAsync("DELETE FROM exercise_set_logs");
            var report = await ImportAsync(db, user, options, Set(name));
            report.Should().BeEquivalentTo(new { Records = 1, Inserted = 1, LeftOut = 0, Unmatched = Array.Empty<UnmatchedName>(), ExercisesCreated = Array.Empty<string>() });
            (await LogsAsync(db, user)).Select(log => log.Exercise.Slug).Should().Equal([slug], "'{0}' means it", name);
        }
    }

    [Theory]
    [EveryProvider(UnmatchedExercise.LeaveOut)]
    [EveryProvider(UnmatchedExercise.Create)]
    public async Task a_name_that_means_several_is_never_guessed(DatabaseProvider provider, UnmatchedExercise unmatched)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(
            NewExercise("flat-bench", "Bench", "press"), NewExercise("incline-bench", "Bench", "press", "Inclíned"), NewExercise("chair-dip", "inclined"), NewExercise("dip", "INCLINED"));

        var report = await ImportAsync(db, user, LeaveOut with { Unmatched = unmatched }, Set("Bench", 1), Set("Bench", 2), Set("press"), Set("PRESS"), Set("ınclined!"), Set("Inclined"));

        report.Unmatched.Should().BeEquivalentTo(
            new[]
            {
                new UnmatchedName("Bench", 2, ["flat-bench", "incline-bench"]),
                new UnmatchedName("Inclined", 1, ["chair-dip", "dip", "incline-bench"]),
                new UnmatchedName("PRESS", 1, ["flat-bench", "incline-bench"]),
                new UnmatchedName("press", 1, ["flat-bench", "incline-bench"]),
                new UnmatchedName("ınclined!", 1, ["chair-dip", "dip", "incline-bench"]),
            },
            options => options.WithStrictOrdering());
        report.Should().BeEquivalentTo(new { Records = 6, Inserted = 0, LeftOut = 6, SessionsInserted = 0, ExercisesCreated = Array.Empty<string>() });
        (await ImportAsync(db, user, LeaveOut with { Exercises = new Dictionary<string, string> { ["Bench"] = "flat-bench" } }, Set("Bench", 1), Set("press")))
            .Should().BeEquivalentTo(new { Inserted = 1, LeftOut = 1 });
    }

    [Theory, EveryProvider]
    public async Task unmatched_names_are_left_out_and_reported_with_what_the_search_finds(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(NewExercise("bench-press", "Bench Press"), NewExercise("incline-bench-press", "Incline Bench Press"), NewExercise("bench-press-close", "Bench Press Close"), NewExercise("bench-press-wide", "Bench Press Wide"));

        var report = await ImportAsync(db, user, LeaveOut, Set("Bench Pres"), Set("Yoga", 1), Set("Yoga", 2), Set("Bench Press"), Set("???"));

        report.Unmatched.Select(name => (name.Name, name.Sets)).Should().Equal(("Yoga", 2), ("???", 1), ("Bench Pres", 1));
        report.Unmatched[0].Suggestions.Should().BeEmpty();
        report.Unmatched[1].Suggestions.Should().BeEmpty();
        await using var context = db.CreateContext();
        report.Unmatched[2].Suggestions.Should().HaveCount(3).And.Equal(await context.Exercises.Search("Bench Pres").Take(3).Select(e => e.Slug).ToListAsync());
        report.Should().BeEquivalentTo(new { Records = 5, Inserted = 1, LeftOut = 4, SessionsInserted = 1 });
        (await LogsAsync(db, user)).Should().ContainSingle().Which.Exercise.Slug.Should().Be("bench-press");
    }

    [Theory, EveryProvider]
    public async Task the_search_is_asked_for_the_hundred_names_with_most_sets(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(NewExercise("bench-press", "Bench Press"));

        var report = await ImportAsync(db, user, LeaveOut, Enumerable.Range(0, 102).SelectMany(i => Enumerable.Repeat(Set($"Bench {i}"), i == 101 ? 2 : 1)));

        report.Unmatched.Should().HaveCount(102);
        report.Unmatched[0].Name.Should().Be("Bench 101");
        report.Unmatched.Select(name => name.Suggestions.Count).Should().Equal([.. Enumerable.Repeat(1, 100), 0, 0]);
    }

    [Theory, EveryProvider]
    public async Task names_with_one_folded_text_become_one_new_exercise_which_matches_from_then_on(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        HistoryRecord[] records = [Set("Farmer's Walk (Übung)", 1), Set("farmers walk übung", 2), Set("жим лёжа"), Set(" Dip ")];

        var first = await ImportAsync(db, user, CreateAll, records);
        var second = await ImportAsync(db, user, CreateAll, records);

        first.Should().BeEquivalentTo(new { Inserted = 4, LeftOut = 0, ExercisesCreated = new[] { "dip", "farmers-walk-ubung", "жим-лежа" } });
        first.Unmatched.Select(name => name.Name).Should().Equal("Dip", "Farmer's Walk (Übung)", "farmers walk übung", "жим лёжа");
        second.Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = 4, SessionsInserted = 0, ExercisesCreated = Array.Empty<string>(), Unmatched = Array.Empty<UnmatchedName>() });
        await using var context = db.CreateContext();
        (await context.Exercises.OrderBy(exercise => exercise.Slug).ToListAsync()).Should().BeEquivalentTo(new[]
        {
            new { Slug = "dip", Name = "Dip" }, new { Slug = "farmers-walk-ubung", Name = "Farmer's Walk (Übung)" }, new { Slug = "жим-лежа", Name = "жим лёжа" },
        }.Select(e => new
        {
            e.Slug, e.Name, PrimaryMuscle = MuscleGroup.Other, Movement = MovementPattern.Other, Mechanics = Mechanics.Compound, Force = ForceVector.Push, Equipment = Equipment.Other, IsActive = true,
        }));
    }

    [Theory, EveryProvider]
    public async Task the_caller_may_make_the_new_exercise(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(NewExercise("row", "Rudern"));
        var asked = new List<string>();
        var options = CreateAll with
        {
            CreateExercise = name =>
            {
                asked.Add(name);
                return name == "Rowing" ? NewExercise("row", "not used") : NewExercise(name.Contains("Curl") ? "curl" : "yoga", name);
            },
        };
        var records = new[] { Set("Rowing"), Set("Biceps Curl"), Set("biceps  curl", 2), Set("Curl (Biceps)", 3), Set("!!!") };

        var report = await ImportAsync(db, user, options, records);

        asked.Should().Equal("Rowing", "Biceps Curl", "Curl (Biceps)", "!!!");
        report.Should().BeEquivalentTo(new { Inserted = 5, ExercisesCreated = new[] { "curl", "yoga" } });
        (await LogsAsync(db, user)).Select(log => (log.Exercise.Slug, log.Exercise.Name, log.SetIndex)).Should().Equal(
            ("curl", "Biceps Curl", 1), ("curl", "Biceps Curl", 2), ("curl", "Biceps Curl", 3), ("row", "Rudern", 1), ("yoga", "!!!", 1));
        (await ImportAsync(db, user, options, records)).Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = 5, ExercisesCreated = Array.Empty<string>() });
    }

    [Theory, EveryProvider]
    public async Task a_name_of_which_no_exercise_can_be_created_is_a_problem_of_its_records(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var names = new[] { new string('x', 121), "!!!", new string('æ', 71), new string('x', 120), new string('æ', 70) };

        var report = await ImportAsync(db, user, CreateAll, names.Select((name, i) => Set(name, line: i + 1)));

        report.Problems.Should().Equal(
            new HistoryProblem(1, $"ExerciseName '{new string('x', 60)}…' is too long for an exercise's name."),
            new HistoryProblem(2, "ExerciseName '!!!' has no letter and no digit to make a slug of."),
            new HistoryProblem(3, $"ExerciseName '{new string('æ', 60)}…' is too long for an exercise's name."));
        report.Should().BeEquivalentTo(new { Records = 5, Inserted = 2, LeftOut = 0 });
        (await ImportAsync(db, user, LeaveOut, names.Select(name => Set(name)))).Should().BeEquivalentTo(new { LeftOut = 3, AlreadyThere = 2, Problems = Array.Empty<HistoryProblem>() });
    }

    [Theory, EveryProvider]
    public async Task a_retired_exercise_has_its_history_imported(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var exercise = NewExercise("bench-press", "Bench Press");
        exercise.IsActive = false;
        await db.SaveAsync(exercise);

        (await ImportAsync(db, user, LeaveOut, Set("Bench Press"))).Inserted.Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task a_mapping_to_an_exercise_that_is_not_there_is_refused_before_anything_is_read(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await using var context = db.CreateContext();
        var options = CreateAll with { Exercises = new Dictionary<string, string> { ["Bench"] = "bench-pres" } };

        (await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Unread(), options)).Should().ThrowAsync<ArgumentException>().WithParameterName("options"))
            .Which.Message.Should().StartWith("'Bench' cannot be 'bench-pres': the catalogue has no exercise of that slug.");
        (await context.Awaiting(c => c.ImportHistoryAsync(user.Id + 1, Unread(), CreateAll)).Should().ThrowAsync<ArgumentException>().WithParameterName("userId"))
            .Which.Message.Should().StartWith($"There is no user {user.Id + 1}.");

        static IAsyncEnumerable<HistoryRecord> Unread() => Source(Enumerable.Range(0, 1).Select<int, HistoryRecord>(_ => throw new InvalidOperationException("The source was read.")));
    }

    [Theory, EveryProvider]
    public async Task the_catalogue_is_read_in_one_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync([.. Enumerable.Range(0, 50).Select(i => NewExercise($"exercise-{i}", $"Exercise {i}", $"Übung {i}"))]);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        await context.ImportHistoryAsync(user.Id, Source(Enumerable.Range(0, 50).Select(i => Set($"Übung {i}"))), LeaveOut with { DryRun = true });

        counter.Commands.Should().ContainSingle(sql => sql.Contains("exercise_aliases") && sql.StartsWith("-- FitnessTrack.ImportHistoryAsync"));
    }

    private static Exercise NewExercise(string slug, string name, params string[] aliases)
    {
        var exercise = World.NewExercise(slug);
        exercise.Name = name;
        foreach (var alias in aliases)
        {
            exercise.Aliases.Add(new ExerciseAlias { Alias = alias });
        }

        return exercise;
    }
}
