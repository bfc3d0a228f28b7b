using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
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
        await context.RecentLogsAsync(userId, 7, exerciseId);
        var page = await context.LogPageAsync(userId, 25);
        await context.LogPageAsync(userId, 25, page.Next, exerciseId);
        await context.RecentLogsAsync(userId, 100_000);
        await context.LastPerformanceAsync(world.Bob.User.Id, exerciseId, World.Start.AddDays(1));
        var untilHere = counter.Commands.Count;
        await context.LastPerformanceAsync(userId, exerciseId, World.Start.AddDays(1));

        recent.Should().HaveCount(10);
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Select(sql => sql[(sql.LastIndexOf('\n') + 1)..]).Take(5).Should()
            .Equal("LIMIT 10", "LIMIT 7", "LIMIT 26", "LIMIT 26", "LIMIT 100000");
        untilHere.Should().Be(6);
        counter.Commands.Should().HaveCount(8, "sets outside sessions need a second statement").And.OnlyContain(sql => sql.Contains("-- FitnessTrack."));
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
        await context.Awaiting(c => c.RecentLogsAsync(1, 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("count");
        await context.Awaiting(c => c.LogPageAsync(1, 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await context.Awaiting(c => c.LogPageAsync(1, int.MaxValue)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await context.Awaiting(c => c.LogPageAsync(1, 5, "no cursor")).Should().ThrowAsync<ArgumentException>().WithParameterName("after");
        await context.Awaiting(c => c.RecentLogsAsync(1, 3, null, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task ShouldAgreeAsync(DbContext context, int userId, int exerciseId, DateTimeOffset before, int size)
    {
        var all = context.Set<ExerciseSetLog>().AsNoTracking();
        var ofExercise = all.OfExercise(exerciseId);

        Same(await context.RecentLogsAsync(userId, size), await all.Recent(userId, size).ToListAsync());
        Same(await context.RecentLogsAsync(userId, size, exerciseId), await ofExercise.Recent(userId, size).ToListAsync());
        Same(await context.LastPerformanceAsync(userId, exerciseId, before), await all.LastPerformance(userId, exerciseId, before).ToListAsync());
        await ShouldPageAlikeAsync(after => context.LogPageAsync(userId, size, after), after => all.OfUser(userId).PageAsync(size, after));
        await ShouldPageAlikeAsync(
            after => context.LogPageAsync(userId, size, after, exerciseId), after => ofExercise.OfUser(userId).PageAsync(size, after));
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
