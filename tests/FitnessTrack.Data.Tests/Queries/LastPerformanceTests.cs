using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class LastPerformanceTests
{
    [Theory, EveryProvider]
    public async Task the_last_performance_is_that_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedHistory.Generator(80), 30, async history =>
        {
            var logs = await history.SaveAsync(db);
            await using var context = db.CreateContext();
            foreach (var one in logs.DistinctBy(log => (log.UserId, log.ExerciseId)))
            {
                foreach (var before in new[] { DateTimeOffset.MaxValue, one.PerformedAt, one.PerformedAt.AddDays(3) })
                {
                    var found = await context.ExerciseSetLogs.LastPerformance(one.UserId, one.ExerciseId, before).Select(log => log.Id).ToListAsync();
                    found.Should().Equal(Reference(logs, one.UserId, one.ExerciseId, before).Select(log => log.Id));
                }
            }
        });
    }

    [Theory, EveryProvider]
    public async Task the_group_of_a_session_is_all_its_blocks_before_the_instant(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var session = world.Ada.Session;
        await db.SaveAsync(Log(world, 10, 2, session), Log(world, 60, 1, session), Log(world, 70, 2, session), Log(world, 65, 1), Log(world, -60, 1));

        (await MinutesAsync(db, world, 71)).Should().Equal(0, 10, 60, 70);
        (await MinutesAsync(db, world, 70)).Should().Equal([65], "the newest belongs to no session");
        (await MinutesAsync(db, world, 65)).Should().Equal(0, 10, 60);
        (await MinutesAsync(db, world, 0)).Should().Equal(-60);
        (await MinutesAsync(db, world, -60)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task without_a_session_the_group_is_the_last_run_of_rising_set_numbers(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var midnight = 6 * 60;
        await db.SaveAsync(
            Log(world, midnight - 10, 1), Log(world, midnight - 5, 2), Log(world, midnight + 1, 3),
            Log(world, 2000, 1), Log(world, 2000, 2), Log(world, 2005, 4),
            Log(world, 4000, 1), Log(world, 4005, 1));

        (await MinutesAsync(db, world, 5000)).Should().Equal(4005);
        (await MinutesAsync(db, world, 4005)).Should().Equal(4000);
        (await MinutesAsync(db, world, 4000)).Should().Equal(2000, 2000, 2005);
        (await MinutesAsync(db, world, 2000)).Should().Equal(midnight - 10, midnight - 5, midnight + 1);
    }

    [Theory, EveryProvider]
    public async Task a_tie_between_two_sessions_goes_to_the_highest_key(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = new WorkoutSession { WorkoutDate = new DateOnly(2026, 3, 3), UserId = world.Ada.User.Id };
        await db.SaveAsync(other);
        await db.SaveAsync(Log(world, -5, 1, other));
        await db.SaveAsync(Log(world, 0, 2, other));

        (await MinutesAsync(db, world, 1)).Should().Equal(-5, 0);
    }

    [Theory, EveryProvider]
    public async Task a_filter_before_it_holds_for_the_whole_definition_in_one_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var warmup = Log(world, 100, 1);
        warmup.IsWarmup = true;
        await db.SaveAsync(warmup);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var found = await context.ExerciseSetLogs.AsNoTracking().TagWith("host").Include(log => log.Session).Where(log => !log.IsWarmup)
            .LastPerformance(world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1)).Where(log => log.ActualReps > 0).ToListAsync();

        found.Should().ContainSingle().Which.Session!.Id.Should().Be(world.Ada.Session.Id);
        counter.Commands.Should().ContainSingle().Which.Should().ContainAll("-- host", "-- FitnessTrack.LastPerformance");
    }

    /// <summary>The definition, in memory.</summary>
    internal static List<ExerciseSetLog> Reference(IEnumerable<ExerciseSetLog> logs, int userId, int exerciseId, DateTimeOffset before)
    {
        var sets = logs.Where(log => log.UserId == userId && log.ExerciseId == exerciseId && log.PerformedAt < before)
            .OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).ThenBy(log => log.Id).ToList();
        var newest = sets.OrderBy(log => log.PerformedAt).ThenBy(log => log.Id).LastOrDefault();
        if (newest?.SessionId is { } session)
        {
            return [.. sets.Where(log => log.SessionId == session)];
        }

        var loose = sets.Where(log => log.SessionId is null).ToList();
        var start = loose.Count - 1;
        while (start > 0 && loose[start - 1].SetIndex < loose[start].SetIndex)
        {
            start--;
        }

        return newest is null ? [] : loose[start..];
    }

    private static ExerciseSetLog Log(World world, int minute, int setIndex, WorkoutSession? session = null) =>
        LogQueryTests.NewLog(world, World.Start.AddMinutes(minute), setIndex, session);

    private static async Task<List<int>> MinutesAsync(TestDatabase db, World world, int before)
    {
        await using var context = db.CreateContext();
        var logs = await context.ExerciseSetLogs.LastPerformance(world.Ada.User.Id, world.Exercise.Id, World.Start.AddMinutes(before)).ToListAsync();
        return [.. logs.Select(log => (int)(log.PerformedAt - World.Start).TotalMinutes)];
    }
}
