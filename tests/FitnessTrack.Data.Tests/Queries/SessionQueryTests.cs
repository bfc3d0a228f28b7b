using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class SessionQueryTests
{
    private static readonly DateOnly Start = new(2024, 12, 20);

    [Theory, EveryProvider]
    public async Task sessions_and_their_totals_are_those_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedHistory.Generator(80), 30, async history =>
        {
            var logs = await history.SaveAsync(db);
            await using var context = db.CreateContext();
            var userId = logs.FirstOrDefault()?.UserId ?? 0;
            var (from, until) = (Start.AddDays(logs.Count % 9), Start.AddDays(12 + (logs.Count % 9)));

            var all = await context.WorkoutSessions.OrderBy(session => session.Id).WithTotals().ToListAsync();
            var some = await context.WorkoutSessions.OfUser(userId).Between(from, until).WithTotals()
                .Where(totals => totals.SetCount > 0).OrderByDescending(totals => totals.WorkoutDate).ToListAsync();

            var expected = await ReferenceAsync(context, logs);
            ShouldBe(all, expected);
            ShouldBe(some, expected.Where(totals => totals.UserId == userId && totals.WorkoutDate >= from && totals.WorkoutDate < until && totals.SetCount > 0)
                .OrderByDescending(totals => totals.WorkoutDate));
        });
    }

    [Theory, EveryProvider]
    public async Task a_range_of_dates_holds_its_start_and_not_its_end(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (date, userId) = (world.Ada.Session.WorkoutDate, world.Ada.User.Id);
        await using var context = db.CreateContext();
        var sessions = context.WorkoutSessions.OfUser(userId);

        (await sessions.Between(date, date).CountAsync()).Should().Be(0);
        (await sessions.Between(date, date.AddDays(1)).CountAsync()).Should().Be(1);
        (await sessions.Between(date.AddDays(-1), date).CountAsync()).Should().Be(0);
        (await sessions.Between(DateOnly.MinValue, DateOnly.MaxValue).CountAsync()).Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task sessions_are_chosen_by_status(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var done = new WorkoutSession { WorkoutDate = new DateOnly(2026, 3, 3), Status = WorkoutStatus.Completed, UserId = world.Ada.User.Id };
        await db.SaveAsync(done);
        await using var context = db.CreateContext();

        (await context.WorkoutSessions.WithStatus(WorkoutStatus.Completed).WithTotals().SingleAsync()).Should().Be(new SessionTotals
        {
            SessionId = done.Id,
            UserId = world.Ada.User.Id,
            WorkoutDate = done.WorkoutDate,
            Status = WorkoutStatus.Completed,
            SetCount = 0,
            WarmupCount = 0,
            TonnageKg = 0,
        });
        (await context.WorkoutSessions.OfUser(world.Ada.User.Id).WithStatus(WorkoutStatus.Pending).SingleAsync()).Id.Should().Be(world.Ada.Session.Id);
    }

    [Theory, EveryProvider]
    public async Task warmups_zero_reps_and_unknown_reps_do_not_count_and_an_unknown_weight_adds_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(
            Set(world, 2, 100, 5, isWarmup: true), Set(world, 3, 100, 0), Set(world, 4, 100, null), Set(world, 5, null, 8), Set(world, 6, 9999.99m, 90), Set(world, 7, 20, 0, isWarmup: true));
        await using var context = db.CreateContext();

        var totals = await context.WorkoutSessions.OfUser(world.Ada.User.Id).WithTotals().SingleAsync();

        (totals.SetCount, totals.WarmupCount).Should().Be((3, 2));
        totals.TonnageKg.Should().BeApproximately((82.5 * 5) + (9999.99 * 90), 1e-6);
    }

    [Theory, EveryProvider]
    public async Task totals_compose_before_and_after_in_one_statement_that_names_them(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var heaviest = await context.WorkoutSessions.Where(session => session.Location == null).OfUser(world.Ada.User.Id)
            .Between(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)).WithStatus(WorkoutStatus.Pending).WithTotals()
            .Where(totals => totals.TonnageKg > 1).OrderByDescending(totals => totals.TonnageKg).ThenBy(totals => totals.SessionId).Take(3)
            .Select(totals => new { totals.SessionId, totals.TonnageKg }).ToListAsync();

        heaviest.Should().ContainSingle().Which.Should().Be(new { SessionId = world.Ada.Session.Id, TonnageKg = 412.5 });
        counter.Commands.Should().ContainSingle().Which.Should().ContainAll(
            "-- FitnessTrack.OfUser", "-- FitnessTrack.Between", "-- FitnessTrack.WithStatus", "-- FitnessTrack.WithTotals");
    }

    [Fact]
    public void arguments_that_make_no_sense_are_refused_by_name()
    {
        var sessions = Array.Empty<WorkoutSession>().AsQueryable();
        IQueryable<WorkoutSession> none = null!;

        FluentActions.Invoking(() => none.OfUser(1)).Should().Throw<ArgumentNullException>().WithParameterName("sessions");
        FluentActions.Invoking(() => none.WithTotals()).Should().Throw<ArgumentNullException>().WithParameterName("sessions");
        FluentActions.Invoking(() => sessions.WithStatus((WorkoutStatus)7)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("status");
        FluentActions.Invoking(() => sessions.Between(Start, Start.AddDays(-1))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");
    }

    /// <summary>The definition, in memory.</summary>
    internal static async Task<List<SessionTotals>> ReferenceAsync(FitnessTrackDbContext context, IEnumerable<ExerciseSetLog> logs)
    {
        var bySession = logs.ToLookup(log => log.SessionId);
        var sessions = await context.WorkoutSessions.AsNoTracking().OrderBy(session => session.Id).ToListAsync();
        return [.. sessions.Select(session => Totals(session, [.. bySession[session.Id]]))];
    }

    internal static void ShouldBe(IEnumerable<SessionTotals> actual, IEnumerable<SessionTotals> expected)
    {
        var (found, wanted) = (actual.ToList(), expected.ToList());
        found.Select(totals => totals with { TonnageKg = 0 }).Should().Equal(wanted.Select(totals => totals with { TonnageKg = 0 }));
        found.Zip(wanted).Should().OnlyContain(pair => Math.Abs(pair.First.TonnageKg - pair.Second.TonnageKg) <= 1e-9 * pair.Second.TonnageKg);
    }

    private static SessionTotals Totals(WorkoutSession session, List<ExerciseSetLog> logs)
    {
        var counted = logs.Where(log => log is { IsWarmup: false, ActualReps: >= 1 }).ToList();
        return new SessionTotals
        {
            SessionId = session.Id,
            UserId = session.UserId,
            WorkoutDate = session.WorkoutDate,
            Status = session.Status,
            SetCount = counted.Count,
            WarmupCount = logs.Count(log => log.IsWarmup),
            TonnageKg = (double)counted.Sum(log => (log.ActualWeightKg ?? 0) * log.ActualReps!.Value),
        };
    }

    private static ExerciseSetLog Set(World world, int index, decimal? weight, int? reps, bool isWarmup = false)
    {
        var log = LogQueryTests.NewLog(world, World.Start, index, world.Ada.Session);
        (log.ActualWeightKg, log.ActualReps, log.IsWarmup) = (weight, reps, isWarmup);
        return log;
    }
}
