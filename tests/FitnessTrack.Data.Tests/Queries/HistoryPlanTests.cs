using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class HistoryPlanTests
{
    private const int UserId = 7;
    private const int ExerciseId = 3;
    private const string Logs = "exercise_set_logs";

    private static readonly DateTimeOffset Day = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, EveryProvider]
    public Task recent_logs_come_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.Recent(UserId).ToListAsync(), Logs);

    [Theory, EveryProvider]
    public Task recent_logs_of_an_exercise_come_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.OfExercise(ExerciseId).Recent(UserId).ToListAsync(), Logs);

    [Theory, EveryProvider]
    public Task logs_of_a_range_come_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.OfUser(UserId).Between(Day, Day.AddDays(7)).NewestFirst().ToListAsync(), Logs);

    [Theory, EveryProvider]
    public Task logs_of_an_exercise_in_a_range_come_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.OfExercise(ExerciseId).Between(Day, Day.AddDays(7)).ToListAsync(), Logs);

    [Theory, EveryProvider]
    public Task logs_of_a_session_come_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.OfSession(1234).ToListAsync(), Logs);

    [Theory, EveryProvider]
    public Task the_last_performance_comes_from_an_index(DatabaseProvider provider) =>
        ShouldNotScanAsync(provider, context => context.ExerciseSetLogs.LastPerformance(UserId, ExerciseId, Day).ToListAsync(), Logs);

    [Theory, EveryProvider]
    public async Task a_page_comes_from_an_index_that_starts_at_the_cursor(DatabaseProvider provider)
    {
        var db = await LargeHistory.GetAsync(provider);
        await using var reader = db.CreateContext();
        var cursor = (await reader.ExerciseSetLogs.OfUser(UserId).PageAsync(20)).Next;

        var plan = await QueryPlan.OfAsync(db, context => context.ExerciseSetLogs.OfUser(UserId).PageAsync(20, cursor));

        plan.ShouldBeOneStatementThatDoesNotScan(Logs);
        Assert.Contains(plan.Lines, line => db.IsPostgres
            ? line.Contains("Index Cond: ((user_id = ", StringComparison.Ordinal) && line.Contains("(performed_at <= ", StringComparison.Ordinal)
            : line.Contains("USING INDEX ix_esl_user_time (user_id=? AND performed_at<?)", StringComparison.Ordinal));
        if (!db.IsPostgres)
        {
            Assert.DoesNotContain(plan.Lines, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Theory, EveryProvider]
    public Task totals_come_from_indexes(DatabaseProvider provider) =>
        ShouldNotScanAsync(
            provider,
            context => context.WorkoutSessions.OfUser(UserId).Between(new DateOnly(2024, 3, 1), new DateOnly(2024, 4, 1)).WithStatus(WorkoutStatus.Completed)
                .WithTotals().OrderByDescending(totals => totals.WorkoutDate).ToListAsync(),
            Logs,
            "workout_sessions");

    private static async Task ShouldNotScanAsync(DatabaseProvider provider, Func<FitnessTrackDbContext, Task> query, params string[] tables)
    {
        var plan = await QueryPlan.OfAsync(await LargeHistory.GetAsync(provider), query);
        foreach (var table in tables)
        {
            plan.ShouldBeOneStatementThatDoesNotScan(table);
        }
    }
}
