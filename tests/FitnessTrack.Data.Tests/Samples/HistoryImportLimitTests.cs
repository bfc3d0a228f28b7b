using FluentAssertions;
using Xunit;
using static FitnessTrack.Data.Tests.HistoryImportRun;

namespace FitnessTrack.Data.Tests;

public class HistoryImportLimitTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory, EveryProvider]
    public async Task an_import_killed_in_the_middle_leaves_nothing_half_done_and_a_second_run_completes_it(DatabaseProvider provider)
    {
        const int Workouts = 3_000;
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var file = Path.Combine(TestFolder.NewFolder(), "long.csv");
        WriteHistory(file, Workouts);

        using var process = SampleProcess.Start(Sample, TestFolder.Path, Arguments(database, file, "--create"));

        // The file is read twice, and written from the second reading: half of that is done now.
        await process.WaitForAsync("Importing: 75 %");
        var killed = await process.KillAsync();

        killed.ExitCode.Should().NotBe(0);
        killed.Output.Should().NotContain("Records").And.NotContain("Importing: 100 %");
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
}
