using System.Globalization;
using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries.md about history, compiled and run on the sample data.</summary>
public class HistorySnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_logs_give_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var (ada, bench, monday) = (sample.Ada.Id, sample.Bench.Id, sample.Monday.Id);

        var recent = await context.ExerciseSetLogs.Recent(ada, count: 3).ToListAsync();

        QueriesPage.ShouldShow(Rows(recent));

        var from = new DateTimeOffset(2026, 1, 11, 0, 0, 0, TimeSpan.FromHours(1));
        var sunday = await context.ExerciseSetLogs.OfUser(ada).Between(from, from.AddDays(1)).NewestFirst().ToListAsync();

        QueriesPage.ShouldShow(Rows(sunday));

        var benchOnMonday = await context.ExerciseSetLogs.OfSession(monday).OfExercise(bench).OrderBy(log => log.SetIndex).ToListAsync();

        QueriesPage.ShouldShow(Rows(benchOnMonday));
    }

    [Theory, EveryProvider]
    public async Task the_example_of_the_last_performance_gives_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var (ada, bench) = (sample.Ada.Id, sample.Bench.Id);

        var before = new DateTimeOffset(2026, 1, 11, 23, 30, 0, TimeSpan.FromHours(1));
        var lastTime = await context.ExerciseSetLogs.Where(log => !log.IsWarmup).LastPerformance(ada, bench, before).ToListAsync();

        QueriesPage.ShouldShow(Rows(lastTime));
    }

    [Theory, EveryProvider]
    public async Task the_example_of_pages_gives_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var ada = sample.Ada.Id;

        var history = context.ExerciseSetLogs.AsNoTracking().OfUser(ada);
        var first = await history.PageAsync(size: 3);
        var second = await history.PageAsync(size: 3, after: first.Next);
        var third = await history.PageAsync(size: 3, after: second.Next);

        first.Items.Select(log => log.Id).Should().Equal(7, 6, 5);
        second.Items.Select(log => log.Id).Should().Equal(4, 3, 2);
        third.Items.Select(log => log.Id).Should().Equal(1);
        (first.Next is null, second.Next is null, third.Next is null).Should().Be((false, false, true));
    }

    [Theory, EveryProvider]
    public async Task the_example_of_sessions_gives_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var ada = sample.Ada.Id;

        var january = await context.WorkoutSessions.OfUser(ada)
            .Between(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1))
            .WithStatus(WorkoutStatus.Completed)
            .WithTotals()
            .OrderByDescending(session => session.TonnageKg)
            .ToListAsync();

        QueriesPage.ShouldShow(january.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.WorkoutDate:O} | {s.SetCount} | {s.WarmupCount} | {s.TonnageKg}")));
    }

    private static IEnumerable<string> Rows(IEnumerable<ExerciseSetLog> logs) =>
        logs.Select(log => string.Create(CultureInfo.InvariantCulture, $"{log.Id} | {log.PerformedAt:yyyy-MM-dd HH:mm} | {log.SetIndex} | {log.ActualWeightKg:0.##} | {log.ActualReps}"));
}
