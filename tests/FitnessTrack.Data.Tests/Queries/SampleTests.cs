using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class SampleTests
{
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
