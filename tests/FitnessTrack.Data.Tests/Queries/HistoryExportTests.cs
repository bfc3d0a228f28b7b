using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The history of two people who exported theirs, on every provider.</summary>
public class HistoryExportTests
{
    [Theory, EveryProvider]
    public Task a_real_history_exported_by_hevy_is_queried_as_defined(DatabaseProvider provider) =>
        CheckAsync(provider, RealExport.Hevy, 7211, 1_964_741.75);

    [Theory, EveryProvider]
    public Task a_real_history_exported_by_strong_is_queried_as_defined(DatabaseProvider provider) =>
        CheckAsync(provider, RealExport.Strong, 1903, 394_186);

    private static async Task CheckAsync(DatabaseProvider provider, string file, int sets, double tonnage)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await RealExport.SaveAsync(db, file);
        await using var context = db.CreateContext();

        logs.Should().HaveCount(sets);
        await CheckRangesAsync(context, logs);
        await CheckPagesAsync(context, logs);
        await CheckSessionsAsync(context, logs, tonnage);
        await CheckLastPerformancesAsync(context, logs);
    }

    private static async Task CheckRangesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        var newest = logs.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).ToList();
        var (from, until) = (newest[^1].PerformedAt.AddDays(20), newest[newest.Count / 2].PerformedAt);

        (await context.ExerciseSetLogs.Recent(logs[0].UserId, 40).Select(log => log.Id).ToListAsync()).Should().Equal(newest.Take(40).Select(log => log.Id));
        (await context.ExerciseSetLogs.OfUser(logs[0].UserId).Between(from, until).NewestFirst().Select(log => log.Id).ToListAsync())
            .Should().Equal(newest.Where(log => log.PerformedAt >= from && log.PerformedAt < until).Select(log => log.Id)).And.NotBeEmpty();
    }

    private static async Task CheckPagesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        var keys = new List<long>();
        string? next = null;
        do
        {
            var page = await context.ExerciseSetLogs.AsNoTracking().OfUser(logs[0].UserId).PageAsync(250, next);
            keys.AddRange(page.Items.Select(log => log.Id));
            next = page.Next;
        }
        while (next is not null);

        keys.Should().Equal(logs.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.Id));
    }

    private static async Task CheckSessionsAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs, double tonnage)
    {
        var totals = await context.WorkoutSessions.OfUser(logs[0].UserId).OrderBy(session => session.Id).WithTotals().ToListAsync();

        SessionQueryTests.ShouldBe(totals, await SessionQueryTests.ReferenceAsync(context, logs));
        totals.Sum(session => session.TonnageKg).Should().BeApproximately(tonnage, 1e-3);
    }

    private static async Task CheckLastPerformancesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        foreach (var some in logs.GroupBy(log => log.ExerciseId))
        {
            var middle = some.ElementAt(some.Count() / 2);
            var found = await context.ExerciseSetLogs.LastPerformance(middle.UserId, some.Key, middle.PerformedAt).Select(log => log.Id).ToListAsync();
            found.Should().Equal(LastPerformanceTests.Reference(logs, middle.UserId, some.Key, middle.PerformedAt).Select(log => log.Id));
        }
    }
}
