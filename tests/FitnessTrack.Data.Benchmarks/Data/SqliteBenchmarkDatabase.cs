using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A file, in a temporary folder unless it is one that is there already.</summary>
internal sealed class SqliteBenchmarkDatabase : BenchmarkDatabase
{
    private readonly DirectoryInfo? _folder;

    public SqliteBenchmarkDatabase()
    {
        _folder = Directory.CreateTempSubdirectory("fitnesstrack-benchmark-");
        ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "benchmark.db")}";
    }

    public SqliteBenchmarkDatabase(string connectionString) => ConnectionString = connectionString;

    public override string Name => "SQLite";

    public override bool IsPostgres => false;

    public override string ConnectionString { get; }

    public override DbConnection CreateConnection() => new SqliteConnection(LibraryConnectionString);

    public override async Task<DbConnection> OpenHeldAsync()
    {
        // Of no pool: those in the pool are set up by the library, whoever uses them next.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(LibraryConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        foreach (var pragma in new[] { "cache_size", "synchronous", "busy_timeout" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma} = {await LibrarySettingAsync($"PRAGMA {pragma}")}";
            await command.ExecuteNonQueryAsync();
        }

        return connection;
    }

    public override object Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public override void Use(DbContextOptionsBuilder options, string connectionString) => options.UseFitnessTrackSqlite(connectionString);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder?.Delete(recursive: true);
    }
}
