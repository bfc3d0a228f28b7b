using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests;

/// <summary>A database of one test's own, with the migrations applied: a real SQLite file, or a database of a real server.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract DatabaseProvider Provider { get; }

    public abstract string ConnectionString { get; }

    public bool IsPostgres => Provider == DatabaseProvider.Postgres;

    /// <summary>Skips the test where its provider is not to be had, except in CI, where that is a failure.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => await SqliteTestDatabase.CreateMigratedAsync(),
        _ => await PostgresTestDatabase.CreateMigratedAsync(),
    };

    /// <summary>As <see cref="CreateAsync"/>, but nothing has been created yet.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => SqliteTestDatabase.CreateEmpty(),
        _ => await PostgresTestDatabase.CreateEmptyAsync(),
    };

    /// <summary>The library's own set-up of a context.</summary>
    public abstract DbContextOptionsBuilder Use(DbContextOptionsBuilder options);

    /// <summary>A connection as another program would open it.</summary>
    public abstract DbConnection CreateConnection();

    public FitnessTrackDbContext CreateContext(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        Use(options);
        configure?.Invoke(options);
        return new FitnessTrackDbContext(options.Options);
    }

    /// <summary>Adds entities in a context of their own.</summary>
    public async Task SaveAsync(params object[] entities)
    {
        await using var context = CreateContext();
        context.AddRange(entities);
        await context.SaveChangesAsync();
    }

    /// <summary>Runs SQL as a person at a prompt would, past EF.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = NewCommand(connection, sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query as text: null is null, and what is not text is written invariantly.</summary>
    public async Task<List<string?[]>> QueryAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = NewCommand(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();

        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : FormattableString.Invariant($"{reader.GetValue(i)}"))]);
        }

        return rows;
    }

    public async Task<string?> ScalarAsync(string sql) => (await QueryAsync(sql))[0][0];

    public abstract ValueTask DisposeAsync();

    private static DbCommand NewCommand(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;

        // A statement may fill hundreds of thousands of rows, on a machine that has other work.
        command.CommandTimeout = 0;
        return command;
    }

    private async Task<DbConnection> OpenAsync()
    {
        var connection = CreateConnection();
        await connection.OpenAsync();
        return connection;
    }
}
