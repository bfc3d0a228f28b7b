using System.Transactions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

public class VerifyTests
{
    public static TheoryData<string, string[]> BrokenOnPostgres => BrokenSchemas.Postgres;

    public static TheoryData<string, string[]> BrokenOnSqlite => BrokenSchemas.Sqlite;

    [Theory, EveryProvider]
    public async Task a_migrated_database_has_no_difference(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.VerifyAsync();

        report.IsCanonical.Should().BeTrue();
        report.ToString().Should().Be(SchemaHost.Canonical);
        host.Log.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(BrokenOnPostgres))]
    public Task on_postgres_each_object_that_is_missing_or_changed_is_named(string sql, string[] expected) =>
        IsNamedAsync(DatabaseProvider.Postgres, sql, expected);

    [Theory, MemberData(nameof(BrokenOnSqlite))]
    public Task on_sqlite_each_object_that_is_missing_or_changed_is_named(string sql, string[] expected) =>
        IsNamedAsync(DatabaseProvider.Sqlite, sql, expected);

    [Theory, EveryProvider]
    public async Task what_a_host_has_of_its_own_is_no_difference(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        await db.ExecuteAsync(BrokenSchemas.Extras(db.IsPostgres));

        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task on_sqlite_a_renamed_and_renamed_back_table_is_the_same()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var before = await db.ScalarAsync("SELECT group_concat(sql) FROM sqlite_schema");

        await db.ExecuteAsync("ALTER TABLE routine_days RENAME TO days; ALTER TABLE days RENAME TO routine_days");

        (await db.ScalarAsync("SELECT group_concat(sql) FROM sqlite_schema")).Should().NotBe(before, "SQLite quotes what it renames");
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task on_sqlite_comments_white_space_and_the_quotes_of_names_make_no_difference()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        const string Written = """
            CREATE INDEX [ix_esl_session] -- the logs of a session
              ON exercise_set_logs /* and their
              users */ ( `session_id`, "user_id" )
            """;

        await db.ExecuteAsync($"DROP INDEX ix_esl_session; {Written}");

        (await db.ScalarAsync("SELECT sql FROM sqlite_schema WHERE name = 'ix_esl_session'")).Should().Be(Written);
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task on_postgres_neither_the_sessions_settings_nor_the_schema_of_the_tables_makes_a_difference()
    {
        // Past a pooler, which takes no settings of a session.
        await using var db = await PostgresTestDatabase.CreateEmptyDirectAsync();
        await db.ExecuteAsync("CREATE SCHEMA \"My Gym\"; CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions; CREATE TYPE public.level AS ENUM ('x')");
        var connectionString = new NpgsqlConnectionStringBuilder(db.ConnectionString)
        {
            SearchPath = "\"My Gym\"",
            Timezone = "Europe/Madrid",
            Options = "-c DateStyle=SQL,DMY -c quote_all_identifiers=on -c IntervalStyle=sql_standard",
        };
        await using var host = new SchemaHost(options => options.UseFitnessTrackPostgres(connectionString.ConnectionString));
        await host.Schema.MigrateAsync();

        var report = await host.Schema.VerifyAsync();

        report.ToString().Should().Be(SchemaHost.Canonical);
        (await db.ScalarAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).Should().Be("0");
    }

    [Theory, EveryProvider]
    public async Task a_difference_is_logged_when_it_is_new_and_not_each_time(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var host = new SchemaHost(db);

        foreach (var sql in new[] { "SELECT 1", "DROP INDEX ix_users_created_at", "DROP TRIGGER tr_users_touch" + (db.IsPostgres ? " ON users" : "") })
        {
            await db.ExecuteAsync(sql);
            await host.Schema.VerifyAsync();
            await host.Schema.VerifyAsync();
        }

        host.Log.Should().HaveCount(2);
        host.Log[1].Should().Contain("differences: 2").And.Contain("trigger users.tr_users_touch: missing");
    }

    [Theory, EveryProvider]
    public async Task a_transaction_scope_of_the_caller_is_left_alone(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            (await host.Schema.MigrateAsync()).Should().HaveCount(SchemaHost.Migrations);
            (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
            (await host.Schema.GetStatusAsync()).IsCurrent.Should().BeTrue();
            Transaction.Current.Should().NotBeNull();
        }

        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue("what was migrated does not go with the scope");
    }

    [Theory, EveryProvider]
    public async Task an_empty_database_has_none_of_the_tables(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.VerifyAsync();

        report.IsCanonical.Should().BeFalse();
        report.Status.Pending.Should().HaveCount(SchemaHost.Migrations);
        report.Differences.Where(d => d.Kind == SchemaObjectKind.Table).Should().HaveCount(db.IsPostgres ? 12 : 14).And.OnlyContain(d => d.Found == null);
        report.Differences.Should().OnlyContain(d => d.Table == null);
        host.Log.Should().ContainSingle().Which.Should().StartWith("Warning: The FitnessTrack schema is not the canonical one: pending: ");
        if (!db.IsPostgres)
        {
            File.Exists(db.ConnectionString.Split('=')[1]).Should().BeFalse("verifying makes no database");
        }
    }

    [Theory, EveryProvider]
    public async Task the_canonical_schema_of_the_package_is_what_the_migrations_make(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await CanonicalSchemas.ReadAsync(context)).Should().Be(
            (await File.ReadAllTextAsync(CanonicalSchemas.PathOf($"{provider}"))).ReplaceLineEndings("\n"), $"else run: {CanonicalSchemas.Command}");
    }

    private static async Task IsNamedAsync(DatabaseProvider provider, string sql, string[] expected)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.ExecuteAsync(sql);

        var differences = await SchemaHost.DifferencesAsync(db);

        differences.Should().HaveSameCount(expected, string.Join(Environment.NewLine, differences));
        foreach (var line in expected)
        {
            differences.Should().ContainMatch(line);
        }
    }
}
