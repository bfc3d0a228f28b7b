using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class SampleTests
{
    [Theory, EveryProvider]
    public async Task the_sample_history_has_its_rows_and_links(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.CountAsync(log => log.UserId == sample.Ada.Id)).Should().Be(7);
        (await context.ExerciseSetLogs.CountAsync(log => log.PlannedSetId != null && log.SessionId != null)).Should().Be(5);
        (await context.RoutineExerciseSets.CountAsync()).Should().Be(5);
    }

    [Theory, EveryProvider]
    public async Task generated_histories_are_saved_as_they_were_made(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedHistory.Generator(60), 3, async history =>
        {
            await history.SaveAsync(db);
            await using var context = db.CreateContext();
            (await context.ExerciseSetLogs.CountAsync()).Should().Be(history.Logs.Count);
        });
    }
}
