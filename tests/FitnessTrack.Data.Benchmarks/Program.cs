using System.Globalization;
using FitnessTrack.Data.Benchmarks;

// dotnet run -c Release --project tests/FitnessTrack.Data.Benchmarks [-- --rows 100000 --rounds 11 --only TEXT]
// On SQLite, and on the PostgreSQL server that FITNESSTRACK_TEST_POSTGRES names (eng/postgres.sh makes one).
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
var rows = Number("--rows", 100_000);
var rounds = Number("--rounds", 11);
var only = options.GetValueOrDefault("--only", "");

await RunAsync(new SqliteBenchmarkDatabase());
if (Environment.GetEnvironmentVariable("FITNESSTRACK_TEST_POSTGRES") is { Length: > 0 } server)
{
    await RunAsync(await PostgresBenchmarkDatabase.CreateAsync(server));
}
else
{
    Console.WriteLine("PostgreSQL: left out, since FITNESSTRACK_TEST_POSTGRES names no server (eng/postgres.sh makes one).");
}

int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

async Task RunAsync(BenchmarkDatabase database)
{
    await using (database)
    {
        await database.MigrateAsync();
        await using var writing = await WritingContests.CreateAsync(database);
        foreach (var contest in new[] { writing.RecordOneSet(), writing.RecordSession(), writing.BulkInsert(rows) })
        {
            if (contest.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
            {
                Print(database, contest, await Race.RunAsync(contest, rounds));
            }
        }
    }
}

static void Print(BenchmarkDatabase database, Contest contest, IReadOnlyList<Standing> standings)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{database.Name}: {contest.Name}{(contest.Goal is { } goal ? $" (goal: at most {goal} x)" : "")}"));
    foreach (var standing in standings)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {standing.Ratio,6:0.00} x  {standing.Milliseconds,10:0.000} ms  {standing.Name}"));
    }
}
