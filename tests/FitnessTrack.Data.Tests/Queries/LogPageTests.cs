using System.Buffers.Text;
using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class LogPageTests
{
    [Theory, EveryProvider]
    public async Task whatever_is_written_between_pages_a_row_that_stays_comes_once_and_in_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var cases =
            from history in GeneratedHistory.Generator(60)
            from size in Gen.Choose(1, 12)
            from seed in Gen.Choose(0, 1_000_000)
            select (history, size, seed);

        PropertyCheck.ForAll(cases, 30, async c =>
        {
            var logs = await c.history.SaveAsync(db);
            if (logs.Count > 0)
            {
                var userId = logs[0].UserId;
                await CheckPagesAsync(db, [.. logs.Where(log => log.UserId == userId)], c.size, new Random(c.seed));
            }
        });
    }

    [Theory, EveryProvider]
    public async Task pages_of_any_filter_are_the_filtered_logs_in_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedHistory.Generator(40), 20, async history =>
        {
            var logs = await history.SaveAsync(db);
            await using var context = db.CreateContext();
            var exerciseId = logs.FirstOrDefault()?.ExerciseId ?? 0;

            var found = await ReadAllAsync(context.ExerciseSetLogs.OfExercise(exerciseId).Where(log => log.ActualReps > 3), 1 + (logs.Count % 5));

            found.Should().Equal(logs.Where(log => log.ExerciseId == exerciseId && log.ActualReps > 3)
                .OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.Id));
        });
    }

    [Theory, EveryProvider]
    public async Task the_last_page_has_no_next_be_it_full_or_empty(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(LogQueryTests.NewLog(world, World.Start, 2), LogQueryTests.NewLog(world, World.Start, 3), LogQueryTests.NewLog(world, World.Start, 4));
        await using var context = db.CreateContext();
        var logs = context.ExerciseSetLogs.OfUser(world.Ada.User.Id);

        var first = await logs.PageAsync(2);
        var second = await logs.PageAsync(2, first.Next);
        var none = await context.ExerciseSetLogs.OfUser(0).PageAsync(2);

        first.Items.Should().HaveCount(2);
        second.Items.Should().HaveCount(2);
        second.Items.Select(log => log.Id).Should().NotIntersectWith(first.Items.Select(log => log.Id));
        second.Next.Should().BeNull();
        none.Items.Should().BeEmpty();
        none.Next.Should().BeNull();
        (await context.ExerciseSetLogs.OfUser(0).PageAsync(2, first.Next)).Items.Should().BeEmpty("a cursor opens nothing that the filter excludes");
    }

    [Theory, EveryProvider]
    public async Task a_page_goes_by_the_stored_instants_not_by_those_of_tracked_entities(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync([.. Enumerable.Range(1, 5).Select(minute => LogQueryTests.NewLog(world, World.Start.AddMinutes(minute), 1))]);
        await using var context = db.CreateContext();
        foreach (var log in await context.ExerciseSetLogs.ToListAsync())
        {
            log.PerformedAt = World.Start.AddYears(-1);
        }

        (await ReadAllAsync(context.ExerciseSetLogs.OfUser(world.Ada.User.Id), 2)).Should().HaveCount(6).And.OnlyHaveUniqueItems();
    }

    [Theory, EveryProvider]
    public async Task a_page_is_one_statement_with_its_includes_and_without_offset(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(LogQueryTests.NewLog(world, World.Start, 2), LogQueryTests.NewLog(world, World.Start, 3));
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var logs = context.ExerciseSetLogs.AsNoTracking().Include(log => log.Exercise).OfUser(world.Ada.User.Id).OrderBy(log => log.SetIndex);

        var page = await logs.PageAsync(1, (await logs.PageAsync(1)).Next);

        page.Items.Should().ContainSingle().Which.Exercise.Slug.Should().Be("bench-press");
        page.Items[0].SetIndex.Should().Be(2);
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Should().HaveCount(2).And.OnlyContain(sql => sql.Contains("-- FitnessTrack.PageAsync") && !sql.Contains("OFFSET"));
    }

    [Theory, EveryProvider]
    public async Task only_an_undamaged_cursor_of_this_version_is_taken(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(LogQueryTests.NewLog(world, World.Start, 2));
        await using var context = db.CreateContext();
        var logs = context.ExerciseSetLogs.OfUser(world.Ada.User.Id);
        var cursor = (await logs.PageAsync(1)).Next!;

        cursor.Should().MatchRegex("^[A-Za-z0-9_-]+$");
        Uri.EscapeDataString(cursor).Should().Be(cursor);
        var bytes = Base64Url.DecodeFromChars(cursor);
        var damaged = Enumerable.Range(0, bytes.Length).Select(i => Base64Url.EncodeToString([.. bytes.Select((b, j) => i == j ? (byte)(b ^ 1) : b)]));
        string[] foreign = ["", " ", "0", "not a cursor", "é", cursor[1..], cursor[..^1], cursor + "A", cursor + "=", cursor + " ", " " + cursor, cursor + cursor, "AQ", Base64Url.EncodeToString(new byte[21])];
        foreach (var text in foreign.Concat(damaged))
        {
            await logs.Awaiting(l => l.PageAsync(1, text)).Should().ThrowAsync<ArgumentException>(text).WithParameterName("after");
        }

        await logs.Awaiting(l => l.PageAsync(0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await logs.Awaiting(l => l.PageAsync(int.MaxValue)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("size");
        await ((IQueryable<ExerciseSetLog>)null!).Awaiting(l => l.PageAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("logs");
    }

    [Theory, EveryProvider]
    public async Task a_cursor_of_version_1_is_read_by_every_later_release(DatabaseProvider provider)
    {
        const string AtWorldStartKey4242 = "AQjeeIWFkFAAAAAAAAAAEJJ3SIHN";
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var later = LogQueryTests.NewLog(world, World.Start, 2);
        later.Id = 4242;
        await db.SaveAsync(later, LogQueryTests.NewLog(world, World.Start.AddMicroseconds(1), 1));
        await using var context = db.CreateContext();

        var page = await context.ExerciseSetLogs.OfUser(world.Ada.User.Id).PageAsync(5, AtWorldStartKey4242);

        page.Items.Should().ContainSingle().Which.Id.Should().Be(world.Ada.Log.Id);
    }

    private static async Task CheckPagesAsync(TestDatabase db, List<ExerciseSetLog> logs, int size, Random random)
    {
        var deleted = new HashSet<long>();
        var seen = new List<ExerciseSetLog>();
        string? next = null;
        do
        {
            await using var context = db.CreateContext();
            var page = await context.ExerciseSetLogs.AsNoTracking().OfUser(logs[0].UserId).PageAsync(size, next);
            page.Items.Count.Should().BeInRange(next is null ? 1 : 0, size);
            seen.AddRange(page.Items);
            next = page.Next;
            await WriteAsync(context, logs, page.Items is [.., var last] ? last : logs[0], deleted, random);
        }
        while (next is not null);

        seen.Select(log => log.Id).Should().OnlyHaveUniqueItems();
        seen.Should().BeInDescendingOrder(Comparer<ExerciseSetLog>.Create((a, b) => (a.PerformedAt, a.Id).CompareTo((b.PerformedAt, b.Id))));
        logs.Select(log => log.Id).Except(deleted).Except(seen.Select(log => log.Id)).Should().BeEmpty();
    }

    /// <summary>Adds rows about the cursor and elsewhere, deletes some, the cursor's among them, and edits one.</summary>
    private static async Task WriteAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs, ExerciseSetLog cursor, HashSet<long> deleted, Random random)
    {
        DateTimeOffset[] instants = [cursor.PerformedAt, cursor.PerformedAt.AddMinutes(random.Next(-900, 900)), logs[random.Next(logs.Count)].PerformedAt];
        foreach (var at in instants.Where(_ => random.Next(2) == 0))
        {
            context.Add(new ExerciseSetLog { UserId = cursor.UserId, ExerciseId = cursor.ExerciseId, PerformedAt = at, SetIndex = random.Next(5, int.MaxValue) });
        }

        await context.SaveChangesAsync();

        long[] doomed = [.. new[] { cursor.Id, logs[random.Next(logs.Count)].Id }.Where(_ => random.Next(3) == 0)];
        deleted.UnionWith(doomed);
        await context.ExerciseSetLogs.Where(log => doomed.Contains(log.Id)).ExecuteDeleteAsync();
        var edited = logs[random.Next(logs.Count)].Id;
        await context.ExerciseSetLogs.Where(log => log.Id == edited).ExecuteUpdateAsync(set => set.SetProperty(log => log.ActualReps, 7));
    }

    private static async Task<List<long>> ReadAllAsync(IQueryable<ExerciseSetLog> logs, int size)
    {
        var keys = new List<long>();
        string? next = null;
        do
        {
            var page = await logs.PageAsync(size, next);
            keys.AddRange(page.Items.Select(log => log.Id));
            next = page.Next;
        }
        while (next is not null);

        return keys;
    }
}
