using System.Globalization;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record ReportOptions
{
    public const string Usage = """
        eng/postgres.sh dotnet run -c Release --project tests/FitnessTrack.Data.Benchmarks -- report [OPTION VALUE]...
          --sizes 10000,1000000   logs in the database, smallest first; 10000000 is possible too
          --rounds 11             rounds of each contest
          --only TEXT             contests whose name contains it
          --provider NAME         SQLite or PostgreSQL alone
          --output FILE           where to write; docs/performance.md unless told, and nowhere when the sizes are below 10000
        … -- bdn [--filter *]     the same contestants under BenchmarkDotNet
        Without eng/postgres.sh it needs the server that FITNESSTRACK_TEST_POSTGRES names; with neither, SQLite runs alone.
        """;

    private const int LeastSizeWorthWriting = 10_000;

    public IReadOnlyList<int> Sizes { get; init; } = [10_000, 1_000_000];

    public int Rounds { get; init; } = 11;

    public string Only { get; init; } = "";

    public string Provider { get; init; } = "";

    public string? Output { get; init; }

    public int LargestSize => Sizes[^1];

    /// <summary>A run that only shows that all of it works.</summary>
    public bool IsSmoke => LargestSize < LeastSizeWorthWriting;

    public int BulkRows => Math.Min(100_000, LargestSize * 2);

    public IReadOnlyList<int> CatalogueSizes => IsSmoke ? [1000] : [1000, 20_000];

    public string? OutputPath => Output is not null ? Path.GetFullPath(Output) : IsSmoke || Only.Length > 0 || Provider.Length > 0 ? null : DefaultPath;

    private static string DefaultPath
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FitnessTrack.Data.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("FitnessTrack.Data.sln is in no folder above the program."), "docs", "performance.md");
        }
    }

    public static ReportOptions Parse(string[] args)
    {
        var options = new ReportOptions();
        foreach (var pair in args.Chunk(2))
        {
            var value = pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} needs a value.\n{Usage}", nameof(args));
            options = pair[0] switch
            {
                "--sizes" => options with { Sizes = [.. value.Split(',').Select(Number).Order()] },
                "--rounds" => options with { Rounds = Number(value) },
                "--only" => options with { Only = value },
                "--provider" => options with { Provider = value },
                "--output" => options with { Output = value },
                _ => throw new ArgumentException($"There is no {pair[0]}.\n{Usage}", nameof(args)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
