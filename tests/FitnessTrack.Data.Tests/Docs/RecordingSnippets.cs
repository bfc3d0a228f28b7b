using System.Text.Json;
using System.Text.Json.Serialization;
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

        var body = """{ "workoutDate": "2026-03-05", "status": "Completed", "location": null }""";
#pragma warning disable CA1869 // A host has one.
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        var session = JsonSerializer.Deserialize<SessionEntry>(body, json)!;
#pragma warning restore CA1869

        (session.Status, session.Location, session.Notes).Should().Be((new Optional<WorkoutStatus>(WorkoutStatus.Completed), new Optional<string?>(null), default(Optional<string?>)));
        ((int)WorkoutStatus.Pending, (int)WorkoutStatus.Completed).Should().Be((0, 1));

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
