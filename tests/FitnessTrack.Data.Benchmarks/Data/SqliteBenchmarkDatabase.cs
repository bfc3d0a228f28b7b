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

    public override DbConnection CreateConnection() => new SqliteConnection($"{ConnectionString};Foreign Keys=True");

    public override object Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public override void Use(DbContextOptionsBuilder options, string connectionString) => options.UseFitnessTrackSqlite(connectionString);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder?.Delete(recursive: true);
    }
}
