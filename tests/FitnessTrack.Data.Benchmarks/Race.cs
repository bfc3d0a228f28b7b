using System.Diagnostics;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>
/// Runs the contestants in turn, in another order each round, and compares them within a round: a machine that is slow for a
/// moment is slow for all of them.
/// </summary>
internal static class Race
{
    public static async Task<IReadOnlyList<Standing>> RunAsync(Contest contest, int rounds)
    {
        var times = contest.Contestants.Select(_ => new double[rounds]).ToArray();
        await WarmUpAsync(contest);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < times.Length; turn++)
            {
                var contestant = (turn + round) % times.Length;
                times[contestant][round] = await TimeAsync(contest.Contestants[contestant], contest.Repetitions);
            }
        }

        return [.. contest.Contestants.Zip(times, (contestant, own) => new Standing(contestant.Name, Median(own), Median(own.Zip(times[0], (time, first) => time / first))))];
    }

    /// <summary>The runtime compiles what runs often once more, in quiet moments; what is quick takes many runs to be known as such.</summary>
    private static async Task WarmUpAsync(Contest contest)
    {
        for (var i = 0; i < (contest.Repetitions > 1 ? 5 : 1); i++)
        {
            foreach (var contestant in contest.Contestants)
            {
                await TimeAsync(contestant, contest.Repetitions);
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task<double> TimeAsync(Contestant contestant, int repetitions)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
        {
            await contestant.RunAsync();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repetitions;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
