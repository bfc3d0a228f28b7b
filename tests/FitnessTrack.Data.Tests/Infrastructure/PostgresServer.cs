using System.Collections.Concurrent;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>FITNESSTRACK_TEST_POSTGRES</c> names, else a cluster of its own,
/// made from the binaries that are installed and gone when the run ends, however it ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Variable = "FITNESSTRACK_TEST_POSTGRES";

    /// <summary>The same server past a pooler, where <see cref="Variable"/> leads through one: for what a pooler cannot do.</summary>
    public const string DirectVariable = "FITNESSTRACK_TEST_POSTGRES_DIRECT";

    /// <summary>The one role whose password the run's own cluster asks for.</summary>
    public const string RoleWithPassword = "fitnesstrack_test_password";

    private static readonly SemaphoreSlim AdminConnections = new(4);
    private static readonly ConcurrentDictionary<string, bool> Databases = [];
    private static readonly Lazy<Task<Availability>> Server = new(StartAsync);
    private static readonly Lazy<Task<int>> Version = new(ReadVersionAsync);
    private static readonly Lazy<Task> Role = new(() => ExecuteAsync($"DROP ROLE IF EXISTS {RoleWithPassword}; CREATE ROLE {RoleWithPassword} LOGIN PASSWORD 'right'"));
    private static PostgresCluster? _own;

    /// <summary>A connection string to the server's own database, or a skip (in CI a failure) with the reason.</summary>
    public static async Task<string> GetConnectionStringAsync()
    {
        var (connectionString, reason) = await Server.Value;
        if (connectionString is null)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(reason);
            }

            Assert.Skip(reason!);
        }

        return connectionString!;
    }

    /// <summary>The server's major version.</summary>
    public static async Task<int> GetVersionAsync()
    {
        // Asked first: a skip inside would be remembered as the result.
        await GetConnectionStringAsync();
        return await Version.Value;
    }

    /// <summary>As <see cref="GetConnectionStringAsync"/>, past a pooler.</summary>
    public static async Task<string> GetDirectConnectionStringAsync()
    {
        var connectionString = await GetConnectionStringAsync();
        return Environment.GetEnvironmentVariable(DirectVariable) is { Length: > 0 } direct ? direct : connectionString;
    }

    public static async Task CreateDatabaseAsync(string name, string template)
    {
        Databases[name] = true;

        // Quicker for small databases; before version 15 there is no other way.
        var strategy = await GetVersionAsync() >= 15 ? " STRATEGY file_copy" : "";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'{strategy}");
    }

    public static async Task DropDatabaseAsync(string name)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Databases.TryRemove(name, out _);
    }

    public static async Task ExecuteAsync(string sql)
    {
        await AdminConnections.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(await GetDirectConnectionStringAsync());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            AdminConnections.Release();
        }
    }

    /// <summary>Once a run, since tests that run together use it.</summary>
    public static async Task CreateRoleWithPasswordAsync()
    {
        await GetConnectionStringAsync();
        await Role.Value;
    }

    public async ValueTask DisposeAsync()
    {
        // A server that is not ours is left as it was: the databases of the whole run, such as the template, go too.
        foreach (var name in _own is null ? Databases.Keys : [])
        {
            await DropDatabaseAsync(name);
        }

        if (_own is { } own)
        {
            await own.DisposeAsync();
        }
    }

    private static async Task<int> ReadVersionAsync()
    {
        await using var connection = new NpgsqlConnection(await GetConnectionStringAsync());
        await connection.OpenAsync();
        return connection.PostgreSqlVersion.Major;
    }

    private static async Task<Availability> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new Availability(given, null);
        }

        if (!PostgresCluster.CanStart)
        {
            return new Availability(null, $"PostgreSQL is not here: install it (apt-get install postgresql), or name a server in {Variable}.");
        }

        _own = await PostgresCluster.StartAsync(
            "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c autovacuum=off", RoleWithPassword);
        return new Availability($"{_own.ConnectionString};Maximum Pool Size=20", null);
    }

    private sealed record Availability(string? ConnectionString, string? Reason);
}
