using System.Globalization;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What is measured in processes of its own.</summary>
internal static class ProcessContests
{
    public static Contest Start(BenchmarkDatabase database) => new("process start to first query", [
        Starting(database, Role.Newcomer, "plain model", "plain"),
        Starting(database, Role.Library, "compiled model", "compiled"),
    ])
    {
        Goals = [Goal.Faster(1.4, Role.Newcomer) with { ThanName = "the plain model" }],
        MostRepetitions = 1,
    };

    /// <summary>Highest memory of a process that reads, over that of one that reads a single row.</summary>
    public static async Task<IReadOnlyList<StreamResult>> StreamAsync(BenchmarkDatabase database)
    {
        var (start, _, _) = await StreamAsync(database, "base");
        var results = new List<StreamResult>();
        foreach (var (role, name) in new[] { (Role.Raw, "raw"), (Role.Newcomer, "newcomer"), (Role.Library, "library") })
        {
            var (kilobytes, rows, milliseconds) = await StreamAsync(database, name);
            results.Add(new(role, rows, (kilobytes - start) / 1024d, milliseconds));
        }

        return results;
    }

    private static Contestant Starting(BenchmarkDatabase database, Role role, string name, string model) =>
        new(role, name, async () => (await ChildProcess.RunAsync(database, "start", model)).Line);

    private static async Task<(long Kilobytes, int Rows, double Milliseconds)> StreamAsync(BenchmarkDatabase database, string reader)
    {
        var (line, milliseconds) = await ChildProcess.RunAsync(database, "stream", reader);
        var numbers = line.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[0], (int)numbers[1], milliseconds);
    }
}
