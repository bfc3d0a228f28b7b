using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class ReorderTests
{
    [Theory, EveryProvider]
    public async Task days_exercises_and_sets_take_any_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 6, exercises: 5, sets: 7);
        var day = routine.Days.First();
        var exercise = day.Exercises.First();
        var orders =
            from days in Gen.Shuffle(routine.Days.Select(d => d.Id))
            from exercises in Gen.Shuffle(day.Exercises.Select(e => e.Id))
            from sets in Gen.Shuffle(exercise.Sets.Select(s => s.Id))
            select (days, exercises, sets);

        PropertyCheck.ForAll(orders, 30, async order =>
        {
            await using var context = db.CreateContext();

            await context.ReorderDaysAsync(routine.Id, order.days);
            await context.ReorderExercisesAsync(day.Id, order.exercises);
            await context.ReorderSetsAsync(exercise.Id, order.sets);

            (await context.RoutineDays.OrderBy(d => d.DayIndex).Select(d => new { d.Id, d.DayIndex }).ToListAsync())
                .Should().Equal(order.days.Select((id, i) => new { Id = id, DayIndex = i + 1 }));
            (await context.RoutineDayExercises.Where(e => e.RoutineDayId == day.Id).OrderBy(e => e.Position).Select(e => new { e.Id, e.Position }).ToListAsync())
                .Should().Equal(order.exercises.Select((id, i) => new { Id = id, Position = i + 1 }));
            (await context.RoutineExerciseSets.Where(s => s.RoutineDayExerciseId == exercise.Id).OrderBy(s => s.SetIndex).Select(s => new { s.Id, s.SetIndex }).ToListAsync())
                .Should().Equal(order.sets.Select((id, i) => new { Id = id, SetIndex = i + 1 }));
        });

        // Nothing else moved.
        (await OthersAsync(db, day.Id, exercise.Id)).Should().Equal((25, 25), (203, 203));
    }

    [Theory, EveryProvider]
    public async Task an_order_closes_gaps_and_copes_with_the_largest_index(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 4, exercises: 0, sets: 0);
        var ids = routine.Days.OrderBy(d => d.DayIndex).Select(d => d.Id).ToList();
        await db.ExecuteAsync($"UPDATE routine_days SET day_index = {int.MaxValue} WHERE id = {ids[0]}");
        await db.ExecuteAsync($"UPDATE routine_days SET day_index = 6 WHERE id = {ids[2]}");
        await using var context = db.CreateContext();

        await context.ReorderDaysAsync(routine.Id, [ids[3], ids[0], ids[2], ids[1]]);

        (await context.GetPlanAsync(routine.Id))!.Days.Select(d => (d.RoutineDayId, d.DayIndex)).Should().Equal((ids[3], 1), (ids[0], 2), (ids[2], 3), (ids[1], 4));
    }

    [Theory, EveryProvider]
    public async Task an_order_is_four_statements_however_many_rows(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 400, exercises: 0, sets: 0);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var ids = routine.Days.OrderByDescending(d => d.DayIndex).Select(d => d.Id).ToList();

        await context.ReorderDaysAsync(routine.Id, ids);

        // EF leaves the tag out of an ExecuteUpdate.
        counter.Commands.Should().HaveCount(4);
        counter.Commands[0].Should().StartWith("-- FitnessTrack.ReorderDaysAsync\n");
        counter.Commands.Skip(1).Should().OnlyContain(sql => sql.StartsWith("UPDATE") && sql.Length < 500);
        (await context.RoutineDays.OrderBy(d => d.DayIndex).Select(d => d.Id).ToListAsync()).Should().Equal(ids);
    }

    [Theory, EveryProvider]
    public async Task keys_that_are_not_the_children_are_named_and_nothing_is_written(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var foreign = new RoutineDay { DayIndex = 1, Routine = new Routine { Name = "other", UserId = sample.Bob.Id } };
        await db.SaveAsync(foreign);
        var before = await RowsAsync(db);
        await using var context = db.CreateContext();
        var (push, rest, legs) = (sample.Push.Id, sample.Rest.Id, sample.Legs.Id);

        (await Refusal([push, rest])).Should().Contain($": missing: {legs}.");
        (await Refusal([push, rest, legs, foreign.Id])).Should().Contain($": not there or of another parent: {foreign.Id}.");
        (await Refusal([push, rest, legs, push])).Should().Contain($": more than once: {push}.");
        (await Refusal([push, push, -1])).Should().Contain($": not there or of another parent: -1; missing: {rest}, {legs}; more than once: {push}.");
        (await Refusal([])).Should().Contain("missing");

        (await RowsAsync(db)).Should().BeEquivalentTo(before);

        async Task<string> Refusal(int[] ids) =>
            (await context.Awaiting(c => c.ReorderDaysAsync(sample.Routine.Id, ids)).Should().ThrowAsync<ArgumentException>().WithParameterName("dayIdsInOrder")).Which.Message;
    }

    [Theory, EveryProvider]
    public async Task null_keys_are_refused_and_no_children_need_none(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        await context.Awaiting(c => c.ReorderDaysAsync(1, null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("dayIdsInOrder");
        await context.Awaiting(c => c.ReorderExercisesAsync(1, null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("routineDayExerciseIdsInOrder");
        await context.Awaiting(c => c.ReorderSetsAsync(1, null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("setIdsInOrder");
        await context.ReorderDaysAsync(1, []);
    }

    [Theory, EveryProvider]
    public async Task an_order_joins_the_transaction_of_its_context(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var before = await RowsAsync(db);
        await using var context = db.CreateContext();

        await using (await context.Database.BeginTransactionAsync())
        {
            await context.ReorderDaysAsync(sample.Routine.Id, [sample.Legs.Id, sample.Rest.Id, sample.Push.Id]);
        }

        (await RowsAsync(db)).Should().BeEquivalentTo(before);
    }

    [Theory, EveryProvider]
    public async Task orders_at_the_same_time_leave_one_of_them_whole(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 12, exercises: 0, sets: 0);
        var ids = routine.Days.OrderBy(d => d.DayIndex).Select(d => d.Id).ToArray();
        var random = new Random(4);
        var orders = Enumerable.Range(0, 24).Select(_ => ids.OrderBy(_ => random.Next()).ToArray()).ToList();

        await Parallel.ForEachAsync(orders, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (order, token) =>
        {
            await using var context = db.CreateContext();
            await context.ReorderDaysAsync(routine.Id, order, token);
        });

        await using var after = db.CreateContext();
        var days = (await after.GetPlanAsync(routine.Id))!.Days;
        days.Select(d => d.DayIndex).Should().Equal(Enumerable.Range(1, 12));
        orders.Should().Contain(order => order.SequenceEqual(days.Select(d => d.RoutineDayId)));
    }

    private static Task<List<string?[]>> RowsAsync(TestDatabase db) =>
        db.QueryAsync("SELECT id, routine_id, day_index, updated_at FROM routine_days ORDER BY id");

    /// <summary>How many exercises and sets of other parents there are, and how many of them still have their place.</summary>
    private static async Task<List<(int, int)>> OthersAsync(TestDatabase db, int dayId, int exerciseId)
    {
        await using var context = db.CreateContext();
        var exercises = await context.RoutineDayExercises.Where(e => e.RoutineDayId != dayId).ToListAsync();
        var sets = await context.RoutineExerciseSets.Where(s => s.RoutineDayExerciseId != exerciseId).ToListAsync();
        return
        [
            (exercises.Count, exercises.Count(e => e.Notes!.EndsWith($".{e.Position}", StringComparison.Ordinal))),
            (sets.Count, sets.Count(s => s.Notes!.EndsWith($".{s.SetIndex}", StringComparison.Ordinal))),
        ];
    }
}
