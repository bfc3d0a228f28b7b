using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A database of its own on a server, unless it is one that is there already.</summary>
internal sealed class PostgresBenchmarkDatabase : BenchmarkDatabase
{
    private const int PreparedStatements = 100;

    private readonly string? _server;
    private string? _handWritten;

    public PostgresBenchmarkDatabase(string connectionString) => ConnectionString = connectionString;

    private PostgresBenchmarkDatabase(string server, string name)
        : this(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString) =>
        _server = server;

    public override string Name => "PostgreSQL";

    public override bool IsPostgres => true;

    public override string ConnectionString { get; }

    /// <summary>A newcomer's driver prepares nothing by itself.</summary>
    protected override string NewcomerConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString) { MaxAutoPrepare = 0 }.ConnectionString;

    public static async Task<PostgresBenchmarkDatabase> CreateAsync(string server)
    {
        var name = $"fitnesstrack_benchmark_{Guid.NewGuid():N}";
        await ExecuteOnServerAsync(server, $"CREATE DATABASE {name}");
        return new PostgresBenchmarkDatabase(server, name);
    }

    /// <summary>The driver prepares what is run often, as a careful user of Dapper has it.</summary>
    public override DbConnection CreateConnection() => new NpgsqlConnection(
        _handWritten ??= new NpgsqlConnectionStringBuilder(LibraryConnectionString) { MaxAutoPrepare = PreparedStatements }.ConnectionString);

    public override object Instant(DateTimeOffset instant) => instant.ToUniversalTime();

    public override void Use(DbContextOptionsBuilder options, string connectionString) => options.UseFitnessTrackPostgres(connectionString);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
            await ExecuteOnServerAsync(_server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteOnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
