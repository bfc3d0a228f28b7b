using System.Runtime.CompilerServices;
using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries.md about volume, with the results that it shows.</summary>
public class VolumeSnippets
{
    [Theory, EveryProvider]
    public async Task one_rep_maxes(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var (ada, squat) = (sample.Ada.Id, sample.Squat.Id);
        await using var context = db.CreateContext();

        var estimate = OneRepMax.Estimate(100, 5, new OneRepMaxOptions { Formula = OneRepMaxFormula.Brzycki });

        estimate.Should().Be(112.5);

        var squats = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada && log.ExerciseId == squat)
            .OneRepMaxes()
            .OrderBy(set => set.PerformedAt)
            .ToListAsync();

        QueriesPage.ShouldShow(squats.Select(set => (set.WeightKg, set.Reps, Math.Round(set.OneRepMaxKg, 2))).Cast<ITuple>());
    }

    [Theory, EveryProvider]
    public async Task personal_records(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var (ada, bench) = (sample.Ada.Id, sample.Bench.Id);
        await using var context = db.CreateContext();

        var records = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada && log.ExerciseId == bench)
            .PersonalRecords()
            .OrderBy(record => record.Kind).ThenBy(record => record.WeightKg)
            .ToListAsync();

        QueriesPage.ShouldShow(records.Select(record => (record.Kind, record.Value, record.WeightKg, record.Reps, record.LogId, record.SessionId, FormattableString.Invariant($"{record.AchievedAt:yyyy-MM-dd HH:mm}"))).Cast<ITuple>());
    }

    [Theory, EveryProvider]
    public async Task progression(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var (ada, bench) = (sample.Ada.Id, sample.Bench.Id);
        await using var context = db.CreateContext();

        var days = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada && log.ExerciseId == bench)
            .Progression("Europe/Madrid", from: new DateOnly(2026, 1, 1), until: new DateOnly(2026, 2, 1))
            .ToListAsync();

        QueriesPage.ShouldShow(days.Select(day => (day.Start, Math.Round(day.BestOneRepMaxKg!.Value, 2), day.TonnageKg)).Cast<ITuple>());

        var weeks = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada && log.ExerciseId == bench)
            .Progression("Europe/Madrid", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), ProgressionPeriod.Week)
            .ToListAsync();

        QueriesPage.ShouldShow(weeks.Select(week => (week.Start, week.BestOneRepMaxKg, week.TonnageKg)).Cast<ITuple>());
    }

    [Theory, EveryProvider]
    public async Task volume_per_muscle(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var ada = sample.Ada.Id;
        await using var context = db.CreateContext();

        var weekly = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada)
            .WeeklyVolume("Europe/Madrid", from: new DateOnly(2026, 1, 5), until: new DateOnly(2026, 1, 19))
            .ToListAsync();

        QueriesPage.ShouldShow(weekly.OrderBy(volume => volume.WeekStart).ThenBy(volume => volume.Muscle)
            .Select(volume => (volume.Year, volume.Week, volume.Muscle, volume.HardSets, volume.TonnageKg)).Cast<ITuple>());

        var midnight = new DateTimeOffset(2026, 1, 7, 0, 0, 0, TimeSpan.FromHours(1));
        var hard = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada)
            .VolumePerMuscle(midnight, midnight.AddDays(1), new VolumeOptions { MinimumRpe = 7 })
            .OrderByDescending(volume => volume.HardSets)
            .ToListAsync();

        QueriesPage.ShouldShow(hard.Select(volume => (volume.Muscle, volume.HardSets, volume.TonnageKg)).Cast<ITuple>());
    }
}
