using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>Several processes at one database, and such that are killed at it.</summary>
public class MigratingTogetherTests
{
    [Theory, EveryProvider]
    public async Task eight_processes_that_migrate_one_database_together_all_succeed_and_it_is_migrated_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);

        await MigrateByAsync(8, db.Provider, db.ConnectionString);

        await IsWholeAsync(db);
    }

    [Fact]
    public async Task four_processes_make_a_postgres_database_together()
    {
        // Past a pooler, which says in words of its own that a database does not exist: EF does not understand them.
        await using var db = await PostgresTestDatabase.CreateEmptyDirectAsync();
        var name = new NpgsqlConnectionStringBuilder(db.ConnectionString).Database!;
        await PostgresServer.ExecuteAsync($"DROP DATABASE {name}");

        await MigrateByAsync(4, db.Provider, db.ConnectionString);

        await IsWholeAsync(db);
    }

    [Fact]
    public Task after_a_migrator_is_killed_on_sqlite_at_a_statement_the_next_one_brings_the_database_to_the_end() => AreBroughtToTheEndAsync(
        DatabaseProvider.Sqlite,
        ("SELECT COUNT(*) FROM \"sqlite_master\"", 0),
        ("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\"", 0),
        ("INSERT OR IGNORE INTO \"__EFMigrationsLock\"", 0),
        ("CREATE TABLE \"users\"", 0),
        ("_InitialSchema'", 0),
        ("CREATE VIRTUAL TABLE", 1),
        ("_ExerciseSearch'", 1));

    [Fact]
    public Task after_a_migrator_is_killed_on_postgres_at_a_statement_the_next_one_brings_the_database_to_the_end() => AreBroughtToTheEndAsync(
        DatabaseProvider.Postgres,
        ("CREATE TABLE IF NOT EXISTS __fitnesstrack_migrations", 0),
        ("LOCK TABLE", 0),
        ("CREATE TABLE users", 0),
        ("_InitialSchema'", 0),
        ("_ExerciseSearch'", 1));

    [Fact]
    public async Task processes_that_wait_for_one_that_was_killed_on_sqlite_go_on()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await KillAtAsync(db, "CREATE TABLE \"users\"");

        await MigrateByAsync(3, db.Provider, db.ConnectionString);

        await IsWholeAsync(db);
    }

    /// <summary>Of each statement at which a migrator is killed, in a database of its own: how many migrations are whole by then.</summary>
    private static Task AreBroughtToTheEndAsync(DatabaseProvider provider, params (string Statement, int Whole)[] cases) => Task.WhenAll(cases.Select(async c =>
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await KillAtAsync(db, c.Statement);
        await using var host = new SchemaHost(db);
        (await host.Schema.GetStatusAsync()).Applied.Should().HaveCount(c.Whole, $"a migration that was killed at {c.Statement} left nothing");

        await host.Schema.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60));

        await IsWholeAsync(db);
    }));

    private static async Task MigrateByAsync(int count, DatabaseProvider provider, string connectionString)
    {
        var processes = Enumerable.Range(0, count).Select(_ => Start(provider, connectionString)).ToList();
        try
        {
            await Task.WhenAll(processes.Select(process => process.WaitForAsync("ready")));
            await Task.WhenAll(processes.Select(process => process.WriteLineAsync("go")));
            foreach (var result in await Task.WhenAll(processes.Select(process => process.WaitAsync())))
            {
                (result.ExitCode, result.Error).Should().Be((0, ""));
            }
        }
        finally
        {
            processes.ForEach(process => process.Dispose());
        }
    }

    private static async Task KillAtAsync(TestDatabase db, string statement)
    {
        using var process = Start(db.Provider, db.ConnectionString, statement);
        await process.WriteLineAsync("go");
        var result = await process.WaitAsync();
        result.ExitCode.Should().NotBe(0, $"the process was to be killed at {statement}");
        result.Output.Should().NotContain("applied");
        result.Error.Should().BeEmpty();
    }

    private static SampleProcess Start(DatabaseProvider provider, params string[] arguments) => SampleProcess.StartProject(
        Repository.PathTo("tests", "FitnessTrack.Data.Tests.Migrator"), TestFolder.Path, [$"{provider}", .. arguments]);

    /// <summary>The schema is there, each migration is recorded once, and the lock is free.</summary>
    private static async Task IsWholeAsync(TestDatabase db)
    {
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
        await using var context = db.CreateContext();
        (await db.QueryAsync("SELECT \"MigrationId\" FROM __fitnesstrack_migrations ORDER BY 1")).Select(row => row[0]).Should().Equal(context.Database.GetMigrations());
        if (!db.IsPostgres)
        {
            (await db.ScalarAsync("SELECT count(*) FROM __EFMigrationsLock")).Should().Be("0");
            (await db.ScalarAsync("PRAGMA integrity_check")).Should().Be("ok");
        }
    }
}
