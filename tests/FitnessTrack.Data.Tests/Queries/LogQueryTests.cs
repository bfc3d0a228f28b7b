using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class LogQueryTests
{
    private static readonly DateTimeOffset[] Bounds = [.. Enumerable.Range(0, 26).Select(day => new DateTimeOffset(2024, 12, 20, 23, 30, 0, TimeSpan.FromHours(1)).AddDays(day))];

    [Theory, EveryProvider]
    public async Task filters_and_recent_logs_are_those_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedHistory.Generator(60), 30, async history =>
        {
            var logs = await history.SaveAsync(db);
            if (logs.Count == 0)
            {
                return;
            }

            await using var context = db.CreateContext();
            var one = logs[logs.Count / 2];
            var (from, until) = (Bounds[logs.Count % 20], Bounds[(logs.Count % 20) + 5]);

            (await Keys(context.ExerciseSetLogs.OfUser(one.UserId).NewestFirst())).Should().Equal(Newest(logs.Where(log => log.UserId == one.UserId)));
            (await Keys(context.ExerciseSetLogs.OfExercise(one.ExerciseId).NewestFirst())).Should().Equal(Newest(logs.Where(log => log.ExerciseId == one.ExerciseId)));
            (await Keys(context.ExerciseSetLogs.OfSession(one.SessionId ?? 0).NewestFirst())).Should().Equal(Newest(logs.Where(log => log.SessionId == (one.SessionId ?? 0))));
            (await Keys(context.ExerciseSetLogs.Between(from, until).NewestFirst())).Should().Equal(Newest(logs.Where(log => log.PerformedAt >= from && log.PerformedAt < until)));
            (await Keys(context.ExerciseSetLogs.Recent(one.UserId))).Should().Equal(Newest(logs.Where(log => log.UserId == one.UserId)).Take(10));
            (await Keys(context.ExerciseSetLogs.OfExercise(one.ExerciseId).Recent(one.UserId, 3)))
                .Should().Equal(Newest(logs.Where(log => log.UserId == one.UserId && log.ExerciseId == one.ExerciseId)).Take(3));
        });
    }

    [Theory, EveryProvider]
    public async Task logs_of_one_instant_come_with_the_highest_key_first(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        for (var index = 5; index > 1; index--)
        {
            await db.SaveAsync(NewLog(world, World.Start, index));
        }

        await using var context = db.CreateContext();
        var recent = await context.ExerciseSetLogs.Recent(world.Ada.User.Id, 3).ToListAsync();

        recent.Select(log => log.SetIndex).Should().Equal(2, 3, 4);
        recent.Select(log => log.Id).Should().BeInDescendingOrder();
    }

    [Theory, EveryProvider]
    public async Task a_range_holds_its_start_and_not_its_end_to_the_microsecond_and_below(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var at = World.Start.AddMicroseconds(1);
        await db.SaveAsync(NewLog(world, at, 1));
        await using var context = db.CreateContext();

        Task<int> Count(DateTimeOffset from, DateTimeOffset until) => context.ExerciseSetLogs.OfUser(world.Ada.User.Id).Between(from, until).CountAsync();

        (await Count(at, at)).Should().Be(0);
        (await Count(at, at.AddTicks(1))).Should().Be(1);
        (await Count(at.AddTicks(1), at.AddHours(1))).Should().Be(0);
        (await Count(World.Start, at)).Should().Be(1, "that of the world");
        (await Count(at.ToOffset(TimeSpan.FromHours(14)), at.AddMicroseconds(1).ToOffset(TimeSpan.FromHours(-12)))).Should().Be(1);
        (await Count(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Should().Be(2);
    }

    [Theory, EveryProvider]
    public async Task queries_compose_before_and_after_in_one_statement_that_names_them(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var found = await context.ExerciseSetLogs.AsNoTracking().Include(log => log.Exercise).Where(log => !log.IsWarmup)
            .OfExercise(world.Exercise.Id).OfSession(world.Ada.Session.Id).Between(World.Start, World.Start.AddDays(1))
            .Recent(world.Ada.User.Id).Where(log => log.ActualReps > 1).ToListAsync();

        found.Should().ContainSingle().Which.Exercise.Slug.Should().Be("bench-press");
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Should().ContainSingle().Which.Should().ContainAll(
            "-- FitnessTrack.OfExercise", "-- FitnessTrack.OfSession", "-- FitnessTrack.Between", "-- FitnessTrack.Recent");
    }

    [Theory, EveryProvider]
    public async Task the_number_of_recent_logs_is_a_literal_of_the_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        await context.ExerciseSetLogs.Recent(1).ToListAsync();
        await context.ExerciseSetLogs.PageAsync(25);

        counter.Commands.Should().SatisfyRespectively(sql => sql.Should().EndWith("LIMIT 10"), sql => sql.Should().EndWith("LIMIT 26"));
    }

    [Fact]
    public void arguments_that_make_no_sense_are_refused_by_name()
    {
        var logs = Array.Empty<ExerciseSetLog>().AsQueryable();
        IQueryable<ExerciseSetLog> none = null!;

        FluentActions.Invoking(() => none.OfUser(1)).Should().Throw<ArgumentNullException>().WithParameterName("logs");
        FluentActions.Invoking(() => none.NewestFirst()).Should().Throw<ArgumentNullException>().WithParameterName("logs");
        FluentActions.Invoking(() => none.LastPerformance(1, 1, World.Start)).Should().Throw<ArgumentNullException>().WithParameterName("logs");
        FluentActions.Invoking(() => logs.Recent(1, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => logs.Between(World.Start, World.Start.AddTicks(-1))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");
        logs.Between(World.Start, World.Start).Recent(1).NewestFirst().Should().BeEmpty();
    }

    internal static ExerciseSetLog NewLog(World world, DateTimeOffset at, int setIndex, WorkoutSession? session = null) => new()
    {
        UserId = world.Ada.User.Id,
        ExerciseId = world.Exercise.Id,
        PerformedAt = at,
        SetIndex = setIndex,
        SessionId = session?.Id,
        ActualReps = 5,
    };

    private static IEnumerable<long> Newest(IEnumerable<ExerciseSetLog> logs) =>
        logs.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.Id);

    private static Task<List<long>> Keys(IQueryable<ExerciseSetLog> logs) => logs.Select(log => log.Id).ToListAsync();
}
