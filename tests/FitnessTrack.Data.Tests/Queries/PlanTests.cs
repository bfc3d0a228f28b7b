using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class PlanTests
{
    [Theory, EveryProvider]
    public async Task a_plan_is_whole_and_in_order_whatever_the_order_of_its_rows(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 3, exercises: 3, sets: 4, reversed: true);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var plan = await context.GetPlanAsync(routine.Id);

        plan.Should().BeEquivalentTo(PlanFactory.PlanOf(routine), options => options.WithStrictOrdering());
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Should().ContainSingle().Which.Should().StartWith("-- FitnessTrack.GetPlanAsync\n");
    }

    [Theory, EveryProvider]
    public async Task a_plan_without_days_exercises_or_sets_has_empty_lists(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 1, exercises: 1, sets: 0);
        var empty = new Routine { Name = "empty", UserId = routine.UserId };
        await db.SaveAsync(empty);
        await using var context = db.CreateContext();

        (await context.GetPlanAsync(empty.Id))!.Days.Should().BeEmpty();
        (await context.GetPlanAsync(routine.Id))!.Days.Single().Exercises.Single().Sets.Should().BeEmpty();
        (await context.GetPlanAsync(empty.Id + 1)).Should().BeNull();
    }

    [Theory]
    [EveryProvider("2024-02-26", "1,2,3", "2024-02-25", null)]
    [EveryProvider("2024-02-26", "1,2,3", "0001-01-01", null)]
    [EveryProvider("2024-02-26", "1,2,3", "2024-02-26", 1)]
    [EveryProvider("2024-02-26", "1,2,3", "2024-02-28", 3)]
    [EveryProvider("2024-02-26", "1,2,3", "2024-02-29", 1)]
    [EveryProvider("2024-02-26", "1,2,3", "2024-03-01", 2)]
    [EveryProvider("2023-02-26", "1,2,3", "2023-03-01", 1)]
    [EveryProvider("2024-12-30", "1,2,3,4,5,6,7", "2025-01-06", 1)]
    [EveryProvider("2024-12-30", "1,2,3,4,5,6,7", "2026-01-04", 7)]
    [EveryProvider("2024-01-01", "1", "9999-12-31", 1)]
    [EveryProvider("2024-01-01", "1,3,7", "2024-01-02", null)]
    [EveryProvider("2024-01-01", "1,3,7", "2024-01-03", 3)]
    [EveryProvider("2024-01-01", "1,3,7", "2024-01-07", 7)]
    [EveryProvider("2024-01-01", "1,3,7", "2024-01-08", 1)]
    [EveryProvider("2024-01-01", "2", "2024-01-01", null)]
    [EveryProvider("2024-01-01", "2", "2024-01-02", 2)]
    [EveryProvider("2024-01-01", "", "2024-01-01", null)]
    [EveryProvider(null, "1,2,3", "2024-01-01", null)]
    public async Task the_day_by_calendar_is_that_of_the_formula(DatabaseProvider provider, string? startsOn, string indexes, string date, int? expected)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = new Routine { Name = "PPL", User = World.NewUser("ada"), StartsOn = startsOn is null ? null : Date(startsOn) };
        foreach (var index in indexes.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            routine.Days.Add(new RoutineDay { DayIndex = int.Parse(index, CultureInfo.InvariantCulture) });
        }

        await db.SaveAsync(routine);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var day = await context.NextDayByCalendarAsync(routine.Id, Date(date));

        day?.DayIndex.Should().Be(expected);
        (day is null).Should().Be(expected is null);
        counter.Commands.Should().ContainSingle().Which.Should().StartWith("-- FitnessTrack.NextDayByCalendarAsync\n");
        (await context.GetPlanAsync(routine.Id))!.DayOn(Date(date))?.RoutineDayId.Should().Be(day?.Id);
    }

    [Theory, EveryProvider]
    public async Task the_day_by_calendar_of_no_routine_is_null(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.NextDayByCalendarAsync(1, Date("2024-01-01"))).Should().BeNull();
        (await context.NextDayByCompletionAsync(1)).Should().BeNull();
    }

    [Theory]
    [EveryProvider("", 1)]
    [EveryProvider("01-01=1", 4)]
    [EveryProvider("01-01=1 01-02=4", 6)]
    [EveryProvider("01-01=1 01-02=4 01-03=6", 1)]
    [EveryProvider("01-01=6 01-02=1", 4)]
    [EveryProvider("01-03=6 01-01=1", 1)]
    [EveryProvider("01-01=1 01-02=?4", 4)]
    [EveryProvider("01-01=1 01-02=0", 4)]
    [EveryProvider("01-01=2", 4)]
    [EveryProvider("01-01=1 01-02=other", 4)]
    public async Task the_day_by_completion_follows_the_last_completed_one(DatabaseProvider provider, string sessions, int expected)
    {
        // Days 1, 4 and 6 train, 2 rests, 3 and 5 are missing. "?" is pending, 0 is without a plan.
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = World.NewUser("ada");
        var routine = new Routine { Name = "PPL", User = user };
        var other = new RoutineDay { DayIndex = 6, Routine = new Routine { Name = "other", User = user } };
        foreach (var index in new[] { 6, 2, 1, 4 })
        {
            routine.Days.Add(new RoutineDay { DayIndex = index, IsRest = index == 2 });
        }

        await db.SaveAsync([routine, other, .. sessions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Session(text, routine, other))]);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var day = await context.NextDayByCompletionAsync(routine.Id);

        day!.DayIndex.Should().Be(expected);
        context.ChangeTracker.Entries().Should().BeEmpty();
        counter.Commands.Should().ContainSingle().Which.Should().StartWith("-- FitnessTrack.NextDayByCompletionAsync\n");
    }

    [Theory, EveryProvider]
    public async Task a_rest_day_can_be_next_if_wanted_and_others_can_follow_the_plan(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await db.SaveAsync(new WorkoutSession { WorkoutDate = Date("2026-02-01"), Status = WorkoutStatus.Completed, UserId = sample.Bob.Id, RoutineDayId = sample.Legs.Id });
        await using var context = db.CreateContext();

        (await context.NextDayByCompletionAsync(sample.Routine.Id))!.Id.Should().Be(sample.Legs.Id);
        (await context.NextDayByCompletionAsync(sample.Routine.Id, includeRestDays: true))!.Id.Should().Be(sample.Rest.Id);
        (await context.NextDayByCompletionAsync(sample.Routine.Id, sample.Bob.Id))!.Id.Should().Be(sample.Push.Id);
        await db.ExecuteAsync(db.IsPostgres ? "UPDATE routine_days SET is_rest = true" : "UPDATE routine_days SET is_rest = 1");
        (await context.NextDayByCompletionAsync(sample.Routine.Id)).Should().BeNull();
    }

    [Fact]
    public async Task a_missing_argument_is_named()
    {
        DbContext context = null!;

        await FluentActions.Awaiting(() => context.GetPlanAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await FluentActions.Awaiting(() => context.NextDayByCalendarAsync(1, default)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await FluentActions.Awaiting(() => context.NextDayByCompletionAsync(1)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await FluentActions.Awaiting(() => context.ReorderDaysAsync(1, [])).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
        await FluentActions.Awaiting(() => context.CopyRoutineAsync(1, "copy")).Should().ThrowAsync<ArgumentNullException>().WithParameterName("context");
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static WorkoutSession Session(string text, Routine routine, RoutineDay other)
    {
        var (date, day) = (text.Split('=')[0], text.Split('=')[1]);
        return new WorkoutSession
        {
            User = routine.User,
            WorkoutDate = Date($"2026-{date}"),
            Status = day[0] == '?' ? WorkoutStatus.Pending : WorkoutStatus.Completed,
            RoutineDay = day == "other" ? other : routine.Days.SingleOrDefault(d => d.DayIndex == int.Parse(day.TrimStart('?'), CultureInfo.InvariantCulture)),
        };
    }
}
