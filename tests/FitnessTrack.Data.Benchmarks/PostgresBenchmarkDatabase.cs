using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A database of its own on a server.</summary>
internal sealed class PostgresBenchmarkDatabase : BenchmarkDatabase
{
    private readonly string _server;
    private readonly string _name = $"fitnesstrack_benchmark_{Guid.NewGuid():N}";
    private readonly NpgsqlDataSource _source;

    private PostgresBenchmarkDatabase(string server)
    {
        _server = server;
        _source = NpgsqlDataSource.Create(ConnectionString);
    }

    public override string Name => "PostgreSQL";

    public override bool IsPostgres => true;

    private string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    public static async Task<PostgresBenchmarkDatabase> CreateAsync(string server)
    {
        var database = new PostgresBenchmarkDatabase(server);
        await database.ExecuteOnServerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public override DbConnection CreateConnection() => _source.CreateConnection();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _source.DisposeAsync();
        await ExecuteOnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    protected override void Use(DbContextOptionsBuilder options) => options.UseFitnessTrackPostgres(ConnectionString);

    private async Task ExecuteOnServerAsync(string sql)
    {
        await using var server = new NpgsqlConnection(_server);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
