using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries/volume.md, with the results that it shows.</summary>
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

        squats.Select(set => (set.WeightKg, set.Reps, Math.Round(set.OneRepMaxKg, 2))).Should().Equal((100, 5, 116.67), (105, 3, 115.5));
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

        records.Select(record => (record.Kind, record.Value, record.WeightKg, record.Reps, record.LogId, record.SessionId, $"{record.AchievedAt:yyyy-MM-dd HH:mm}")).Should().Equal(
            (PersonalRecordKind.HeaviestWeight, 82.5, 82.5m, 5, 6L, 3, "2026-01-11 22:30"),
            (PersonalRecordKind.BestOneRepMax, 96.25, 82.5m, 5, 6L, 3, "2026-01-11 22:30"),
            (PersonalRecordKind.MostReps, 5, 80m, 5, 2L, 1, "2026-01-05 17:05"),
            (PersonalRecordKind.MostReps, 5, 82.5m, 5, 6L, 3, "2026-01-11 22:30"),
            (PersonalRecordKind.SessionVolume, 720, null, null, null, 1, "2026-01-05 17:10"));
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

        days.Select(day => (day.Start, Math.Round(day.BestOneRepMaxKg!.Value, 2), day.TonnageKg)).Should().Equal(
            (new DateOnly(2026, 1, 5), 93.33, 720),
            (new DateOnly(2026, 1, 11), 96.25, 412.5));

        var weeks = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada && log.ExerciseId == bench)
            .Progression("Europe/Madrid", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), ProgressionPeriod.Week)
            .ToListAsync();

        weeks.Select(week => (week.Start, week.BestOneRepMaxKg, week.TonnageKg)).Should().Equal((new DateOnly(2026, 1, 5), 96.25, 1132.5));
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

        weekly.OrderBy(volume => volume.WeekStart).ThenBy(volume => volume.Muscle)
            .Select(volume => (volume.Year, volume.Week, volume.Muscle, volume.HardSets, volume.TonnageKg)).Should().Equal(
            (2026, 2, MuscleGroup.Chest, 3, 1132.5),
            (2026, 2, MuscleGroup.Shoulders, 1.5, 566.25),
            (2026, 2, MuscleGroup.Quads, 2, 815),
            (2026, 2, MuscleGroup.Glutes, 1, 407.5),
            (2026, 2, MuscleGroup.Triceps, 1.5, 566.25),
            (2026, 3, MuscleGroup.Back, 1, 420),
            (2026, 3, MuscleGroup.Hamstrings, 0.5, 210),
            (2026, 3, MuscleGroup.Glutes, 0.5, 210));

        var midnight = new DateTimeOffset(2026, 1, 7, 0, 0, 0, TimeSpan.FromHours(1));
        var hard = await context.ExerciseSetLogs
            .Where(log => log.UserId == ada)
            .VolumePerMuscle(midnight, midnight.AddDays(1), new VolumeOptions { MinimumRpe = 7 })
            .OrderByDescending(volume => volume.HardSets)
            .ToListAsync();

        hard.Select(volume => (volume.Muscle, volume.HardSets, volume.TonnageKg)).Should().Equal((MuscleGroup.Quads, 1, 500), (MuscleGroup.Glutes, 0.5, 250));
    }
}
