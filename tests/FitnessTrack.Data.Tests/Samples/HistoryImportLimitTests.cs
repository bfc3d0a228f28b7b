using System.Data.Common;
using System.Globalization;
using FluentAssertions;
using Xunit;
using static FitnessTrack.Data.Tests.HistoryImportRun;

namespace FitnessTrack.Data.Tests;

public class HistoryImportLimitTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Lock = 20261129;

    [Theory, EveryProvider]
    public async Task an_import_killed_in_the_middle_leaves_nothing_half_done_and_a_second_run_completes_it(DatabaseProvider provider)
    {
        const int Workouts = 3_000;
        await using var database = await TestDatabase.CreateAsync(provider);
        var file = Path.Combine(TestFolder.NewFolder(), "long.csv");
        WriteHistory(file, Workouts);
        await StallAtAsync(database, TimeOf(Workouts - 1));
        await using var holder = await HoldAsync(database);

        using var process = SampleProcess.Start(Sample, TestFolder.Path, Arguments(database, file, "--create"));

        // The file is read twice, and written from the second reading: half of that is done now. The last workout is never stored.
        await process.WaitForAsync("Importing: 75 %");
        if (database.IsPostgres)
        {
            await Waiting.UntilAsync(database, writers: 1);
        }

        var killed = await process.KillAsync();
        await holder.DisposeAsync();
        await Waiting.UntilNobodyWorksAsync(database);
        await LetGoAsync(database);

        killed.ExitCode.Should().NotBe(0);
        killed.Output.Should().NotContain("Records");
        foreach (var table in new[] { "exercise_set_logs", "workout_sessions", "exercises WHERE name LIKE 'Generated%'" })
        {
            (await database.ScalarAsync($"SELECT count(*) FROM {table}")).Should().Be("0", table);
        }

        var again = await RunAsync(database, file, "--create");
        again.Should().Be(again with { ExitCode = 0, Error = "" });
        (Count(again, "inserted"), Count(again, "already there"), Count(again, "with a problem")).Should().Be((Workouts * SetsOfWorkout, 0, 0));
        (await database.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be($"{Workouts * SetsOfWorkout}");
    }

    [Fact]
    public async Task a_file_of_100_megabytes_is_imported_without_being_held()
    {
        const int Workouts = 2_500;
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        var file = Path.Combine(TestFolder.NewFolder(), "large.csv");
        WriteHistory(file, Workouts, notes: new string('n', 1000));
        try
        {
            new FileInfo(file).Length.Should().BeGreaterThan(100 * Megabyte);
            using var process = SampleProcess.Start(Sample, TestFolder.Path, Arguments(database, file, "--create"));

            var (run, peak) = await process.MeasureAsync();

            run.Should().Be(run with { ExitCode = 0, Error = "" });
            Count(run, "inserted").Should().Be(Workouts * SetsOfWorkout);

            // A small file takes half of that; the large one's text alone would take 200 MB more.
            peak.Should().BeInRange(1, 256 * Megabyte);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// Lets no log of this time or later come to its end: PostgreSQL waits for a lock that <see cref="HoldAsync"/> has, SQLite counts
    /// for ever, by a view, since a trigger may have no recursive query itself.
    /// </summary>
    private static async Task StallAtAsync(TestDatabase database, DateTime time) => await database.ExecuteAsync(database.IsPostgres
        ? $"CREATE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock({Lock}); RETURN NEW; END $$;"
            + $"CREATE TRIGGER stall BEFORE INSERT ON exercise_set_logs FOR EACH ROW WHEN (NEW.performed_at >= '{Text(time)}+00') EXECUTE FUNCTION stall()"
        : "CREATE VIEW endless AS WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT 1 FROM numbers) SELECT n FROM numbers;"
            + $"CREATE TRIGGER stall BEFORE INSERT ON exercise_set_logs WHEN NEW.performed_at >= '{Text(time)}' BEGIN SELECT count(*) FROM endless; END");

    private static async Task<DbConnection> HoldAsync(TestDatabase database)
    {
        var connection = database.CreateConnection();
        await connection.OpenAsync();
        if (database.IsPostgres)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = await connection.BeginTransactionAsync();
            command.CommandText = $"SELECT pg_advisory_xact_lock({Lock})";
            await command.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private static async Task LetGoAsync(TestDatabase database) => await database.ExecuteAsync(database.IsPostgres
        ? "DROP TRIGGER stall ON exercise_set_logs; DROP FUNCTION stall()"
        : "DROP TRIGGER stall; DROP VIEW endless");

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
