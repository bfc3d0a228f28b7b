using FluentAssertions;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>What holds of every source.</summary>
public class PropertyTests
{
    [Theory, EveryProvider]
    public async Task whatever_the_source_all_of_it_is_accounted_for_and_imported_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedSource.Generator, 30, async source =>
        {
            var (ada, bob) = await ResetAsync(db);
            var empty = await DumpAsync(db);

            var trial = await ImportAsync(db, ada, source.Options with { DryRun = true }, source.Records);
            (await DumpAsync(db)).Should().Equal(empty);
            var first = await ImportAsync(db, ada, source.Options, source.Records);
            var dump = await DumpAsync(db);
            var second = await ImportAsync(db, ada, source.Options, source.Shuffled);

            trial.Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
            CheckSums(source, first, await LogsAsync(db, ada));
            second.Should().BeEquivalentTo(
                first with { Inserted = 0, AlreadyThere = first.Inserted, SessionsInserted = 0, ExercisesCreated = [], Unmatched = first.LeftOut > 0 ? first.Unmatched : [] },
                options => options.Excluding(report => report.Renumbered));
            (await DumpAsync(db)).Should().Equal(dump);
            await CheckLaterExportAsync(db, source, ada, bob);
        });
    }

    private static async Task<(User Ada, User Bob)> ResetAsync(TestDatabase db)
    {
        await db.ExecuteAsync("DELETE FROM users; DELETE FROM exercises");
        var (bench, squat) = (World.NewExercise("bench-press"), World.NewExercise("squat"));
        bench.Aliases.Add(new ExerciseAlias { Alias = "Flat Bench" });
        squat.Name = "Kniebeuge";
        await db.SaveAsync(bench, squat);
        return (await SaveUserAsync(db), await SaveUserAsync(db, "bob"));
    }

    private static void CheckSums(GeneratedSource source, HistoryImportReport report, List<ExerciseSetLog> logs)
    {
        var isLeftOut = (HistoryRecord record) => source.Options.Unmatched == UnmatchedExercise.LeaveOut
            && (record.ExerciseName is "yóga" or "Farmer's Walk" || (record.ExerciseName == "Yoga" && source.Options.Exercises.Count == 0));
        var good = source.Records.Where(record => record.Reps is null or >= 0).ToList();
        var imported = good.Where(record => !isLeftOut(record)).ToList();

        report.Should().BeEquivalentTo(new { Records = source.Records.Count, Inserted = imported.Count, AlreadyThere = 0, LeftOut = good.Count - imported.Count });
        report.Problems.Should().HaveCount(source.Records.Count - good.Count);
        report.Records.Should().Be(report.Inserted + report.AlreadyThere + report.LeftOut + report.Problems.Count);
        report.SessionsInserted.Should().Be(imported.Select(record => record.LocalTime.Date).Distinct().Count());
        if (source.Options.Unmatched == UnmatchedExercise.LeaveOut)
        {
            report.Unmatched.Sum(name => name.Sets).Should().Be(report.LeftOut);
        }

        logs.Should().HaveCount(imported.Count);
        logs.Sum(log => log.ActualWeightKg * log.ActualReps).Should().Be(imported.Sum(record => Kilograms(record) * record.Reps));
    }

    /// <summary>An export of the last days finds those of the first ones there, and makes them what they are in one import.</summary>
    private static async Task CheckLaterExportAsync(TestDatabase db, GeneratedSource source, User ada, User bob)
    {
        var part = source.Records.Where(record => record.LocalTime.Month < 3).ToList();
        var first = await ImportAsync(db, bob, source.Options, part);
        var second = await ImportAsync(db, bob, source.Options, source.Records);

        second.AlreadyThere.Should().Be(first.Inserted);
        (await LogsAsync(db, bob)).Select(Content).Should().Equal((await LogsAsync(db, ada)).Select(Content));
    }

    private static string Content(ExerciseSetLog log) => FormattableString.Invariant(
        $"{log.PerformedAt:O} {log.Exercise.Slug} {log.SetIndex} {log.ActualWeightKg:0.00} {log.ActualReps} {log.Session!.WorkoutDate:O}");

    private static decimal? Kilograms(HistoryRecord record) =>
        record.Weight is { } weight ? Math.Round(record.WeightUnit == WeightUnit.Pound ? weight * 0.45359237m : weight, 2, MidpointRounding.AwayFromZero) : null;
}
