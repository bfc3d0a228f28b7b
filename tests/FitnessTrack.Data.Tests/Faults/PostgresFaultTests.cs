using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using FitnessTrack.Data.Tests.Import;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests.Faults;

public sealed class PostgresFaultTests
{
    private const int Writers = 8;
    private const int AcknowledgedBeforeAndAfter = 150;

    private static readonly HistoryImportOptions Options = new() { TimeZone = TimeZoneInfo.Utc };

    /// <summary>As a phone that does not know whether the answer was lost: it records the set again, by its natural key.</summary>
    [Fact]
    public async Task a_server_that_is_killed_while_eight_clients_record_has_every_acknowledged_set_once()
    {
        // The machine stays up, so that what the server gave to the system is safe without fsync.
        await using var cluster = await PostgresCluster.StartOwnAsync("-c fsync=off -c synchronous_commit=on");
        await using var services = new ServiceCollection()
            .AddFitnessTrackData(o => o.UseFitnessTrackPostgres($"{cluster.ConnectionString};Timeout=5"))
            .BuildServiceProvider();
        await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync(TestContext.Current.CancellationToken);
        var contexts = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
        var world = World.New();
        await using (var context = await contexts.CreateDbContextAsync())
        {
            context.AddRange(world.Ada.User, world.Exercise);
            await context.SaveChangesAsync();
        }

        var acknowledged = new ConcurrentDictionary<(int Writer, int Index), long>();
        var failures = new ConcurrentBag<Exception>();
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(1, Writers).Select(writer => Task.Run(() => RecordAsync(contexts, world, writer, acknowledged, failures, enough.Token))).ToList();

        await WaitAsync(() => acknowledged.Count >= AcknowledgedBeforeAndAfter, failures);
        await cluster.KillAsync();
        await WaitAsync(() => failures.Count >= Writers, failures);
        var before = acknowledged.Count;
        await cluster.RestartAsync();
        await WaitAsync(() => acknowledged.Count >= before + AcknowledgedBeforeAndAfter, failures);
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        failures.Where(e => !IsTransient(e)).Select(e => $"{e}").Should().BeEmpty("a host can tell that it may try again");
        await using var reading = await contexts.CreateDbContextAsync();
        var stored = await reading.ExerciseSetLogs.AsNoTracking().Where(log => log.PerformedAt > World.Start).ToListAsync();
        stored.ToDictionary(log => (log.ActualReps!.Value, log.SetIndex), log => log.Id).Should().Contain(acknowledged);
        stored.Count.Should().BeInRange(acknowledged.Count, acknowledged.Count + Writers, "each client may have one set of which it was not told");
    }

    [Fact]
    public async Task a_connection_that_is_lost_in_the_middle_of_an_import_leaves_nothing_and_the_next_run_brings_all()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var before = await History.DumpAsync(db);

        var import = () => context.ImportHistoryAsync(world.Ada.User.Id, Lines(world, at: 3000, lose: LoseConnectionsAsync), Options);

        var lost = (await import.Should().ThrowAsync<Exception>()).Which;
        IsTransient(lost).Should().BeTrue("of {0}", lost);
        (await History.DumpAsync(db)).Should().Equal(before);
        (await context.ImportHistoryAsync(world.Ada.User.Id, Lines(world, at: null, lose: null), Options)).Inserted.Should().Be(5000);
        return;

        Task LoseConnectionsAsync() => db.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    /// <summary>EF wraps what is transient, to say that a retrying strategy would help.</summary>
    private static bool IsTransient(Exception exception) => exception is DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } };

    private static async Task RecordAsync(
        IDbContextFactory<FitnessTrackDbContext> contexts, World world, int writer, ConcurrentDictionary<(int Writer, int Index), long> acknowledged, ConcurrentBag<Exception> failures, CancellationToken enough)
    {
        for (var index = 1; !enough.IsCancellationRequested;)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
                var set = new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start.AddDays(writer), SetIndex = index, ActualReps = writer };
                acknowledged[(writer, index)] = (await context.RecordSetAsync(world.Ada.User.Id, set, CancellationToken.None)).LogId;
                index++;
            }
            catch (Exception e)
            {
                failures.Add(e);
                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }
        }
    }

    private static async Task WaitAsync(Func<bool> condition, IReadOnlyCollection<Exception> failures)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); await Task.Delay(TimeSpan.FromMilliseconds(10)))
        {
            clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2), "it should go on; the failures are {0}", string.Join("\n\n", failures.Take(Writers)));
        }
    }

    private static async IAsyncEnumerable<HistoryRecord> Lines(World world, int? at, Func<Task>? lose)
    {
        for (var i = 0; i < 5000; i++)
        {
            if (i == at)
            {
                await lose!();
            }

            yield return new HistoryRecord
            {
                Line = i + 1,
                LocalTime = World.Start.AddDays(100).AddMinutes(i).DateTime,
                ExerciseName = world.Exercise.Name,
                Weight = 60,
                Reps = 5,
            };
        }
    }
}
