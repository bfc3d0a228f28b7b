using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class RecordingSnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_recording_do_what_they_say(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var (userId, exerciseId, startedAt) = (world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1));

        var recorded = await context.RecordSessionAsync(userId, new SessionEntry
        {
            WorkoutDate = new DateOnly(2026, 3, 3),
            Status = WorkoutStatus.Completed,
            Sets =
            [
                new() { ExerciseId = exerciseId, PerformedAt = startedAt, SetIndex = 1, ActualWeightKg = 80, ActualReps = 5, ActualRpe = 8.5m },
                new() { ExerciseId = exerciseId, PerformedAt = startedAt, SetIndex = 2, ActualWeightKg = 80, ActualReps = 4, Notes = "slow" },
            ],
        });

        recorded.Outcome.Should().Be(RecordOutcome.Inserted);

        var set = new SetEntry { ExerciseId = exerciseId, PerformedAt = startedAt, SetIndex = 2, ActualReps = 3, Notes = null };
        var again = await context.RecordSetAsync(userId, set);
        Console.WriteLine(again.Outcome); // Updated: the weight stays, the repetitions are others, the notes are gone
        again = await context.RecordSetAsync(userId, set);
        Console.WriteLine(again.Outcome); // Unchanged

        again.Should().Be(new RecordedSet(recorded.Sets[1].LogId, RecordOutcome.Unchanged));
        var log = await context.ExerciseSetLogs.AsNoTracking().SingleAsync(l => l.Id == again.LogId);
        (log.ActualReps, log.ActualWeightKg, log.Notes).Should().Be((3, 80m, null));

        var inserted = await context.BulkInsertAsync(ReadSetsAsync(userId, exerciseId));

        inserted.Should().Be(new BulkInsertResult(2000, 0));
    }

    private static async IAsyncEnumerable<ExerciseSetLog> ReadSetsAsync(int userId, int exerciseId)
    {
        await Task.Yield();
        for (var i = 1; i <= 2000; i++)
        {
            yield return new ExerciseSetLog { UserId = userId, ExerciseId = exerciseId, PerformedAt = World.Start.AddYears(-1), SetIndex = i };
        }
    }
}
