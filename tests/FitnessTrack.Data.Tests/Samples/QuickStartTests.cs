using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static FitnessTrack.Data.Tests.QuickStartRun;
using static FitnessTrack.Data.Tests.SampleRun;

namespace FitnessTrack.Data.Tests;

public class QuickStartTests
{
    [Theory, EveryProvider]
    public async Task the_first_run_signs_up_plans_and_logs_and_shows_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var run = await RunAsync(database);

        run.Should().Be(run with { ExitCode = 0, Error = "" });
        run.Output.Should().ContainAll(
            "Plan: PPL Mesocycle", "1 Push", "2 Pull", "3 Legs", "4 Rest", "3 sets of 6 × 80 kg",
            "Recent logs: the last 10 sets", "2026-01-05 18:36",
            "Session of 2026-01-05: Push, COMPLETED", "as planned", "-1 reps");

        await using var context = database.CreateContext();
        var session = await context.WorkoutSessions.Include(s => s.RoutineDay).Include(s => s.SetLogs).SingleAsync();
        session.RoutineDay!.Title.Should().Be("Push");
        session.SetLogs.Should().HaveCount(10).And.OnlyContain(log => log.PlannedSetId != null);
        (await context.RoutineDays.CountAsync()).Should().Be(4);
        (await context.RoutineExerciseSets.CountAsync()).Should().Be(32);
    }

    [Theory, EveryProvider]
    public async Task a_second_run_adds_and_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var first = await RunAsync(database);
        var rows = await RowsAsync(database);

        var second = await RunAsync(database);

        second.ExitCode.Should().Be(0);
        second.Output.Should().Contain("Demo: 0 added");
        Tables(second).Should().Be(Tables(first));
        (await RowsAsync(database)).Should().Equal(rows);
    }

    [Theory, EveryProvider]
    public async Task what_was_deleted_comes_back_and_what_was_edited_stays(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await RunAsync(database);
        await database.ExecuteAsync("DELETE FROM workout_sessions");
        await database.ExecuteAsync("DELETE FROM routine_days WHERE day_index = 2");
        await database.ExecuteAsync("UPDATE exercises SET name = 'Bench' WHERE slug = 'barbell-bench-press-medium-grip'");

        var run = await RunAsync(database);

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("Bench ", "1 in workout_sessions", "10 in exercise_set_logs", "1 in routine_days,");
        (await database.ScalarAsync("SELECT count(*) FROM exercises")).Should().Be("9");
    }

    [Fact]
    public async Task without_options_the_database_is_a_file_in_the_current_directory()
    {
        var folder = TestFolder.NewFolder();

        var run = await SampleProcess.RunAsync(Sample, folder);

        run.ExitCode.Should().Be(0);
        File.Exists(Path.Combine(folder, "fitnesstrack.db")).Should().BeTrue();
    }

    [Theory]
    [InlineData("--sqlite")]
    [InlineData("--sqlite=")]
    [InlineData("--postgres", "")]
    [InlineData("--catalog", "--sqlite", "x.db")]
    [InlineData("--unknown")]
    [InlineData("unexpected")]
    [InlineData("--sqlite", "a.db", "--sqlite", "b.db")]
    [InlineData("--sqlite", "a.db", "--postgres", "Host=localhost")]
    [InlineData("--postgres", "Password=secret")]
    [InlineData("--postgres", "Host=localhost;Nonsense=secret")]
    [InlineData("--postgres", "postgres://me:secret@localhost/fitness")]
    [InlineData("--postgres", "Host=127.0.0.1;Port=1;Username=me;Password=secret")]
    [InlineData("--sqlite", ".")]
    [InlineData("--sqlite", "no-such-folder/a.db")]
    public async Task wrong_options_are_one_line_and_leave_nothing(params string[] arguments)
    {
        var folder = TestFolder.NewFolder();

        var run = await SampleProcess.RunAsync(Sample, folder, arguments);

        ShouldFailWithOneLine(run);
        run.Error.Should().NotContain("secret");
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    [Fact]
    public async Task a_file_that_is_no_database_is_one_line_and_stays_as_it_is()
    {
        var file = NewFile("Not a database, but a text that is longer than the header of one. Nobody should overwrite it.");
        var before = await File.ReadAllBytesAsync(file);

        var run = await SampleProcess.RunAsync(Sample, Path.GetDirectoryName(file)!, "--sqlite", file);

        ShouldFailWithOneLine(run);
        (await File.ReadAllBytesAsync(file)).Should().Equal(before);
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Should().ContainSingle();
    }

    [Fact]
    public async Task who_may_not_connect_gets_one_line()
    {
        // Past a pooler, which has words of its own.
        await using var database = await PostgresTestDatabase.CreateEmptyDirectAsync();
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "nobody_here", Password = "secret" };

        var run = await SampleProcess.RunAsync(Sample, TestFolder.Path, "--postgres", connection.ConnectionString);

        ShouldFailWithOneLine(run);
        run.Error.Should().Contain("nobody_here").And.NotContain("secret");
        (await TableCountAsync(database)).Should().Be(0);
    }

    [Fact]
    public async Task a_wrong_password_is_one_line_that_does_not_repeat_it()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await PostgresServer.CreateRoleWithPasswordAsync();
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = PostgresServer.RoleWithPassword, Password = "wrong-secret" };

        var run = await SampleProcess.RunAsync(Sample, TestFolder.Path, "--postgres", connection.ConnectionString);

        ShouldFailWithOneLine(run);
        run.Error.Should().Contain("password authentication failed").And.NotContain("secret");
        (await TableCountAsync(database)).Should().Be(0);
    }

    [Fact]
    public async Task help_shows_every_option_and_touches_nothing()
    {
        var folder = TestFolder.NewFolder();

        var run = await SampleProcess.RunAsync(Sample, folder, "--help");

        run.Should().Be(run with { ExitCode = 0, Error = "" });
        run.Output.Should().ContainAll("--sqlite", "--postgres", "--catalog", "--help");
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_user_name_that_is_taken_is_one_line_and_nothing_is_half_written(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var other = new User { Email = "somebody@else.example", Username = "quickstart-demo" };
        other.SetPassword("x");
        await database.SaveAsync(other);
        var rows = await RowsAsync(database);

        var run = await RunAsync(database);

        ShouldFailWithOneLine(run);
        (await RowsAsync(database)).Should().Equal(rows);
    }
}
