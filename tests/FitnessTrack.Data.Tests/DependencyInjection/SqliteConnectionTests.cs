using System.Data.Common;
using System.Diagnostics;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests.DependencyInjection;

/// <summary>What the library sets in a connection where SQLite's own default is too small.</summary>
public sealed class SqliteConnectionTests
{
    [Fact]
    public async Task a_migrated_file_is_in_wal_mode_and_its_connections_cache_wait_and_enforce_foreign_keys()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();
        await context.Database.MigrateAsync();

        (await PragmaAsync(context, "journal_mode")).Should().Be("wal");
        (await PragmaAsync(context, "foreign_keys")).Should().Be(1L);
        (await PragmaAsync(context, "cache_size")).Should().Be(-16L * 1024);
        (await PragmaAsync(context, "busy_timeout")).Should().Be(1000L);
        (await PragmaAsync(context, "synchronous")).Should().Be(2L, "a set that is told as recorded survives a power failure");
    }

    [Fact]
    public async Task what_a_host_sets_in_its_connections_stays()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>().AddInterceptors(new HostSettings());
        db.Use(db.Use(options));
        await using var context = new FitnessTrackDbContext(options.Options);

        (await PragmaAsync(context, "cache_size")).Should().Be(-500L);
        (await PragmaAsync(context, "busy_timeout")).Should().Be(7L);
    }

    [Fact]
    public async Task what_a_host_sets_later_in_an_open_connection_stays_when_it_is_opened_again()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();
        await PragmaAsync(context, "cache_size = -2000");

        (await PragmaAsync(context, "cache_size")).Should().Be(-2000L, "it is the same connection of the pool");
    }

    [Fact]
    public async Task a_pooled_context_whose_file_was_none_keeps_no_hold_of_it()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var file = Path.Combine(TestFolder.NewFolder(), "app.db");
        await File.WriteAllTextAsync(file, "this is no database, and long enough to be seen as none");
        await using var services = new ServiceCollection().AddFitnessTrackData(o => o.UseFitnessTrackSqlite($"Data Source={file}")).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
        await using (var context = await contexts.CreateDbContextAsync())
        {
            await context.Awaiting(c => c.Users.CountAsync()).Should().ThrowAsync<SqliteException>();
            context.Database.GetDbConnection().State.Should().Be(System.Data.ConnectionState.Closed);
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        }

        File.Delete(file);
        await using var again = await contexts.CreateDbContextAsync();
        await again.Database.MigrateAsync();

        (await again.Users.CountAsync()).Should().Be(0);
        (await PragmaAsync(again, "cache_size")).Should().Be(-16L * 1024);
    }

    [Fact]
    public async Task a_writer_that_finds_another_one_waits_as_long_as_the_connection_string_says()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var other = db.CreateContext();
        await using var writing = await other.Database.BeginTransactionAsync();

        await using var context = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>()
            .UseFitnessTrackSqlite($"{db.ConnectionString};Default Timeout=1").Options);
        context.Add(new Tag { Name = "Kettlebell" });
        var watch = Stopwatch.StartNew();
        (await context.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<Exception>())
            .Which.GetBaseException().Should().BeOfType<SqliteException>().Which.SqliteErrorCode.Should().Be(5, "SQLITE_BUSY");
        watch.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(0.9)).And.BeLessThan(TimeSpan.FromSeconds(20), "the default is 30 s");

        await writing.RollbackAsync();
        (await context.SaveChangesAsync()).Should().Be(1);
    }

    private static async Task<object?> PragmaAsync(FitnessTrackDbContext context, string pragma)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        var value = await command.ExecuteScalarAsync();
        await context.Database.CloseConnectionAsync();
        return value;
    }

    private sealed class HostSettings : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA cache_size = -500; PRAGMA busy_timeout = 7";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
