using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Where the figures come from.</summary>
internal static class Machine
{
    public static IReadOnlyList<(string Name, string Value)> Facts() =>
    [
        ("operating system", RuntimeInformation.OSDescription),
        ("processor", string.Create(CultureInfo.InvariantCulture, $"{Processor()}, {Environment.ProcessorCount} cores")),
        ("memory", string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB")),
        ("load when it began", File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known"),
        (".NET", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}"),
        ("EF Core", VersionOf(typeof(DbContext))),
        ("Dapper", VersionOf(typeof(Dapper.SqlMapper))),
    ];

    public static async Task<IReadOnlyList<(string Name, string Value)>> FactsAsync(BenchmarkDatabase database) => database.IsPostgres
        ?
        [
            ("PostgreSQL", await SettingAsync(database, "SHOW server_version")),
            ("Npgsql", VersionOf(typeof(Npgsql.NpgsqlConnection))),
            ("its settings", $"fsync {await SettingAsync(database, "SHOW fsync")}, synchronous_commit {await SettingAsync(database, "SHOW synchronous_commit")}, "
                + $"shared_buffers {await SettingAsync(database, "SHOW shared_buffers")}, jit {await SettingAsync(database, "SHOW jit")}"),
        ]
        :
        [
            ("SQLite", await SettingAsync(database, "SELECT sqlite_version()")),
            ("Microsoft.Data.Sqlite", VersionOf(typeof(Microsoft.Data.Sqlite.SqliteConnection))),
            ("the library's connections", $"journal_mode {await SettingAsync(database, "PRAGMA journal_mode")}, synchronous {await SettingAsync(database, "PRAGMA synchronous")}"),
        ];

    private static Task<string> SettingAsync(BenchmarkDatabase database, string sql) => database.WithLibraryAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var value = Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
        await context.Database.CloseConnectionAsync();
        return value;
    });

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Processor()
    {
        const string Label = "model name";
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.OSArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
