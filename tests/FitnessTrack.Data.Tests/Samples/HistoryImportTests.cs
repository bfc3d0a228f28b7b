using FitnessTrack.Data.Design;
using FitnessTrack.Data.Tests.Queries;
using FitnessTrack.Samples;
using FitnessTrack.Samples.HistoryImport;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static FitnessTrack.Data.Tests.HistoryImportRun;
using static FitnessTrack.Data.Tests.SampleRun;

namespace FitnessTrack.Data.Tests;

public class HistoryImportTests
{
    private const string Own =
        """
        Date;Workout Name;Duration;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE
        2024-05-01 18:30:00;Legs;1h;Zercher Wobble;W;40;10;0;0;;;
        2024-05-01 18:30:00;Legs;1h;Zercher Wobble;Rest Timer;;;;60;;;
        2024-05-01 18:30:00;Legs;1h;Zercher Wobble;1;102,5;5;0;0;"deep; slow";;8,5
        2024-05-01 18:30:00;Legs;1h;Zercher Wobble;2;heavy;5;0;0;;;
        2024-05-01 18:30:00;Legs;1h;Zercher Wobble;F;100;7;0;0;;;10
        2024-05-01 20:15:00;Evening;1h;Sled [red] Drag;1;60;1;0,5;0;;;
        2024-12-02 07:00:00;Legs;1h;Zercher Wobble;1;105;5;0;0;;;
        2024-12-02 07:00:00;Legs;1h;Zercher Wobble;2;-105;5;0;0;;;
        """;

    [Theory, EveryProvider]
    public async Task an_import_says_what_it_did_and_a_second_run_adds_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var file = NewFile(Own, "own.csv");

        var first = await RunAsync(database, file, "--create", "--user", "Ada@Example.org");

        first.Should().Be(first with { ExitCode = 0, Error = "" });
        first.Output.Should().ContainAll("an export of Strong", "Europe/Madrid", "Weight is 'heavy'", "Zercher Wobble", "Sled [red] Drag", "2024-05-01", "2,197.50 kg");
        (Count(first, "Records"), Count(first, "inserted"), Count(first, "already there"), Count(first, "left out"), Count(first, "with a problem"))
            .Should().Be((7, 5, 0, 0, 2));
        (Count(first, "Rest timers"), Count(first, "Sessions inserted"), Count(first, "Days with more than one workout"), Count(first, "Exercises created"))
            .Should().Be((1, 2, 1, 2));
        await ShouldHoldTheOwnSetsAsync(database);

        var rows = await RowsAsync(database);
        var second = await RunAsync(database, file, "--create", "--user", "ada@example.org");
        second.ExitCode.Should().Be(0);
        (Count(second, "inserted"), Count(second, "already there"), Count(second, "Sessions inserted"), Count(second, "Exercises created")).Should().Be((0, 5, 0, 0));
        (await RowsAsync(database)).Should().Equal(rows);
        History(second).Should().Be(History(first));
    }

    [Theory, EveryProvider]
    public async Task the_invented_history_that_the_readme_imports_is_known_but_for_one_exercise(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var file = Repository.PathTo("samples", "HistoryImport", "example-hevy.csv");

        var first = await RunAsync(database, file);
        var second = await RunAsync(database, file);

        first.Should().Be(first with { ExitCode = 0, Error = "" });
        (Count(first, "Records"), Count(first, "inserted"), Count(first, "left out"), Count(first, "with a problem"), Count(first, "Sessions inserted")).Should().Be((13, 12, 1, 0, 3));
        first.Output.Should().ContainAll("an export of Hevy", "Sled Drag", "2026-01-12", "77.5 kg");
        (second.ExitCode, Count(second, "inserted"), Count(second, "already there"), Count(second, "Sessions inserted")).Should().Be((0, 0, 12, 0));
        History(second).Should().Be(History(first));
    }

    [Theory, EveryProvider]
    public async Task the_history_is_shown_in_records_weekly_sets_and_a_trend(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var run = await RunAsync(database, NewFile(Own, "own.csv"), "--create");

        run.Output.Should().NotContain("\u001b");
        run.Output.Should().MatchRegex(@"│ Zercher Wobble +│ 3 +│ 105 kg × 5, 2024-12-02 +│ 123\.3 kg, 2024-05-01 +│ 1,212\.5 kg, 2024-05-01 +│");
        run.Output.Should().MatchRegex(@"mean of 8 weeks up to 2024-12-08\s+OTHER +█+ 0\.1");
        run.Output.Should().MatchRegex(@"one-rep max per week in kg, Zercher Wobble\s+2024-04-29 +█+ 123\.3\s+2024-12-02 +█+ 122\.5");
        run.Output.Should().Contain("From 123.3 kg in the week of 2024-04-29 to 122.5 kg in that of 2024-12-02; best was 123.3 kg in that of 2024-04-29.");
    }

    [Theory, EveryProvider]
    public async Task what_the_catalogue_does_not_know_is_left_out_and_named_until_it_is_mapped(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var wobble = World.NewExercise("zercher-wobbles");
        wobble.Name = "Zercher Wobbles, Standing";
        await database.SaveAsync(wobble);
        await using var context = database.CreateContext();
        var file = NewFile(Own, "own.csv");

        var first = await RunAsync(database, file);

        first.ExitCode.Should().Be(0);
        (Count(first, "inserted"), Count(first, "left out"), Count(first, "with a problem"), Count(first, "Sessions inserted")).Should().Be((0, 5, 2, 0));
        ShouldAddUp(first);
        first.Output.Should().MatchRegex(@"│ Zercher Wobble +│ +4 │ zercher-wobbles").And.MatchRegex(@"│ Sled \[red\] Drag +│ +1 │");
        first.Output.Should().Contain("  --map \"Zercher Wobble=zercher-wobbles\"").And.Contain("There are no sets of this user yet.");

        var second = await RunAsync(database, file, "--map", "Zercher Wobble=zercher-wobbles");

        (Count(second, "inserted"), Count(second, "left out"), Count(second, "with a problem"), Count(second, "Sessions inserted")).Should().Be((4, 1, 2, 2));
        (await context.ExerciseSetLogs.Select(log => log.ExerciseId).Distinct().SingleAsync()).Should().Be(wobble.Id);
        (await context.Exercises.CountAsync(exercise => exercise.Name == "Zercher Wobble" || exercise.Name == "Sled [red] Drag")).Should().Be(0);
    }

    [Theory, EveryProvider]
    public async Task a_name_that_several_exercises_have_is_not_told_to_be_created(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var slug in new[] { "wobble-one", "wobble-two" })
        {
            var exercise = World.NewExercise(slug);
            exercise.Name = "Zercher Wobble";
            await database.SaveAsync(exercise);
        }

        var run = await RunAsync(database, NewFile(Own, "own.csv"), "--create");

        (Count(run, "inserted"), Count(run, "left out"), Count(run, "Exercises created")).Should().Be((1, 4, 1));
        run.Output.Should().Contain("Unknown exercises").And.NotContain("Created exercises");
        run.Output.Should().ContainAll("--map \"Zercher Wobble=wobble-one\"", "the others are created");
    }

    [Fact]
    public async Task a_map_of_a_name_that_the_file_does_not_have_is_told()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);

        var run = await RunAsync(database, NewFile(Own, "own.csv"), "--map", "zercher wobble=squat", "--map", "Zercher Wobble=squat");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("--map: the file has no exercise 'zercher wobble'.").And.NotContain("no exercise 'Zercher Wobble'");
    }

    [Fact]
    public async Task no_line_is_offered_for_copying_that_would_do_more_than_it_says()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        var file = NewFile("Date,Exercise,Category,Weight (kg),Reps\n2024-05-01,Bench Pres $($),Chest,60,5\n2024-05-01,Bench Pres,Chest,60,5\n", "own.csv");

        var run = await RunAsync(database, file);

        run.Output.Should().MatchRegex(@"│ Bench Pres \$\(\$\) +│ +1 │ bench-press");
        run.Output.Should().Contain("--map \"Bench Pres=bench-press\"").And.NotContain("--map \"Bench Pres $");
    }

    [Theory, EveryProvider]
    public async Task a_dry_run_tells_the_same_and_writes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var file = NewFile(Own, "own.csv");
        var rows = await RowsAsync(database);

        var tried = await RunAsync(database, file, "--create", "--dry-run");

        tried.ExitCode.Should().Be(0);
        tried.Output.Should().Contain("A dry run: nothing was imported.");
        (await RowsAsync(database)).Should().Equal(rows);
        var done = await RunAsync(database, file, "--create");
        foreach (var row in new[] { "Records", "inserted", "already there", "left out", "with a problem", "Sessions inserted", "Exercises created" })
        {
            Count(tried, row).Should().Be(Count(done, row), row);
        }
    }

    [Theory, EveryProvider]
    public async Task pounds_are_stored_as_kilograms(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var file = NewFile("Date,Exercise,Category,Weight,Weight Unit,Reps\n2024-05-01,Zercher Wobble,Legs,100,,5\n2024-05-01,Zercher Wobble,Legs,100,kgs,5\n", "own.csv");

        var run = await RunAsync(database, file, "--create", "--weight-unit", "lb");

        run.Should().Be(run with { ExitCode = 0, Error = "" });
        await using var context = database.CreateContext();
        (await context.ExerciseSetLogs.OrderBy(log => log.SetIndex).Select(log => log.ActualWeightKg).ToListAsync()).Should().Equal(45.36m, 100m);
        (await context.ExerciseSetLogs.Select(log => log.PerformedAt).Distinct().SingleAsync()).Should().Be(new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [EveryProvider(RealExport.Hevy, 7211, "2,304,917.00 kg")]
    [EveryProvider(RealExport.Strong, 1903, "394,186.00 kg")]
    public async Task a_real_export_is_there_once_with_all_its_weight(DatabaseProvider provider, string name, int records, string sum)
    {
        var file = RealExport.PathTo(name);
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var first = await RunAsync(database, file, "--create");

        first.Should().Be(first with { ExitCode = 0, Error = "" });
        first.Output.Should().Contain(sum);
        Count(first, "Records").Should().Be(records);
        (Count(first, "inserted") + Count(first, "with a problem")).Should().Be(records);
        (await database.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be($"{Count(first, "inserted")}");

        var rows = await RowsAsync(database);
        var second = await RunAsync(database, file, "--create");
        (Count(second, "inserted"), Count(second, "already there"), Count(second, "Sessions inserted")).Should().Be((0, Count(first, "inserted"), 0));
        (await RowsAsync(database)).Should().Equal(rows);
    }

    [Theory]
    [EveryProvider(RealExport.Hevy, 720)]
    [EveryProvider(RealExport.Strong, 25)]
    public async Task of_a_real_export_what_is_left_out_is_named_and_the_counts_add_up(DatabaseProvider provider, string name, int leftOut)
    {
        var file = RealExport.PathTo(name);
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var run = await RunAsync(database, file, "--leave-out");

        run.ExitCode.Should().Be(0);
        ShouldAddUp(run);
        Count(run, "Exercises created").Should().Be(0);
        Count(run, "left out").Should().Be(leftOut);
        run.Output.Should().Contain("Unknown exercises");
        (await database.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be($"{Count(run, "inserted")}");
    }

    [Theory]
    [InlineData(2, "a.csv", "b.csv")]
    [InlineData(2, "own.csv")]
    [InlineData(2, "own.csv", "--time-zone", "Mars/Olympus_Mons")]
    [InlineData(1, "own.csv", "--time-zone", "Europe/Madrid", "--postgres", "Host=127.0.0.1;Port=1;Username=me;Password=secret")]
    [InlineData(1, "missing.csv", "--time-zone", "Europe/Madrid")]
    [InlineData(1, "empty.csv", "--time-zone", "Europe/Madrid")]
    [InlineData(1, "other.csv", "--time-zone", "Europe/Madrid")]
    public async Task wrong_options_and_files_are_one_line_and_leave_nothing(int exitCode, params string[] arguments)
    {
        var folder = TestFolder.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "own.csv"), Own);
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.csv"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "other.csv"), "a,b\n1,2\n");

        var run = await SampleProcess.RunAsync(Sample, folder, arguments);

        ShouldFailWithOneLine(run);
        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().NotContain("secret");
        if (arguments is ["own.csv"])
        {
            run.Error.Should().Contain("--time-zone");
        }

        Directory.EnumerateFileSystemEntries(folder).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("Which file?")]
    [InlineData("'b.csv'", "a.csv", "b.csv")]
    [InlineData("--time-zone needs a value", "own.csv", "--time-zone")]
    [InlineData("--sqlite needs a value", "own.csv", "--sqlite", "--create")]
    [InlineData("Either --create or --leave-out", "own.csv", "--create", "--leave-out")]
    [InlineData("Unknown option '--dry-run'", "own.csv", "--dry-run=yes")]
    [InlineData("Unknown option '--drown'", "own.csv", "--drown=secret")]
    [InlineData("not 'Squat'", "own.csv", "--map", "Squat")]
    [InlineData("not '=squat'", "own.csv", "--map", "=squat")]
    [InlineData("not 'Squat='", "own.csv", "--map", "Squat=")]
    [InlineData("twice what 'A'", "own.csv", "--map", "A=b", "--map=A=c")]
    [InlineData("not 'ada'", "own.csv", "--user", "ada")]
    [InlineData("--user is given twice", "own.csv", "--user", "ada@example.org", "--user=bob@example.org")]
    [InlineData("not 'stone'", "own.csv", "--weight-unit", "stone")]
    [InlineData("Either --sqlite or --postgres", "own.csv", "--sqlite", "a.db", "--postgres", "Password=secret")]
    public void a_command_line_that_is_not_understood_is_told(string message, params string[] arguments)
    {
        var parse = () => CommandLine.Parse(arguments);

        parse.Should().Throw<UsageException>().Which.Message.Should().Contain(message).And.NotContain("secret");
    }

    [Fact]
    public void the_command_line_says_all_that_can_be_chosen()
    {
        var plain = CommandLine.Parse(["own.csv"]);
        var full = CommandLine.Parse(["--create", "--user= Ada@Example.org", "own.csv", "--map", "A = b=c", "--map=D=e", "--weight-unit", "LB", "--time-zone", "Europe/Madrid", "--dry-run"]);

        plain.Should().BeEquivalentTo(new { File = "own.csv", TimeZone = (string?)null, UnitIfUnsaid = WeightUnit.Kilogram, Unmatched = UnmatchedExercise.LeaveOut, DryRun = false });
        full.Should().BeEquivalentTo(new { File = "own.csv", Email = "ada@example.org", TimeZone = "Europe/Madrid", UnitIfUnsaid = WeightUnit.Pound, Unmatched = UnmatchedExercise.Create, DryRun = true });
        full.Exercises.Should().Equal(new Dictionary<string, string> { ["A = b"] = "c", ["D"] = "e" });
    }

    [Theory, EveryProvider]
    public async Task a_slug_that_is_not_there_is_one_line_and_imports_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var run = await RunAsync(database, NewFile(Own, "own.csv"), "--create", "--map", "Zercher Wobble=nothing-like-it");

        ShouldFailWithOneLine(run);
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("nothing-like-it");
        (await database.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("0");
    }

    [Fact]
    public async Task help_shows_every_option_and_touches_nothing()
    {
        var folder = TestFolder.NewFolder();

        var run = await SampleProcess.RunAsync(Sample, folder, "--help");

        run.Should().Be(run with { ExitCode = 0, Error = "" });
        run.Output.Should().ContainAll("FILE", "--sqlite", "--postgres", "--user", "--time-zone", "--weight-unit", "--map", "--create", "--leave-out", "--dry-run");
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    private static string History(SampleResult run) => run.Output[run.Output.IndexOf("Top records", StringComparison.Ordinal)..];

    private static async Task ShouldHoldTheOwnSetsAsync(TestDatabase database)
    {
        await using var context = database.CreateContext();
        var user = await context.Users.SingleAsync();
        (user.Email, user.Username).Should().Be(("ada@example.org", "ada"));
        var logs = await context.ExerciseSetLogs.Include(log => log.Exercise).Include(log => log.Session)
            .OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).ToListAsync();
        logs.Should().HaveCount(5).And.OnlyContain(log => log.UserId == user.Id);
        logs[0].Should().BeEquivalentTo(new { IsWarmup = true, ActualWeightKg = 40m, ActualReps = 10, PerformedAt = new DateTimeOffset(2024, 5, 1, 16, 30, 0, TimeSpan.Zero) });
        logs[1].Should().BeEquivalentTo(new { ActualWeightKg = 102.5m, ActualReps = 5, ActualRpe = 8.5m, Notes = "deep; slow", IsWarmup = false });
        logs[2].Should().BeEquivalentTo(new { ActualWeightKg = 100m, ToFailure = true });
        logs[3].Should().BeEquivalentTo(new { Notes = "distance 0.5", Exercise = new { Name = "Sled [red] Drag" }, Session = new { WorkoutDate = new DateOnly(2024, 5, 1), Notes = "Legs\nEvening" } });
        logs[4].PerformedAt.Should().Be(new DateTimeOffset(2024, 12, 2, 6, 0, 0, TimeSpan.Zero));
    }
}
