using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class ImportSnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_catalogue_and_import_do_what_they_say(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = World.NewUser("ada");
        await db.SaveAsync(user);
        var userId = user.Id;
        await using var context = db.CreateContext();

        var seeded = await context.SeedFitnessTrackCatalogAsync();

        seeded.Should().Be(new CatalogSeedResult(298, 0));

        var report = await context.ImportHistoryAsync(userId, ReadRecordsAsync(), new HistoryImportOptions
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
            Exercises = new Dictionary<string, string> { ["Flat BP"] = "bench-press" },
        });
        Console.WriteLine($"{report.Inserted} sets, {report.LeftOut} of unknown exercises, {report.Problems.Count} not readable");

        report.Should().BeEquivalentTo(new { Records = 4L, Inserted = 2L, LeftOut = 1L });
        report.Problems.Should().ContainSingle().Which.Line.Should().Be(5);
        report.Unmatched.Should().ContainSingle().Which.Name.Should().Be("My own press");
        (await context.ExerciseSetLogs.Select(log => log.ActualWeightKg).OrderBy(kg => kg).ToListAsync()).Should().Equal(80m, 90.72m);
    }

    static async IAsyncEnumerable<HistoryRecord> ReadRecordsAsync()
    {
        await Task.Yield(); // read your file here
        var at = new DateTime(2026, 3, 2, 18, 0, 0); // as the clock showed it where the user was
        yield return new HistoryRecord { Line = 2, LocalTime = at, ExerciseName = "Bench Press (Barbell)", SetNumber = 1, Weight = 200, WeightUnit = WeightUnit.Pound, Reps = 5 };
        yield return new HistoryRecord { Line = 3, LocalTime = at, ExerciseName = "Flat BP", SetNumber = 2, Weight = 80, Reps = 5 };
        yield return new HistoryRecord { Line = 4, LocalTime = at, ExerciseName = "My own press", SetNumber = 1, Weight = 80, Reps = 5 };
        yield return HistoryRecord.Unreadable(5, "'x' is no number.");
    }
}
