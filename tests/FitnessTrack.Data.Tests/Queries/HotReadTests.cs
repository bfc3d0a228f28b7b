using System.Globalization;
using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class HotReadTests
{
    [Theory, EveryProvider]
    public async Task every_hot_read_is_what_the_composable_query_gives(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var cases = from history in GeneratedHistory.Generator(40) from size in Gen.Choose(3, 12) select (history, size);

        PropertyCheck.ForAll(cases, 8, async c =>
        {
            var logs = await c.history.SaveAsync(db);
            foreach (var one in logs.DistinctBy(log => (log.UserId, log.ExerciseId)))
            {
                await using var context = db.CreateContext();
                await ShouldAgreeAsync(context, one.UserId, one.ExerciseId, one.PerformedAt.AddDays(2), c.size);
                await StatisticsShouldAgreeAsync(context, one.UserId);
            }
        });
    }

    [Theory, EveryProvider]
    public async Task a_hot_read_tracks_nothing_and_is_one_statement_with_its_size_as_a_constant(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync([.. Enumerable.Range(2, 30).Select(set => LogQueryTests.NewLog(world, World.Start, set))]);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var (userId, exerciseId) = (world.Ada.User.Id, world.Exercise.Id);

        var recent = await context.RecentLogsAsync(userId);
        await context.RecentLogsOfExerciseAsync(userId, exerciseId, 7);
        var page = await context.LogPageAsync(userId, 25);
        await context.LogPageAsync(userId, 25, page.Next, exerciseId);
        await context.RecentLogsAsync(userId, 100_000);
        await context.LastPerformanceAsync(world.Bob.User.Id, exerciseId, World.Start.AddDays(1));
        await context.PersonalRecordsAsync(userId);
        await context.WeeklyVolumeAsync(userId, "Europe/Madrid", new DateOnly(2025, 1, 6), new DateOnly(2026, 1, 5));
        await context.AdherenceByRoutineAsync(userId);
        var untilHere = counter.Commands.Count;
        await context.LastPerformanceAsync(userId, exerciseId, World.Start.AddDays(1));

        recent.Should().HaveCount(10);
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Select(sql => sql[(sql.LastIndexOf('\n') + 1)..]).Take(5).Should()
            .Equal("LIMIT 10", "LIMIT 7", "LIMIT 26", "LIMIT 26", "LIMIT 100000");
        untilHere.Should().Be(9);
        counter.Commands.Should().HaveCount(11, "sets outside sessions need a second statement").And.OnlyContain(sql => sql.Contains("-- FitnessTrack."));
    }

    [Theory, EveryProvider]
    public async Task adherence_of_a_user_is_what_the_composable_query_gives(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedPlan.Generator, 8, async plan =>
        {
            var sessions = await plan.SaveAsync(db);
            await using var context = db.CreateContext();
            foreach (var userId in sessions.Select(session => session.UserId).Append(0).Distinct())
            {
                (await context.AdherenceByRoutineAsync(userId)).Should().BeEquivalentTo(
                    await context.WorkoutSessions.Where(session => session.UserId == userId).AdherenceByRoutine().ToListAsync());
            }
        });
    }

    [Theory, EveryProvider]
    public async Task a_query_of_statistics_is_compiled_once_and_not_at_each_call(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var compilations = 0;

        // The one that all contexts share may be full, by then, of the queries of other tests.
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var (from, until) = (new DateOnly(2025, 1, 6), new DateOnly(2025, 6, 30));
        for (var userId = 1; userId <= 3; userId++)
        {
            await using var context = db.CreateContext(options => options
                .UseMemoryCache(cache)
                .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning))
                .LogTo((id, _) => id == CoreEventId.QueryCompilationStarting, _ => Interlocked.Increment(ref compilations)));
            var logs = context.ExerciseSetLogs.Where(log => log.UserId == userId);
            await logs.PersonalRecords(new OneRepMaxOptions { RepCap = userId }).ToListAsync();
            await logs.WeightRecords().ToListAsync();
            await logs.WeeklyVolume("Europe/Madrid", from, until).ToListAsync();
            await logs.VolumePerMuscle(World.Start, World.Start.AddDays(userId)).ToListAsync();
            await context.WorkoutSessions.Where(session => session.UserId == userId).AdherenceByRoutine().ToListAsync();
        }

        compilations.Should().Be(5, "EF knows each again, whatever the user and the options");
    }

    [Theory, EveryProvider]
    public async Task pages_go_on_from_those_of_the_composable_query_and_the_other_way_round(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync([.. Enumerable.Range(2, 8).Select(set => LogQueryTests.NewLog(world, World.Start, set))]);
        await using var context = db.CreateContext();
        var userId = world.Ada.User.Id;

        var first = await context.LogPageAsync(userId, 3);
        var second = await context.ExerciseSetLogs.OfUser(userId).PageAsync(3, first.Next);
        var third = await context.LogPageAsync(userId, 3, second.Next);

        third.Next.Should().BeNull();
        first.Items.Concat(second.Items).Concat(third.Items).Select(log => log.SetIndex).Should().Equal(9, 8, 7, 6, 5, 4, 3, 2, 1);
        (await context.LogPageAsync(0, 3)).Should().BeEquivalentTo(new Page<ExerciseSetLog>([], Next: null));
    }

    [Fact]
    public async Task both_providers_and_any_context_of_a_host_have_hot_reads_of_their_own_in_one_process()
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>().Concat(Enum.GetValues<DatabaseProvider>()))
        {
            await using var db = await TestDatabase.CreateAsync(provider);
            var world = await World.CreateAsync(db);
            await using var own = db.CreateContext();
            await using var retrying = RetryingStrategy.CreateContext(db);
            await using var nulls = db.CreateContext(options => _ = db.IsPostgres
                ? options.UseFitnessTrackPostgres(db.ConnectionString, npgsql => npgsql.UseRelationalNulls())
                : options.UseFitnessTrackSqlite(db.ConnectionString, sqlite => sqlite.UseRelationalNulls()));
            await using var hosts = new HostContext(Options<HostContext>(db));

            foreach (var context in new DbContext[] { own, retrying, nulls, hosts, own })
            {
                await ShouldAgreeAsync(context, world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1), 5);
                await StatisticsShouldAgreeAsync(context, world.Ada.User.Id);
            }
        }
    }

    [Theory, EveryProvider]
    public async Task a_filter_of_the_hosts_context_holds_with_the_value_that_it_has_at_the_call(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = new HostContext(Options<HostContext>(db));

        (await context.RecentLogsAsync(world.Ada.User.Id)).Should().ContainSingle();
        context.LeastReps = 6;
        (await context.RecentLogsAsync(world.Ada.User.Id)).Should().BeEmpty();
        (await context.LastPerformanceAsync(world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1))).Should().BeEmpty();
        context.LeastReps = 5;
        (await context.RecentLogsAsync(world.Ada.User.Id)).Should().ContainSingle();
    }

    [Theory, EveryProvider]
    public async Task many_may_ask_first_at_the_same_time(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        // Sizes that nobody else asks for, so that they are not compiled yet.
        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            await using var context = db.CreateContext();
            var page = await context.LogPageAsync(world.Ada.User.Id, 97 + (i % 2));
            var last = await context.LastPerformanceAsync(world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1));
            return page.Items.Concat(last).Select(log => log.Id).ToList();
        })));

        found.Should().OnlyContain(keys => keys.SequenceEqual(new[] { world.Ada.Log.Id, world.Ada.Log.Id }));
    }

    [Fact]
    public async Task arguments_that_make_no_sense_are_refused_by_name()
    {
        DbContext none = null!;
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();

        await none.Awaiting(c => c.RecentLogsAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await none.Awaiting(c => c.LogPageAsync(1, 1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await none.Awaiting(c => c.LastPerformanceAsync(1, 1, World.Start)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await none.Awaiting(c => c.PersonalRecordsAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await none.Awaiting(c => c.WeeklyVolumeAsync(1, "UTC", default, default)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await none.Awaiting(c => c.AdherenceByRoutineAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await context.Awaiting(c => c.WeeklyVolumeAsync(1, "Nowhere", default, default)).Should().ThrowAsync<ArgumentException>().WithParameterName("timeZone");
        await context.Awaiting(c => c.WeeklyVolumeAsync(1, "UTC", new DateOnly(2025, 1, 2), new DateOnly(2025, 1, 1))).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("until");
        await context.Awaiting(c => c.RecentLogsAsync(1, 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("count");
        await context.Awaiting(c => c.LogPageAsync(1, 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await context.Awaiting(c => c.LogPageAsync(1, int.MaxValue)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await context.Awaiting(c => c.LogPageAsync(1, 5, "no cursor")).Should().ThrowAsync<ArgumentException>().WithParameterName("after");
        await context.Awaiting(c => c.RecentLogsAsync(1, 3, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task ShouldAgreeAsync(DbContext context, int userId, int exerciseId, DateTimeOffset before, int size)
    {
        var all = context.Set<ExerciseSetLog>().AsNoTracking();
        var ofExercise = all.OfExercise(exerciseId);

        Same(await context.RecentLogsAsync(userId, size), await all.Recent(userId, size).ToListAsync());
        Same(await context.RecentLogsOfExerciseAsync(userId, exerciseId, size), await ofExercise.Recent(userId, size).ToListAsync());
        Same(await context.LastPerformanceAsync(userId, exerciseId, before), await all.LastPerformance(userId, exerciseId, before).ToListAsync());
        await ShouldPageAlikeAsync(after => context.LogPageAsync(userId, size, after), after => all.OfUser(userId).PageAsync(size, after));
        await ShouldPageAlikeAsync(
            after => context.LogPageAsync(userId, size, after, exerciseId), after => ofExercise.OfUser(userId).PageAsync(size, after));
    }

    private static async Task StatisticsShouldAgreeAsync(DbContext context, int userId)
    {
        var logs = context.Set<ExerciseSetLog>().Where(log => log.UserId == userId);
        foreach (var options in new[] { null, new OneRepMaxOptions { Formula = OneRepMaxFormula.Brzycki, RepCap = 5 }, new() { AddRir = true, RepCap = 40 } })
        {
            (await context.PersonalRecordsAsync(userId, options)).Should().BeEquivalentTo(await logs.PersonalRecords(options).ToListAsync());
        }

        // Of a day, of a year with its two changes, of more than is compiled, and in a zone without changes.
        foreach (var (zone, from, until) in new[] { ("Europe/Madrid", "2024-12-20", "2024-12-21"), ("Europe/Madrid", "2024-02-01", "2025-02-01"), ("America/St_Johns", "2020-01-01", "2026-01-01"), ("UTC", "2024-12-01", "2025-12-01") })
        {
            foreach (var options in new[] { null, new VolumeOptions { MinimumRpe = 7.5m } })
            {
                var (first, end) = (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture));
                (await context.WeeklyVolumeAsync(userId, zone, first, end, options)).Should().BeEquivalentTo(
                    await logs.WeeklyVolume(zone, first, end, options).ToListAsync());
            }
        }

        (await context.AdherenceByRoutineAsync(userId)).Should().BeEquivalentTo(
            await context.Set<WorkoutSession>().Where(session => session.UserId == userId).AdherenceByRoutine().ToListAsync());
    }

    private static async Task ShouldPageAlikeAsync(
        Func<string?, Task<Page<ExerciseSetLog>>> compiled, Func<string?, Task<Page<ExerciseSetLog>>> composed)
    {
        string? next = null;
        do
        {
            var (page, expected) = (await compiled(next), await composed(next));
            Same(page.Items, expected.Items);
            page.Next.Should().Be(expected.Next);
            next = page.Next;
        }
        while (next is not null);
    }

    private static void Same(IReadOnlyList<ExerciseSetLog> found, IReadOnlyList<ExerciseSetLog> expected) =>
        found.Select(Values).Should().Equal(expected.Select(Values));

    private static string Values(ExerciseSetLog log) => string.Join('|', typeof(ExerciseSetLog).GetProperties().Select(property => property.GetValue(log)));

    private static DbContextOptions<TContext> Options<TContext>(TestDatabase db)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        db.Use(options);
        return options.Options;
    }

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        public int LeastReps { get; set; }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack();
            modelBuilder.Entity<ExerciseSetLog>().HasQueryFilter(log => log.ActualReps == null || log.ActualReps >= LeastReps);
        }
    }
}
