using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class OneRepMaxTests
{
    public static readonly OneRepMaxOptions[] AllOptions =
    [
        .. from formula in Enum.GetValues<OneRepMaxFormula>()
           from cap in new[] { 1, 12, 36, 37, 100 }
           from addRir in new[] { false, true }
           select new OneRepMaxOptions { Formula = formula, RepCap = cap, AddRir = addRir },
    ];

    [Theory]
    [InlineData(OneRepMaxFormula.Epley, 1, 100)]
    [InlineData(OneRepMaxFormula.Epley, 5, 116.67)]
    [InlineData(OneRepMaxFormula.Epley, 10, 133.33)]
    [InlineData(OneRepMaxFormula.Brzycki, 1, 100)]
    [InlineData(OneRepMaxFormula.Brzycki, 5, 112.50)]
    [InlineData(OneRepMaxFormula.Brzycki, 10, 133.33)]
    [InlineData(OneRepMaxFormula.Lombardi, 1, 100)]
    [InlineData(OneRepMaxFormula.Lombardi, 5, 117.46)]
    [InlineData(OneRepMaxFormula.Lombardi, 10, 125.89)]
    public void each_formula_gives_its_published_values_at_100_kg(OneRepMaxFormula formula, int reps, double expected) =>
        OneRepMax.Estimate(100, reps, new OneRepMaxOptions { Formula = formula }).Should().BeApproximately(expected, 0.005);

    [Theory]
    [InlineData(OneRepMaxFormula.Epley)]
    [InlineData(OneRepMaxFormula.Brzycki)]
    [InlineData(OneRepMaxFormula.Lombardi)]
    public void one_repetition_gives_exactly_the_weight(OneRepMaxFormula formula) =>
        OneRepMax.Estimate(0.1 + 0.2, 1, new OneRepMaxOptions { Formula = formula }).Should().Be(0.1 + 0.2);

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100, -1)]
    [InlineData(100, 13)]
    [InlineData(100, 60)]
    [InlineData(100, int.MaxValue)]
    [InlineData(0, 5)]
    [InlineData(-20, 5)]
    [InlineData(double.NaN, 5)]
    public void what_gives_no_estimate(double weight, int reps) => OneRepMax.Estimate(weight, reps).Should().BeNull();

    [Fact]
    public void brzycki_ends_before_37_repetitions_whatever_the_cap()
    {
        var options = new OneRepMaxOptions { Formula = OneRepMaxFormula.Brzycki, RepCap = 90 };

        OneRepMax.Estimate(10, 36, options).Should().BeApproximately(360, 1e-9);
        OneRepMax.Estimate(10, 37, options).Should().BeNull();
        OneRepMax.Estimate(10, 60, options).Should().BeNull();
    }

    [Fact]
    public void repetitions_in_reserve_count_when_asked_for()
    {
        var options = new OneRepMaxOptions { AddRir = true };

        OneRepMax.Estimate(Set(100, 4, rir: 1), options).Should().Be(OneRepMax.Estimate(100, 5));
        OneRepMax.Estimate(Set(100, 4, rir: 1)).Should().Be(OneRepMax.Estimate(100, 4));
        OneRepMax.Estimate(Set(100, 12, rir: 1), options).Should().BeNull("the cap sees them too");
        OneRepMax.Estimate(Set(100, 1, rir: null), options).Should().Be(100);
        OneRepMax.Estimate(Set(100, 1, rir: 0), options).Should().Be(100);
        OneRepMax.Estimate(Set(100, 0, rir: 3), options).Should().BeNull("nothing was lifted");
    }

    [Fact]
    public void options_refuse_what_makes_no_sense()
    {
        FluentActions.Invoking(() => new OneRepMaxOptions { RepCap = 0 }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("RepCap");
        FluentActions.Invoking(() => new OneRepMaxOptions { Formula = (OneRepMaxFormula)3 }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Formula");
        FluentActions.Invoking(() => OneRepMax.Estimate(null!)).Should().Throw<ArgumentNullException>();
        new OneRepMaxOptions().Should().Be(new OneRepMaxOptions { Formula = OneRepMaxFormula.Epley, RepCap = 12, AddRir = false });
    }

    [Theory, EveryProvider]
    public async Task the_database_estimates_what_memory_estimates(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = World.NewUser("ada");
        var exercise = World.NewExercise("bench-press");
        decimal?[] weights = [null, 0, 0.01m, 0.05m, 20, 82.55m, 100, 9999.99m];
        int?[] reps = [null, 0, 1, 2, 3, 5, 8, 10, 11, 12, 13, 35, 36, 37, 60, 90, 100, 101, int.MaxValue];
        var grid = from weight in weights
                   from rep in reps
                   from rir in new int?[] { null, 0, 1, 10 }
                   from warmup in new[] { false, true }
                   select (weight, rep, rir, warmup);
        var logs = grid.Select((set, i) => new ExerciseSetLog
        {
            User = user,
            Exercise = exercise,
            PerformedAt = World.Start,
            SetIndex = i + 1,
            ActualWeightKg = set.weight,
            ActualReps = set.rep,
            ActualRir = set.rir,
            IsWarmup = set.warmup,
        }).ToList();
        await db.SaveAsync([.. logs]);
        await using var context = db.CreateContext();

        foreach (var options in AllOptions)
        {
            var actual = await context.ExerciseSetLogs.OrderBy(log => log.SetIndex).Select(OneRepMax.Of(options)).ToListAsync();
            var compiled = OneRepMax.Of(options).Compile();

            for (var i = 0; i < logs.Count; i++)
            {
                var expected = RecordReference.OneRepMax(logs[i], options);
                OneRepMax.Estimate(logs[i], options).Should().Be(compiled(logs[i]));
                Close(actual[i], expected).Should().BeTrue("{0} gives {1} for set {2}, not {3}", options, actual[i], i, expected);
                Close(OneRepMax.Estimate(logs[i], options), expected).Should().BeTrue();
            }
        }
    }

    [Theory, EveryProvider]
    public async Task one_rep_maxes_lists_the_sets_that_have_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var sets = await context.ExerciseSetLogs.Where(log => log.UserId == sample.Ada.Id).OneRepMaxes()
            .Where(set => set.OneRepMaxKg > 93).OrderBy(set => set.PerformedAt).ToListAsync();

        sets.Select(set => (set.LogId, set.ExerciseId, Math.Round(set.OneRepMaxKg, 2))).Should().Equal(
            (sample.Logs[1].Id, sample.Bench.Id, 93.33),
            (sample.Logs[3].Id, sample.Squat.Id, 116.67),
            (sample.Logs[4].Id, sample.Squat.Id, 115.5),
            (sample.Logs[5].Id, sample.Bench.Id, 96.25),
            (sample.Logs[6].Id, sample.Deadlift.Id, 154));
        counter.Commands.Should().ContainSingle().Which.Should().Contain("FitnessTrack.OneRepMaxes");
    }

    private static bool Close(double? actual, double? expected) =>
        actual is { } a && expected is { } b ? Math.Abs(a - b) <= Math.Max(1e-9, Math.Abs(b) * 1e-9) : actual == expected;

    private static ExerciseSetLog Set(decimal? weight, int? reps, int? rir) =>
        new() { PerformedAt = World.Start, SetIndex = 1, ActualWeightKg = weight, ActualReps = reps, ActualRir = rir };
}
