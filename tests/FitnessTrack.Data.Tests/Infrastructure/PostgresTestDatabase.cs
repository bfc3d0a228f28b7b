using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data.Tests;

internal sealed class PostgresTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string _name;

    private PostgresTestDatabase(string name, string connectionString)
    {
        _name = name;
        ConnectionString = connectionString;
    }

    public override DatabaseProvider Provider => DatabaseProvider.Postgres;

    public override string ConnectionString { get; }

    public static async Task<PostgresTestDatabase> CreateEmptyAsync() => await CreateFromAsync("template0", await PostgresServer.GetConnectionStringAsync());

    public static async Task<TestDatabase> CreateMigratedAsync()
    {
        // Asked first: a skip inside the template's making would be remembered as its result.
        var server = await PostgresServer.GetConnectionStringAsync();
        return await CreateFromAsync(await Template.Value, server);
    }

    /// <summary>Past a pooler, for tests of what belongs to a connection of the server: its prepared statements and its role.</summary>
    public static async Task<TestDatabase> CreateDirectAsync()
    {
        var server = await PostgresServer.GetDirectConnectionStringAsync();
        return await CreateFromAsync(await Template.Value, server);
    }

    public static async Task<TestDatabase> CreateEmptyDirectAsync() => await CreateFromAsync("template0", await PostgresServer.GetDirectConnectionStringAsync());

    public override DbContextOptionsBuilder Use(DbContextOptionsBuilder options) => options.UseFitnessTrackPostgres(ConnectionString);

    public override DbConnection CreateConnection() => new NpgsqlConnection(ConnectionString);

    public override async ValueTask DisposeAsync() => await PostgresServer.DropDatabaseAsync(_name);

    private static async Task<PostgresTestDatabase> CreateFromAsync(string template, string server)
    {
        var name = $"fitnesstrack_test_{Guid.NewGuid():N}";
        await PostgresServer.CreateDatabaseAsync(name, template);

        // A pool as an application has it; what is idle goes soon, since the database goes with the test.
        var builder = new NpgsqlConnectionStringBuilder(server) { Database = name, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 };
        return new PostgresTestDatabase(name, builder.ConnectionString);
    }

    private static async Task<string> CreateTemplateAsync()
    {
        // A pooler keeps connections, and a database that has one is no template.
        var database = await CreateFromAsync("template0", await PostgresServer.GetDirectConnectionStringAsync());
        await using var context = database.CreateContext();
        await context.Database.MigrateAsync();
        return database._name;
    }
}
