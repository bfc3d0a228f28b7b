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
            ("PostgreSQL", await database.LibrarySettingAsync("SHOW server_version")),
            ("Npgsql", VersionOf(typeof(Npgsql.NpgsqlConnection))),
            ("its settings", $"fsync {await database.LibrarySettingAsync("SHOW fsync")}, synchronous_commit {await database.LibrarySettingAsync("SHOW synchronous_commit")}, "
                + $"shared_buffers {await database.LibrarySettingAsync("SHOW shared_buffers")}, jit {await database.LibrarySettingAsync("SHOW jit")}"),
        ]
        :
        [
            ("SQLite", await database.LibrarySettingAsync("SELECT sqlite_version()")),
            ("Microsoft.Data.Sqlite", VersionOf(typeof(Microsoft.Data.Sqlite.SqliteConnection))),
            ("the library's connections", $"journal_mode {await database.LibrarySettingAsync("PRAGMA journal_mode")}, synchronous {await database.LibrarySettingAsync("PRAGMA synchronous")}, cache_size {await database.LibrarySettingAsync("PRAGMA cache_size")}"),
        ];

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Processor()
    {
        const string Label = "model name";
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.OSArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
