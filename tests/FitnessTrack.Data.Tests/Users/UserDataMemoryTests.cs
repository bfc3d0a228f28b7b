using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Users;

/// <summary>Alone, since it measures what is alive in the whole process.</summary>
[CollectionDefinition(nameof(UserDataMemoryTests), DisableParallelization = true)]
[Collection(nameof(UserDataMemoryTests))]
public class UserDataMemoryTests(ITestOutputHelper output)
{
    private const int Logs = 50_000;
    private const int PiecesBetweenMeasurements = 50;

    /// <summary>A fifth of the document, and an eighth of the logs as entities.</summary>
    private const long Bound = 3 * 1024 * 1024;

    [Theory, EveryProvider]
    public async Task a_long_history_goes_out_and_in_without_being_held_in_memory(DatabaseProvider provider)
    {
        await using var origin = await LongHistory.CreateAsync(provider, Logs);
        await using var target = await TestDatabase.CreateAsync(provider);
        await using var exporting = origin.CreateContext();
        await using var importing = target.CreateContext();
        await using var file = new FileStream(Path.Combine(TestFolder.NewFolder(), "user.json"), FileMode.CreateNew, FileAccess.ReadWrite);

        await WarmUpAsync(provider);
        var exported = await PeakAsync(measure => exporting.ExportUserDataAsync(1, new WatchedStream(file, measure)));
        file.Position = 0;
        var imported = await PeakAsync(async measure =>
            (await importing.ImportUserDataAsync(new WatchedStream(file, measure))).ExerciseSetLogs.Inserted.Should().Be(Logs));

        output.WriteLine($"{file.Length} bytes; export {exported}, import {imported} (bytes alive, time)");
        file.Length.Should().BeGreaterThan(5 * Bound);
        exported.Bytes.Should().BeLessThan(Bound);
        imported.Bytes.Should().BeLessThan(Bound);
    }

    /// <summary>What is made once in a process, such as compiled queries, is no matter of the history's length.</summary>
    private static async Task WarmUpAsync(DatabaseProvider provider)
    {
        await using var origin = await LongHistory.CreateAsync(provider, logs: 400);
        await using var target = await TestDatabase.CreateAsync(provider);
        await using var exporting = origin.CreateContext();
        await using var importing = target.CreateContext();
        using var document = new MemoryStream();
        await exporting.ExportUserDataAsync(1, document);
        document.Position = 0;
        await importing.ImportUserDataAsync(document);
    }

    /// <summary>What more was alive than at the beginning, at most.</summary>
    private static async Task<(long Bytes, TimeSpan Time)> PeakAsync(Func<Func<Task>, Task> work)
    {
        var (before, peak, pieces, watch) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0, Stopwatch.StartNew());
        await work(() =>
        {
            if (++pieces % PiecesBetweenMeasurements == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            return Task.CompletedTask;
        });
        pieces.Should().BeGreaterThan(2 * PiecesBetweenMeasurements);
        return (peak, watch.Elapsed);
    }
}
