using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>The history of two people who exported theirs, imported on every provider.</summary>
public class ExportTests
{
    [Theory, EveryProvider]
    public Task a_real_history_exported_by_hevy_is_imported_whole_and_once(DatabaseProvider provider) =>
        CheckAsync(provider, RealExport.Hevy, sets: 7211, exercises: 86, mergedDays: 45, tonnage: 2_304_917.00m, halfPoints: 2144);

    [Theory, EveryProvider]
    public Task a_real_history_exported_by_strong_is_imported_whole_and_once(DatabaseProvider provider) =>
        CheckAsync(provider, RealExport.Strong, sets: 1903, exercises: 22, mergedDays: 0, tonnage: 394_186m, halfPoints: 0);

    [Theory]
    [EveryProvider(RealExport.Hevy, 6491)]
    [EveryProvider(RealExport.Strong, 1878)]
    public async Task what_the_starter_catalogue_knows_is_imported_first_and_the_rest_when_it_is_to_be_created(
        DatabaseProvider provider, string file, int known)
    {
        var records = RealExport.Records(file);
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await using (var context = db.CreateContext())
        {
            await context.SeedFitnessTrackCatalogAsync();
        }

        var first = await ImportAsync(db, user, LeaveOut, records);
        var second = await ImportAsync(db, user, CreateAll, records);

        first.Should().BeEquivalentTo(new { Inserted = known, LeftOut = records.Count - known, ExercisesCreated = Array.Empty<string>() });
        second.Should().BeEquivalentTo(new { Inserted = records.Count - known, AlreadyThere = known, LeftOut = 0, first.Unmatched });
        second.ExercisesCreated.Should().HaveCount(first.Unmatched.Count);
        (await LogsAsync(db, user)).Sum(log => (log.ActualWeightKg ?? 0) * (log.ActualReps ?? 0)).Should().Be(records.Sum(record => (record.Weight ?? 0) * (record.Reps ?? 0)));
        (await ImportAsync(db, user, CreateAll, records)).AlreadyThere.Should().Be(records.Count);
    }

    private static async Task CheckAsync(DatabaseProvider provider, string file, int sets, int exercises, int mergedDays, decimal tonnage, int halfPoints)
    {
        var records = RealExport.Records(file);
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var days = records.Select(record => record.LocalTime.Date).Distinct().Count();

        var trial = await ImportAsync(db, user, CreateAll with { DryRun = true }, records);
        (await DumpAsync(db)).Should().BeEmpty();
        var first = await ImportAsync(db, user, CreateAll, records);
        var dump = await DumpAsync(db);
        var second = await ImportAsync(db, user, CreateAll, records);

        first.Should().BeEquivalentTo(new { Records = sets, Inserted = sets, AlreadyThere = 0, LeftOut = 0, SessionsInserted = days, Problems = Array.Empty<HistoryProblem>() });
        (first.MergedDays.Count, first.ExercisesCreated.Count).Should().Be((mergedDays, exercises));
        trial.Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
        second.Should().BeEquivalentTo(
            first with { Inserted = 0, AlreadyThere = sets, SessionsInserted = 0, ExercisesCreated = [], Unmatched = [] }, options => options.WithStrictOrdering());
        (await DumpAsync(db)).Should().Equal(dump);

        var logs = await LogsAsync(db, user);
        logs.Sum(log => (log.ActualWeightKg ?? 0) * (log.ActualReps ?? 0)).Should().Be(tonnage);
        logs.Count(log => log.ActualRpe % 1 == 0.5m).Should().Be(halfPoints);
        logs.Should().OnlyContain(log => log.SessionId != null);
        logs.Select(Content).Order().Should().Equal(records.Select(Content).Order());
    }

    private static string Content(ExerciseSetLog log) => FormattableString.Invariant(
        $"{TimeZoneInfo.ConvertTime(log.PerformedAt, Berlin):s} {log.Exercise.Name} {log.ActualWeightKg:0.00} {log.ActualReps} {log.ActualRpe:0.0} {log.IsWarmup} {log.ToFailure} {log.Session!.WorkoutDate:O}");

    private static string Content(HistoryRecord record) => FormattableString.Invariant(
        $"{record.LocalTime:s} {record.ExerciseName} {record.Weight:0.00} {record.Reps} {record.Rpe:0.0} {record.IsWarmup} {record.ToFailure} {DateOnly.FromDateTime(record.LocalTime):O}");
}
