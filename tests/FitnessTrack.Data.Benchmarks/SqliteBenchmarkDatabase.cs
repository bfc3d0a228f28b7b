using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A file in a temporary folder.</summary>
internal sealed class SqliteBenchmarkDatabase : BenchmarkDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fitnesstrack-benchmark-");

    public override string Name => "SQLite";

    public override bool IsPostgres => false;

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "benchmark.db")}";

    public override DbConnection CreateConnection() => new SqliteConnection($"{ConnectionString};Foreign Keys=True");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    protected override void Use(DbContextOptionsBuilder options) => options.UseFitnessTrackSqlite(ConnectionString);
}
