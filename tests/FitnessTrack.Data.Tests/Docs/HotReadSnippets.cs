using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class HotReadSnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_hot_reads_and_of_an_open_connection_do_what_they_say(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var (userId, exerciseId) = (world.Ada.User.Id, world.Exercise.Id);
        var sets = Enumerable.Range(1, 30)
            .Select(i => new SetEntry { ExerciseId = exerciseId, PerformedAt = World.Start.AddDays(-i), SetIndex = 1, ActualReps = i }).ToList();

        await context.Database.OpenConnectionAsync();
        foreach (var next in sets)
        {
            await context.RecordSetAsync(userId, next);
        }

        await context.Database.CloseConnectionAsync();

        var recent = await context.RecentLogsAsync(userId);
        var page = await context.LogPageAsync(userId, size: 20);
        var older = await context.LogPageAsync(userId, size: 20, after: page.Next);
        var lastTime = await context.LastPerformanceAsync(userId, exerciseId, DateTimeOffset.Now);

        var records = await context.PersonalRecordsAsync(userId);
        var volume = await context.WeeklyVolumeAsync(userId, "Europe/Madrid", new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 30));
        var adherence = await context.AdherenceByRoutineAsync(userId);

        recent.Should().HaveCount(10);
        records.Should().NotBeEmpty();
        volume.Should().NotBeEmpty();
        adherence.Should().ContainSingle();
        page.Items.Concat(older.Items).Select(log => log.PerformedAt).Should().HaveCount(31).And.BeInDescendingOrder();
        lastTime.Should().ContainSingle().Which.PerformedAt.Should().Be(World.Start);
    }
}
