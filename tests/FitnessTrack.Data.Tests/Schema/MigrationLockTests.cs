using System.Data.Common;
using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>A migrator that comes while another one has the lock, or has left it behind.</summary>
public class MigrationLockTests
{
    private const string SqliteLock = "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)";

    [Fact]
    public async Task an_orphaned_lock_keeps_nobody_waiting_when_nothing_is_pending_and_is_not_touched()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await OrphanLockAsync(db);
        await using var host = new SchemaHost(db);

        var clock = Stopwatch.StartNew();
        await host.Schema.MigrateAsync();

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "EF's own wait for the lock would never end");
        (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("1");
    }

    [Fact]
    public async Task an_orphaned_lock_is_taken_over_after_a_while_and_told()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await OrphanLockAsync(db);
        await using var host = new SchemaHost(db);

        var clock = Stopwatch.StartNew();
        await host.Schema.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(90));

        clock.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(5), "its holder might be just about to begin");
        host.Log.Should().ContainSingle(line => line.StartsWith("Warning: Removed the migration lock of 2026-01-01 00:00:00+00:00", StringComparison.Ordinal));
        (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("0");
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task a_lock_whose_holder_writes_is_waited_for()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await OrphanLockAsync(db);
        await db.ExecuteAsync("PRAGMA journal_mode = WAL");
        await using var holder = db.CreateConnection();
        await using var transaction = await BeginAsync(holder, "CREATE TABLE something (id integer)");
        var arrival = new At("INSERT OR IGNORE INTO \"__EFMigrationsLock\"", () => { });
        await using var host = new SchemaHost(options => db.Use(options).AddInterceptors(arrival));
        using var stop = new CancellationTokenSource();

        var migrating = Task.Run(() => host.Schema.MigrateAsync(stop.Token));
        await arrival.Seen.WaitAsync(TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(8));

        migrating.IsCompleted.Should().BeFalse();
        (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("1");

        var clock = Stopwatch.StartNew();
        await stop.CancelAsync();
        await migrating.Awaiting(m => m).Should().ThrowAsync<OperationCanceledException>();
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "waiting can be cancelled");
    }

    [Theory]
    [InlineData("INSERT OR IGNORE INTO \"__EFMigrationsLock\"")]
    [InlineData("CREATE TABLE \"users\"")]
    [InlineData("CREATE VIRTUAL TABLE")]
    public async Task a_migration_that_is_cancelled_or_fails_gives_the_lock_back(string statement)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        await using var cancelled = new SchemaHost(options => db.Use(options).AddInterceptors(new At(statement, stop.Cancel)));
        await using var failing = new SchemaHost(options => db.Use(options).AddInterceptors(new At(statement, () => throw new TimeZoneNotFoundException())));

        await cancelled.Schema.Awaiting(s => s.MigrateAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>();
        (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("0");
        await failing.Schema.Awaiting(s => s.MigrateAsync()).Should().ThrowAsync<TimeZoneNotFoundException>();
        (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("0");

        await using var host = new SchemaHost(db);
        await host.Schema.MigrateAsync();
        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
    }

    [Fact]
    public async Task on_postgres_the_migration_of_another_process_is_waited_for_even_past_the_command_timeout()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await using var context = db.CreateContext();
        await context.Database.MigrateAsync(context.Database.GetMigrations().First());
        await using var holder = db.CreateConnection();
        await using var transaction = await BeginAsync(holder, "LOCK TABLE __fitnesstrack_migrations IN ACCESS EXCLUSIVE MODE");
        await using var host = new SchemaHost(options => options.UseFitnessTrackPostgres($"{db.ConnectionString};Command Timeout=1"));

        var migrating = host.Schema.MigrateAsync();
        await Task.Delay(TimeSpan.FromSeconds(4));
        migrating.IsCompleted.Should().BeFalse();
        await transaction.RollbackAsync();

        (await migrating.WaitAsync(TimeSpan.FromSeconds(60))).Should().ContainSingle();
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    private static async Task<DbTransaction> BeginAsync(DbConnection connection, string sql)
    {
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        return transaction;
    }

    private static async Task OrphanLockAsync(TestDatabase db) => await db.ExecuteAsync(
        $"{SqliteLock}; INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");

    /// <summary>Does something just before a statement.</summary>
    private sealed class At(string statement, Action action) : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Look(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Look(command);
            return ValueTask.FromResult(result);
        }

        private void Look(DbCommand command)
        {
            if (command.CommandText.Contains(statement, StringComparison.Ordinal))
            {
                _seen.TrySetResult();
                action();
            }
        }
    }
}
