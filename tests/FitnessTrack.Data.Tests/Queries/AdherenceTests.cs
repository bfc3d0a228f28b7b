using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class AdherenceTests
{
    [Theory, EveryProvider]
    public async Task adherence_is_that_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedPlan.Generator, 50, async plan =>
        {
            var sessions = await plan.SaveAsync(db);
            await using var context = db.CreateContext();

            var actual = await context.WorkoutSessions.Adherence().OrderBy(a => a.SessionId).ToListAsync();
            actual.Select(a => (a.SessionId, a.UserId, a.WorkoutDate, a.RoutineDayId, AdherenceReference.From(a))).Should().Equal(
                sessions.OrderBy(s => s.Id).Select(s => (s.Id, s.UserId, s.WorkoutDate, s.RoutineDayId, AdherenceReference.Of(s))));

            var byDay = await context.WorkoutSessions.AdherenceByRoutineDay().OrderBy(a => a.RoutineDayId).ToListAsync();
            byDay.Select(a => (a.RoutineDayId, a.Sessions, AdherenceReference.From(a))).Should().Equal(
                sessions.Where(s => s.RoutineDay != null).GroupBy(s => s.RoutineDayId!.Value).OrderBy(g => g.Key)
                    .Select(g => (g.Key, g.Count(), AdherenceReference.Of(g))));

            var byRoutine = await context.WorkoutSessions.AdherenceByRoutine().OrderBy(a => a.RoutineId).ToListAsync();
            byRoutine.Select(a => (a.RoutineId, a.Sessions, AdherenceReference.From(a))).Should().Equal(
                sessions.Where(s => s.RoutineDay != null).GroupBy(s => s.RoutineDay!.RoutineId).OrderBy(g => g.Key)
                    .Select(g => (g.Key, g.Count(), AdherenceReference.Of(g))));
        });
    }

    [Theory]
    [EveryProvider(5, 80.0, 5, 80.0, true)]
    [EveryProvider(5, 80.0, 6, 82.5, true)]
    [EveryProvider(5, 80.0, 5, 79.99, false)]
    [EveryProvider(5, 80.0, 4, 100.0, false)]
    [EveryProvider(5, 80.0, 5, null, false)]
    [EveryProvider(null, 80.0, 1, 80.0, true)]
    [EveryProvider(5, null, 5, null, true)]
    [EveryProvider(null, null, 1, null, true)]
    [EveryProvider(0, 0.0, 1, 0.0, true)]
    [EveryProvider(20, 2.5, 90, 2.5, true)]
    public async Task a_set_is_met_with_enough_repetitions_and_weight(DatabaseProvider provider, int? targetReps, double? targetWeight, int reps, double? weight, bool met)
    {
        var adherence = await OfOneSetAsync(provider, targetReps, (decimal?)targetWeight, Log(reps, (decimal?)weight));

        (adherence.CompletedSets, adherence.MetSets).Should().Be((1, met ? 1 : 0));
    }

    [Theory, EveryProvider]
    public async Task no_repetitions_complete_nothing(DatabaseProvider provider)
    {
        var adherence = await OfOneSetAsync(provider, null, null, Log(0, 100), Log(null, 100));

        adherence.Should().BeEquivalentTo(new { PlannedSets = 1, CompletedSets = 0, MetSets = 0, SetAdherence = 0.0, TargetHitRate = 0.0 });
        (adherence.RepAdherence, adherence.LoadAdherence).Should().Be((null, null));
    }

    [Theory, EveryProvider]
    public async Task a_set_with_several_logs_counts_once_by_the_best(DatabaseProvider provider)
    {
        // Neither alone has both the repetitions and the weight.
        var adherence = await OfOneSetAsync(provider, 5, 80, Log(5, 60), Log(4, 90));

        (adherence.CompletedSets, adherence.MetSets, adherence.RepAdherence, adherence.LoadAdherence).Should().Be((1, 0, 1.0, 360.0 / 400));
    }

    [Theory, EveryProvider]
    public async Task load_adherence_is_not_capped(DatabaseProvider provider)
    {
        var adherence = await OfOneSetAsync(provider, 5, 80, Log(10, 160));

        (adherence.RepAdherence, adherence.LoadAdherence).Should().Be((1.0, 4.0));
    }

    [Theory, EveryProvider]
    public async Task a_log_marked_as_warm_up_counts_for_nothing(DatabaseProvider provider)
    {
        var warmup = Log(5, 80);
        warmup.IsWarmup = true;

        (await OfOneSetAsync(provider, 5, 80, warmup)).CompletedSets.Should().Be(0);
    }

    [Theory, EveryProvider]
    public async Task a_plan_of_warm_ups_only_has_no_ratio(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await context.RoutineExerciseSets.ExecuteUpdateAsync(set => set.SetProperty(s => s.IsWarmup, true));

        var adherence = await context.WorkoutSessions.Adherence().ToListAsync();

        adherence.Should().HaveCount(2).And.OnlyContain(a =>
            a.PlannedSets == 0 && a.SetAdherence == null && a.TargetHitRate == null && a.RepAdherence == null && a.LoadAdherence == null);
        (await context.WorkoutSessions.AdherenceByRoutine().ToListAsync()).Should().HaveCount(2).And.OnlyContain(a => a.Sessions == 1 && a.SetAdherence == null);
    }

    [Theory, EveryProvider]
    public async Task nothing_comes_of_no_sessions(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.WorkoutSessions.Adherence().ToListAsync()).Should().BeEmpty();
        (await context.WorkoutSessions.AdherenceByRoutineDay().ToListAsync()).Should().BeEmpty();
        (await context.WorkoutSessions.AdherenceByRoutine().ToListAsync()).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task adherence_composes_and_is_one_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var last = await context.WorkoutSessions
            .Where(s => s.UserId == sample.Ada.Id && s.RoutineDay!.RoutineId == sample.Routine.Id)
            .OrderByDescending(s => s.WorkoutDate).Take(2)
            .Adherence()
            .Where(a => a.SetAdherence > 0.1 && a.LoadAdherence < 2)
            .OrderBy(a => a.TargetHitRate).ThenBy(a => a.WorkoutDate)
            .Select(a => new { a.SessionId, a.CompletedSets })
            .ToListAsync();
        var days = await context.WorkoutSessions.AdherenceByRoutineDay().Where(a => a.Sessions > 1).Select(a => a.RoutineDayId).ToListAsync();
        var routines = await context.WorkoutSessions.AdherenceByRoutine().OrderBy(a => a.RepAdherence).Take(1).CountAsync();

        last.Select(a => (a.SessionId, a.CompletedSets)).Should().Equal((sample.Wednesday.Id, 1), (sample.Sunday.Id, 1));
        days.Should().Equal(sample.Push.Id);
        routines.Should().Be(1);
        counter.Commands.Should().HaveCount(3);
        counter.Commands[0].Should().StartWith("-- FitnessTrack.Adherence\n");
        counter.Commands[1].Should().StartWith("-- FitnessTrack.AdherenceByRoutineDay\n");
        counter.Commands[2].Should().StartWith("-- FitnessTrack.AdherenceByRoutine\n");
    }

    [Theory, EveryProvider]
    public async Task adherence_searches_the_logs_by_an_index(DatabaseProvider provider)
    {
        var db = await LargeHistory.GetAsync(provider);

        foreach (var plan in new[]
        {
            await QueryPlan.OfAsync(db, context => context.WorkoutSessions.Where(s => s.UserId == 7).Adherence().ToListAsync()),
            await QueryPlan.OfAsync(db, context => context.WorkoutSessions.Where(s => s.Id == 1207).Adherence().ToListAsync()),
            await QueryPlan.OfAsync(db, context => context.WorkoutSessions.Where(s => s.RoutineDayId == 7).AdherenceByRoutineDay().ToListAsync()),
            await QueryPlan.OfAsync(db, context => context.WorkoutSessions.Where(s => s.UserId == 7).AdherenceByRoutine().ToListAsync()),
        })
        {
            // Of so few planned sets PostgreSQL's planner goes along their index up to the user's.
            plan.ShouldBeOneStatementThatDoesNotScan("exercise_set_logs", mayMerge: true);
        }
    }

    [Fact]
    public void a_missing_argument_is_named()
    {
        IQueryable<WorkoutSession> sessions = null!;

        FluentActions.Invoking(() => sessions.Adherence()).Should().Throw<ArgumentNullException>().WithParameterName("sessions");
        FluentActions.Invoking(() => sessions.AdherenceByRoutineDay()).Should().Throw<ArgumentNullException>().WithParameterName("sessions");
        FluentActions.Invoking(() => sessions.AdherenceByRoutine()).Should().Throw<ArgumentNullException>().WithParameterName("sessions");
    }

    private static ExerciseSetLog Log(int? reps, decimal? weight) => new() { PerformedAt = World.Start, SetIndex = 1, ActualReps = reps, ActualWeightKg = weight };

    /// <summary>Ada's session, with one planned set and these logs, all linked to it.</summary>
    private static async Task<SessionAdherence> OfOneSetAsync(DatabaseProvider provider, int? targetReps, decimal? targetWeight, params ExerciseSetLog[] logs)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = World.New();
        (world.Ada.PlannedSet.TargetReps, world.Ada.PlannedSet.TargetWeightKg) = (targetReps, targetWeight);
        world.Ada.User.ExerciseSetLogs.Clear();
        foreach (var (log, i) in logs.Select((log, i) => (log, i)))
        {
            (log.SetIndex, log.User, log.Exercise, log.Session, log.PlannedSet) = (i + 1, world.Ada.User, world.Exercise, world.Ada.Session, world.Ada.PlannedSet);
        }

        await db.SaveAsync([world.Ada.User, .. logs]);
        await using var context = db.CreateContext();
        return await context.WorkoutSessions.Where(session => session.Id == world.Ada.Session.Id).Adherence().SingleAsync();
    }
}
