using System.Diagnostics;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>
/// Runs the contestants in turn, in another order each round, and compares them within a round: a machine that is slow for a
/// moment is slow for all of them.
/// </summary>
internal static class Race
{
    private const double MillisecondsOfTurn = 40;
    private const int WarmUps = 10;

    public static async Task<IReadOnlyList<Standing>> RunAsync(Contest contest, int rounds)
    {
        rounds = Math.Min(rounds, contest.MostRounds);
        var repetitions = await WarmUpAsync(contest, rounds);
        var times = contest.Contestants.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < times.Length; turn++)
            {
                var contestant = (turn + round) % times.Length;
                times[contestant][round] = await TimeAsync(contest.Contestants[contestant], repetitions[contestant]);
            }
        }

        return [.. contest.Contestants.Zip(times, (contestant, own) => new Standing(contestant, own))];
    }

    /// <summary>The runtime compiles what runs often once more, in quiet moments; what is quick takes many runs to be known as such.</summary>
    private static async Task<int[]> WarmUpAsync(Contest contest, int rounds)
    {
        var repetitions = new int[contest.Contestants.Count];
        Array.Fill(repetitions, 1);

        // What takes long has been warmed up by the check of its result.
        var warmUps = contest.MostRepetitions > 1 ? Math.Min(WarmUps, rounds) : 0;
        for (var i = 0; i < warmUps; i++)
        {
            for (var contestant = 0; contestant < repetitions.Length; contestant++)
            {
                var time = await TimeAsync(contest.Contestants[contestant], repetitions[contestant]);
                repetitions[contestant] = (int)Math.Clamp(MillisecondsOfTurn / time, 1, contest.MostRepetitions);
            }

            if (repetitions.Max() == 1)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }

        return repetitions;
    }

    private static async Task<double> TimeAsync(Contestant contestant, int repetitions)
    {
        if (contestant.PrepareAsync is { } prepareAsync)
        {
            await prepareAsync(repetitions);
        }

        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
        {
            await contestant.RunAsync();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repetitions;
    }
}
