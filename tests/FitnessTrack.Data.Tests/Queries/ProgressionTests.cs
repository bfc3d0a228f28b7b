using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class ProgressionTests
{
    private static readonly DateOnly From = new(2024, 12, 24);

    private static readonly DateOnly Until = new(2025, 1, 10);

    [Theory, EveryProvider]
    public async Task progression_is_that_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var cases = from history in GeneratedHistory.Generator(60)
                    from zone in Gen.Elements(WeeklyVolumeTests.Zones)
                    from options in Gen.Elements(OneRepMaxTests.AllOptions)
                    from period in Gen.Elements(ProgressionPeriod.Day, ProgressionPeriod.Week)
                    select (history, zone, options, period);

        PropertyCheck.ForAll(cases, 30, async given =>
        {
            var logs = await given.history.SaveAsync(db);
            await using var context = db.CreateContext();

            (await context.ExerciseSetLogs.Progression(given.zone, From, Until, given.period, given.options).ToListAsync()).Select(RecordReference.Line)
                .Should().Equal(RecordReference.Progression(logs, given.zone, From, Until, given.period == ProgressionPeriod.Week, given.options));
        });
    }

    [Theory, EveryProvider(RealExport.Hevy), EveryProvider(RealExport.Strong)]
    public async Task progression_of_real_histories_is_that_of_the_definition(DatabaseProvider provider, string file)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await RealExport.SaveAsync(db, file);
        await using var context = db.CreateContext();
        var (from, until) = (new DateOnly(2000, 1, 1), new DateOnly(2040, 1, 1));

        foreach (var period in Enum.GetValues<ProgressionPeriod>())
        {
            (await context.ExerciseSetLogs.Progression("America/St_Johns", from, until, period).ToListAsync()).Select(RecordReference.Line)
                .Should().Equal(RecordReference.Progression(logs, "America/St_Johns", from, until, period == ProgressionPeriod.Week, new OneRepMaxOptions()));
        }
    }

    [Theory, EveryProvider]
    public async Task a_day_without_an_estimate_still_has_its_point(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        await context.ExerciseSetLogs.Where(log => log.Id == sample.Logs[5].Id).ExecuteUpdateAsync(set => set.SetProperty(log => log.ActualWeightKg, (decimal?)null));
        counter.Commands.Clear();

        var points = await context.ExerciseSetLogs.Where(log => log.UserId == sample.Ada.Id && log.ExerciseId == sample.Bench.Id)
            .Progression(SampleHistory.TimeZone, new(2026, 1, 1), new(2026, 2, 1)).Where(point => point.TonnageKg < 100).ToListAsync();

        points.Should().Equal(new ProgressionPoint
        {
            UserId = sample.Ada.Id,
            ExerciseId = sample.Bench.Id,
            Start = new(2026, 1, 11),
            BestOneRepMaxKg = null,
            TonnageKg = 0,
        });
        counter.Commands.Should().ContainSingle().Which.Should().Contain("-- FitnessTrack.Progression");
    }

    [Theory, EveryProvider]
    public async Task an_empty_history_has_no_points(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.Progression("UTC", From, Until).ToListAsync()).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task bad_arguments_are_named(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();
        var logs = context.ExerciseSetLogs;

        FluentActions.Invoking(() => logs.Progression("Mars/Olympus", From, Until)).Should().Throw<ArgumentException>().WithParameterName("timeZone").WithMessage("*Mars/Olympus*");
        FluentActions.Invoking(() => logs.Progression("UTC", Until, From)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");
        FluentActions.Invoking(() => logs.Progression("UTC", From, Until, (ProgressionPeriod)2)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("period");
        FluentActions.Invoking(() => ((IQueryable<ExerciseSetLog>)null!).Progression("UTC", From, Until)).Should().Throw<ArgumentNullException>().WithParameterName("logs");
    }
}
