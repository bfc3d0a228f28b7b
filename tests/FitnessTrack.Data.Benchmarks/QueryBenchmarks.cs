using BenchmarkDotNet.Attributes;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What reads, at one size.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const int Size = 10_000;

    private FilledDatabase? _database;
    private Contest? _contest;

    public static IEnumerable<string> Providers =>
        Environment.GetEnvironmentVariable("FITNESSTRACK_TEST_POSTGRES") is { Length: > 0 } ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    [ParamsSource(nameof(Providers))]
    public string Provider { get; set; } = "";

    [Params("recent ten", "keyset page", "last performance", "records, 1k sets", "records, 20k sets", "weekly volume of a year", "adherence of a routine")]
    public string Work { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        BenchmarkDatabase database = Provider == "SQLite"
            ? new SqliteBenchmarkDatabase()
            : await PostgresBenchmarkDatabase.CreateAsync(Environment.GetEnvironmentVariable("FITNESSTRACK_TEST_POSTGRES")!);
        _database = await FilledDatabase.CreateAsync(database, Size);
        _contest = (await _database.QueriesAsync()).Single(contest => contest.Name == Work);
        await _contest.CheckAsync();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _database!.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task<object?> RawAsync() => RunAsync(Role.Raw);

    [Benchmark]
    public Task<object?> DapperAsync() => RunAsync(Role.Dapper);

    [Benchmark]
    public Task<object?> NewcomerAsync() => RunAsync(Role.Newcomer);

    [Benchmark]
    public Task<object?> LibraryAsync() => RunAsync(Role.Library);

    private Task<object?> RunAsync(Role role) => _contest!.Contestants.Single(contestant => contestant.Role == role).RunAsync();
}
