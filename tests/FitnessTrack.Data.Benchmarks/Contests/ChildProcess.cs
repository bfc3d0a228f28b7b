using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a process of its own shows: how long its start takes, and how much memory it needs.</summary>
internal static class ChildProcess
{
    private const string ConnectionVariable = "FITNESSTRACK_BENCHMARK_CONNECTION";
    private const int MostRows = 1_000_000;

    /// <summary>Runs this program with a verb, and gives its first line and the milliseconds until it came.</summary>
    public static async Task<(string Line, double Milliseconds)> RunAsync(BenchmarkDatabase database, string verb, string variant)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        foreach (var argument in new[] { verb, variant, database.Name })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[ConnectionVariable] = database.ConnectionString;
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var milliseconds = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && line is not null ? (line, milliseconds) : throw new InvalidOperationException($"{verb} {variant} failed.");
    }

    /// <summary>The first query of a host, with the library's compiled model or without.</summary>
    public static async Task StartAsync(string model, string provider)
    {
        await using var database = Open(provider);
        void Configure(DbContextOptionsBuilder options) => database.Use(options, database.ConnectionString);

        var rows = model == "compiled"
            ? await QueryAsync<FitnessTrackDbContext>(new ServiceCollection().AddFitnessTrackData(Configure))
            : await QueryAsync<NewcomerContext>(new ServiceCollection().AddFitnessTrackData<NewcomerContext>(Configure));
        Console.WriteLine(rows);
    }

    /// <summary>Reads up to a million logs, and prints the process's highest memory in kB.</summary>
    public static async Task StreamAsync(string reader, string provider)
    {
        await using var database = Open(provider).Register();
        var rows = reader switch
        {
            "library" => await database.WithLibraryAsync(context => CountAsync(context.ExerciseSetLogs.AsNoTracking().Take(MostRows))),
            "raw" => await ReadRawAsync(database),
            "newcomer" => (await database.AsNewcomerAsync(context => context.ExerciseSetLogs.Take(MostRows).ToListAsync())).Count,
            _ => await database.WithLibraryAsync(context => CountAsync(context.ExerciseSetLogs.AsNoTracking().Take(1))),
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PeakKilobytes()} {rows}"));
    }

    private static BenchmarkDatabase Open(string provider)
    {
        var connection = Environment.GetEnvironmentVariable(ConnectionVariable)!;
        return provider == "SQLite" ? OpenSqlite(connection) : OpenPostgres(connection);
    }

    // A process with one provider does not load the other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqliteBenchmarkDatabase OpenSqlite(string connection) => new(connection);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgresBenchmarkDatabase OpenPostgres(string connection) => new(connection);

    private static async Task<int> QueryAsync<TContext>(IServiceCollection services)
        where TContext : FitnessTrackDbContext
    {
        await using var provider = services.BuildServiceProvider();
        await using var context = await provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync();
        return (await context.ExerciseSetLogs.AsNoTracking().Recent(1).ToListAsync()).Count;
    }

    private static async Task<int> CountAsync(IQueryable<ExerciseSetLog> logs)
    {
        var count = 0;
        await foreach (var log in logs.AsAsyncEnumerable())
        {
            count += log.SetIndex > 0 ? 1 : 0;
        }

        return count;
    }

    private static async Task<int> ReadRawAsync(BenchmarkDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Sql.AllLogs} LIMIT {MostRows}");
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        while (await reader.ReadAsync())
        {
            count += Readers.Log(reader).SetIndex > 0 ? 1 : 0;
        }

        return count;
    }

    private static long PeakKilobytes()
    {
        const string Label = "VmHWM:";
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal)) : null;
        using var process = Process.GetCurrentProcess();
        return line is null
            ? process.PeakWorkingSet64 / 1024
            : long.Parse(line[Label.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }
}
