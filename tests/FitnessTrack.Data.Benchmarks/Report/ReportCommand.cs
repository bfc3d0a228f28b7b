using System.Diagnostics;
using System.Globalization;
using Dapper;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Runs all contests on each database that is there, prints them, and writes the report.</summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(ReportOptions options)
    {
        SqlMapper.AddTypeHandler(new InstantHandler());
        var start = Stopwatch.GetTimestamp();
        var machine = Machine.Facts();
        var results = new List<ProviderResult>();
        if (Wants(options, "SQLite"))
        {
            results.Add(await new ProviderRun(options, "SQLite", () => Task.FromResult<BenchmarkDatabase>(new SqliteBenchmarkDatabase())).RunAsync());
        }

        if (Environment.GetEnvironmentVariable("FITNESSTRACK_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Console.WriteLine("PostgreSQL: left out, since FITNESSTRACK_TEST_POSTGRES names no server (eng/postgres.sh makes one).");
        }
        else if (Wants(options, "PostgreSQL"))
        {
            results.Add(await new ProviderRun(options, "PostgreSQL", async () => await PostgresBenchmarkDatabase.CreateAsync(server)).RunAsync());
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes"));
        if (options.OutputPath is { } path)
        {
            var chart = Path.ChangeExtension(path, ".svg");
            await File.WriteAllTextAsync(path, new PerformanceReport(options, machine, results, Path.GetFileName(chart)).Text());
            await File.WriteAllTextAsync(chart, RatioChart.Svg(results));
            Console.WriteLine($"Written: {path}");
        }

        return 0;
    }

    private static bool Wants(ReportOptions options, string provider) => options.Provider.Length == 0 || provider.Equals(options.Provider, StringComparison.OrdinalIgnoreCase);
}
