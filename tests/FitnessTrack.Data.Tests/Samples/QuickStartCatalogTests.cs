using System.Text.Json;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;
using static FitnessTrack.Data.Tests.QuickStartRun;
using static FitnessTrack.Data.Tests.SampleRun;

namespace FitnessTrack.Data.Tests;

public class QuickStartCatalogTests
{
    private const string GoodAndBad =
        """
        [
          { "id": "Smith_Squat", "name": "Smith Squat", "force": "push", "level": "expert", "mechanic": "compound", "equipment": "machine",
            "primaryMuscles": ["quadriceps"], "secondaryMuscles": ["glutes", "abductors", "quadriceps", "neck"],
            "instructions": ["Down.", "Up."], "category": "strength" },
          { "id": "plain", "name": " Plain [red] ", "primaryMuscles": ["chest"] },
          { "id": "A-B", "name": "One", "primaryMuscles": ["lats"], "secondaryMuscles": ["traps"], "category": null },
          { "id": "a_b", "name": "Two", "primaryMuscles": ["lats", "biceps"], "equipment": "medicine ball" },
          { "id": "no-name", "primaryMuscles": ["chest"] },
          { "name": "No id", "primaryMuscles": ["chest"] },
          { "id": "tail", "name": "Bad muscle", "primaryMuscles": ["tail"] },
          { "id": "none", "name": "No muscle", "primaryMuscles": [] },
          { "id": "type1", "name": 7, "primaryMuscles": ["chest"] },
          { "id": "type2", "name": "Text for list", "primaryMuscles": "chest" },
          { "id": "type3", "name": "Number in list", "primaryMuscles": ["chest"], "instructions": ["a", 1] },
          { "id": "plain", "name": "Same id", "primaryMuscles": ["chest"] },
          { "id": "long", "name": "LONG", "primaryMuscles": ["chest"] },
          { "id": "LONG", "name": "Long id", "primaryMuscles": ["chest"] },
          { "id": "level", "name": "Bad level", "primaryMuscles": ["chest"], "level": "olympian" },
          { "id": "nul", "name": "a\u0000b", "primaryMuscles": ["chest"] },
          { "id": "half", "name": "a\ud800b", "primaryMuscles": ["chest"] },
          { "id": "???", "name": "No slug", "primaryMuscles": ["chest"] },
          "text", null
        ]
        """;

    [Theory, EveryProvider]
    public async Task the_real_catalogue_is_there_once_with_the_muscles_of_its_source(DatabaseProvider provider)
    {
        var file = RealCatalogue();
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var first = await RunAsync(database, "--catalog", file);

        first.Should().Be(first with { ExitCode = 0, Error = "" });
        first.Output.Should().ContainAll("873 added", "1,512 added", "0 skipped");
        await ShouldHoldTheRealCatalogueAsync(database, file);

        var rows = await RowsAsync(database);
        var second = await RunAsync(database, "--catalog", file);
        second.ExitCode.Should().Be(0);
        second.Output.Should().ContainAll("0 added, 873 already there", "Demo: 0 added");
        (await RowsAsync(database)).Should().Equal(rows);
    }

    [Theory, EveryProvider]
    public async Task the_real_catalogue_meets_the_exercises_of_the_demo(DatabaseProvider provider)
    {
        var file = RealCatalogue();
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await RunAsync(database);

        var run = await RunAsync(database, "--catalog", file);

        run.Output.Should().ContainAll("864 added, 9 already there");
        await ShouldHoldTheRealCatalogueAsync(database, file);
        (await database.ScalarAsync("SELECT count(*) FROM exercises WHERE instructions IS NULL")).Should().Be("5");
    }

    [Theory, EveryProvider]
    public async Task good_entries_are_stored_and_bad_ones_are_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var file = NewFile(GoodAndBad
            .Replace("\"name\": \"LONG\"", $"\"name\": \"{new string('n', 121)}\"", StringComparison.Ordinal)
            .Replace("\"id\": \"LONG\"", $"\"id\": \"{new string('i', 141)}\"", StringComparison.Ordinal));

        var run = await RunAsync(database, "--catalog", file);

        run.Should().Be(run with { ExitCode = 0, Error = "" });
        run.Output.Should().ContainAll("4 added, 0 already there and kept, 16 skipped", "a name with \"Smith\"");
        ShouldTell(run, ("5", "no-name", "no 'name'"), ("6", "No id", "no 'id'"), ("7", "Bad muscle", "unknown muscle 'tail'"));
        ShouldTell(run, ("8", "No muscle", "no 'primaryMuscles'"), ("9", "type1", "'name' holds a number"), ("10", "Text for list", "not a list"));
        ShouldTell(run, ("11", "Number in list", "'instructions' holds a number"), ("12", "Same id", "same id as entry 2"), ("13", "nnn", "121 characters"));
        ShouldTell(run, ("14", "Long id", "141 characters"), ("15", "Bad level", "unknown level 'olympian'"), ("16", "nul", "NUL"));
        ShouldTell(run, ("17", "half", "Unicode"), ("18", "No slug", "no letter or digit"), ("19", "(no name)", "is a text"), ("20", "(no name)", "is null"));
        await ShouldHoldTheGoodEntriesAsync(database);
    }

    [Theory, EveryProvider]
    public async Task an_exercise_that_is_there_already_keeps_what_it_says_and_gets_what_it_lacks(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(new Exercise
        {
            Name = "Mine",
            Slug = "smith-squat",
            PrimaryMuscle = MuscleGroup.Quads,
            Movement = MovementPattern.Squat,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Machine,
            Instructions = "My own.",
        });

        var run = await RunAsync(database, "--catalog", NewFile(GoodAndBad));

        run.Output.Should().Contain("1 already there and kept");
        var exercise = await SingleAsync(database, "smith-squat");
        exercise.Should().BeEquivalentTo(new { Name = "Mine", Movement = MovementPattern.Squat, Equipment = Equipment.Machine, Instructions = "My own." });
        exercise.SecondaryMuscles.Select(m => m.Muscle).Should().BeEquivalentTo([MuscleGroup.Glutes, MuscleGroup.Other]);
        exercise.Tags.Select(tag => tag.Name).Should().Equal("strength");
    }

    /// <summary>The file is read before any database is asked, so that one provider says it of all.</summary>
    [Theory]
    [InlineData("{ \"id\": 1 }")]
    [InlineData("[ { \"id\": ")]
    [InlineData("")]
    [InlineData(null)]
    public async Task a_file_that_is_no_catalogue_is_one_line_and_makes_no_database(string? content)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        var file = content is null ? Path.Combine(TestFolder.Path, "missing.json") : NewFile(content);

        var run = await RunAsync(database, "--catalog", file);

        ShouldFailWithOneLine(run);
        run.Error.Should().Contain(file);
        (await TableCountAsync(database)).Should().Be(0);
    }

    [Theory, EveryProvider]
    public async Task an_interrupted_import_leaves_nothing_half_written(DatabaseProvider provider)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A process on Windows cannot be sent Ctrl+C.");
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var entries = Enumerable.Range(1, 20_000).Select(i => new { id = $"e{i}", name = $"Exercise {i}", primaryMuscles = new[] { "chest" }, category = "many" });

        using var process = SampleProcess.Start(
            Sample, TestFolder.Path, [.. Target(database), "--catalog", NewFile(JsonSerializer.Serialize(entries))]);
        await process.WaitForAsync("Schema: applied");
        await WaitForWriterAsync(database);
        await process.InterruptAsync();
        var run = await process.WaitAsync();

        ShouldFailWithOneLine(run);
        run.ExitCode.Should().Be(130);
        (await RowsAsync(database)).Values.Should().OnlyContain(rows => rows.StartsWith("0 ", StringComparison.Ordinal));
    }

    private static string RealCatalogue() => SharedData.PathTo("free-exercise-db.json");

    /// <summary>Until somebody has written, and not committed yet.</summary>
    private static async Task WaitForWriterAsync(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await IsWrittenToAsync(database))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static async Task<bool> IsWrittenToAsync(TestDatabase database)
    {
        if (database.IsPostgres)
        {
            return await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL") != "0";
        }

        // Past the provider, which would wait for the other one.
        await using var connection = (SqliteConnection)database.CreateConnection();
        await connection.OpenAsync();
        var begun = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        return begun == raw.SQLITE_BUSY;
    }

    private static async Task ShouldHoldTheRealCatalogueAsync(TestDatabase database, string file)
    {
        (await database.ScalarAsync("SELECT count(*) FROM exercises")).Should().Be("873");
        (await database.ScalarAsync("SELECT count(*) FROM exercise_secondary_muscles")).Should().Be("1512");
        (await database.ScalarAsync("SELECT count(*) FROM exercise_tags")).Should().Be("873");

        await using var context = database.CreateContext();
        var stored = await context.Exercises.AsNoTracking().Include(e => e.SecondaryMuscles).Include(e => e.Tags).AsSplitQuery()
            .ToDictionaryAsync(e => e.Name, StringComparer.Ordinal);
        using var source = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        foreach (var entry in source.RootElement.EnumerateArray())
        {
            var exercise = stored[entry.GetProperty("name").GetString()!];
            var primary = Texts(entry, "primaryMuscles").Select(Label).Single();
            CanonicalValue.Label(exercise.PrimaryMuscle).Should().Be(primary);
            exercise.SecondaryMuscles.Select(m => CanonicalValue.Label(m.Muscle)).Should()
                .BeEquivalentTo(Texts(entry, "secondaryMuscles").Select(Label).Distinct(StringComparer.Ordinal).Where(m => m != primary));
            exercise.Tags.Select(tag => tag.Name).Should().Equal(entry.GetProperty("category").GetString());
            (exercise.Instructions ?? "").Should().Be(string.Join('\n', Texts(entry, "instructions")));
        }
    }

    private static IEnumerable<string> Texts(JsonElement entry, string property) =>
        entry.GetProperty(property).EnumerateArray().Select(text => text.GetString()!);

    private static string Label(string muscle) => muscle switch
    {
        "lats" or "middle back" or "lower back" or "traps" => "BACK",
        "abdominals" => "ABS",
        "quadriceps" => "QUADS",
        "abductors" => "GLUTES",
        "adductors" or "neck" => "OTHER",
        _ => muscle.ToUpperInvariant(),
    };

    private static void ShouldTell(SampleResult run, params (string Number, string Name, string Reason)[] skipped)
    {
        var lines = run.Output.Split('\n');
        foreach (var (number, name, reason) in skipped)
        {
            lines.Should().ContainSingle(line => line.StartsWith($"│ {number} ", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal))
                .Which.Should().Contain(name);
        }
    }

    private static async Task ShouldHoldTheGoodEntriesAsync(TestDatabase database)
    {
        var smith = await SingleAsync(database, "smith-squat");
        smith.Should().BeEquivalentTo(new
        {
            Name = "Smith Squat",
            PrimaryMuscle = MuscleGroup.Quads,
            Movement = MovementPattern.Other,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Smith,
            Difficulty = Level.Advanced,
            Instructions = "Down.\nUp.",
        });
        smith.SecondaryMuscles.Select(m => m.Muscle).Should().BeEquivalentTo([MuscleGroup.Glutes, MuscleGroup.Other]);

        (await SingleAsync(database, "plain")).Should().BeEquivalentTo(new
        {
            Name = "Plain [red]",
            Mechanics = Mechanics.Isolation,
            Force = ForceVector.Static,
            Equipment = Equipment.Other,
            Difficulty = Level.Beginner,
        });

        await using var context = database.CreateContext();
        var alike = await context.Exercises.AsNoTracking().Include(e => e.SecondaryMuscles).Where(e => e.Slug.StartsWith("a-b-")).OrderBy(e => e.Name).ToListAsync();
        alike.Should().HaveCount(2);
        alike[0].SecondaryMuscles.Should().BeEmpty();
        alike[1].SecondaryMuscles.Select(m => m.Muscle).Should().Equal(MuscleGroup.Biceps);
    }

    private static async Task<Exercise> SingleAsync(TestDatabase database, string slug)
    {
        await using var context = database.CreateContext();
        return await context.Exercises.AsNoTracking().Include(e => e.SecondaryMuscles).Include(e => e.Tags).AsSplitQuery().SingleAsync(e => e.Slug == slug);
    }
}
