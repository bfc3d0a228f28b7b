using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Moving;

/// <summary>Alone, since it measures what is alive in the whole process.</summary>
[Collection(nameof(Alone))]
public sealed class CopyDataMemoryTests(ITestOutputHelper output)
{
    private const int Logs = 30_000;

    /// <summary>Less than half of what the logs take as entities; a page of them is a sixth.</summary>
    private const long Bound = 8 * 1024 * 1024;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, DatabaseProvider.Postgres)]
    [InlineData(DatabaseProvider.Postgres, DatabaseProvider.Sqlite)]
    public async Task a_long_history_moves_without_being_held_in_memory(DatabaseProvider from, DatabaseProvider to)
    {
        // What is made once in a process, such as compiled queries, is no matter of the history's length.
        await MoveAsync(from, to, logs: 400, () => null);
        Peak peak = null!;

        var rows = await MoveAsync(from, to, Logs, () => peak = new Peak());

        output.WriteLine($"{peak.Bytes} bytes more alive at most");
        rows.Should().Be(Logs);
        peak.Measured.Should().BeGreaterThan(Logs / 6000);
        peak.Bytes.Should().BeLessThan(Bound);
    }

    private static async Task<long> MoveAsync(DatabaseProvider from, DatabaseProvider to, int logs, Func<IProgress<long>?> measure)
    {
        await using var origin = await LongHistory.CreateAsync(from, logs);
        await using var moved = await TestDatabase.CreateAsync(to);

        // EF holds a result as a whole under a strategy that repeats.
        await using var source = RetryingStrategy.CreateContext(origin);
        await using var target = RetryingStrategy.CreateContext(moved);
        await source.Users.CountAsync();
        await target.Users.CountAsync();
        return (await source.CopyFitnessTrackDataAsync(target, measure())).Tables[^1].Rows;
    }

    private sealed class Peak : IProgress<long>
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

        public int Measured { get; private set; }

        public long Bytes { get; private set; }

        public void Report(long value)
        {
            Measured++;
            Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }
}
