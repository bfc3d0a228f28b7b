using System.Data.Common;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

public class AdoptionTests
{
    public static TheoryData<string, string[]> BrokenEverywhere => BrokenOriginals.Everywhere;

    public static TheoryData<string, string[]> BrokenOnSqlite => BrokenOriginals.Sqlite;

    public static TheoryData<string, string[]> BrokenOnPostgres => BrokenOriginals.Postgres;

    public static TheoryData<string, string[]> OtherOnSqlite => OtherSchemas.Sqlite;

    public static TheoryData<string, string[]> OtherOnPostgres => OtherSchemas.Postgres;

    public static TheoryData<DatabaseProvider, string> Same => OtherSchemas.Same;

    [Theory, EveryProvider]
    public async Task an_adopted_database_is_as_a_migrated_one_and_has_every_row(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        var rows = await OriginalDatabase.RowsAsync(db);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        report.ToString().Should().MatchRegex("^the database is adopted: 30 rows in 11 tables kept, [0-9]+ changes of the schema$");
        report.IsAdopted.Should().BeTrue();
        report.RowCounts.Should().HaveCount(11).And.Contain("users", 3).And.Contain("exercise_set_logs", 4);
        report.Changes.Should().Contain("constraint users.ck_users_age_range: added").And.Contain("index users.ix_users_email: removed").And.Contain("table exercise_secondary_muscles: added");
        host.Log.Should().Equal($"Information: Adopting a FitnessTrack database of the original service: {report}");
        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await OriginalDatabase.RowsAsync(db)).Should().BeEquivalentTo(rows);
        (await db.QueryAsync("SELECT \"MigrationId\" FROM __fitnesstrack_migrations ORDER BY 1")).Select(row => row[0]).Should().Equal((await host.Schema.GetStatusAsync()).Applied);
        (await LeftoversAsync(db)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task an_index_of_any_name_is_made_anew_or_dropped(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await db.ExecuteAsync("CREATE INDEX \"the \"\"old\"\" one\" ON users (email)");
        await using var host = new SchemaHost(db);

        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
    }

    [Theory, EveryProvider]
    public async Task the_library_works_on_an_adopted_database(DatabaseProvider provider)
    {
        await using var db = await AdoptedAsync(provider);
        await using var context = db.CreateContext();

        var ada = await context.Users.SingleAsync(user => user.Email == "ada@example.org");
        var found = await context.Exercises.Search("developpe").SingleAsync();
        var recorded = await context.RecordSetAsync(ada.Id, new SetEntry { ExerciseId = found.Id, PerformedAt = World.Start, SetIndex = 1, ActualWeightKg = 20 });
        await context.WorkoutSessions.Where(session => session.Id == 1).ExecuteDeleteAsync();

        (ada.WeightKg, ada.CreatedAt).Should().Be((61.25m, new DateTimeOffset(2024, 1, 5, 7, 30, 0, TimeSpan.Zero).AddMicroseconds(123456)));
        (found.Slug, found.PrimaryMuscle, found.Equipment, found.IsActive).Should().Be(("developpe-couche", MuscleGroup.FullBody, Equipment.EzBar, false));
        recorded.Outcome.Should().Be(RecordOutcome.Inserted);
        (await context.ExerciseSetLogs.Select(log => log.Id).Order().ToListAsync()).Should().Equal(5, 8, recorded.LogId);
        await context.Awaiting(c => c.Database.ExecuteSqlRawAsync("UPDATE users SET age = -1")).Should().ThrowAsync<DbException>();
    }

    [Theory, EveryProvider]
    public async Task ids_go_on_behind_the_last_one(DatabaseProvider provider)
    {
        await using var db = await AdoptedAsync(provider);
        var tag = new Tag { Name = "next" };
        var session = new WorkoutSession { UserId = 40, WorkoutDate = new DateOnly(2026, 1, 1) };

        await db.SaveAsync(tag, session);

        // SQLite knows of no id but those of the rows that are there.
        (tag.Id, session.Id).Should().Be(db.IsPostgres ? (101, 101) : (6, 7));
    }

    [Theory, EveryProvider]
    public async Task a_dry_run_tells_the_same_and_leaves_the_database_as_it_was(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        var before = await OriginalDatabase.DumpAsync(db);
        await using var host = new SchemaHost(db);

        var dry = await host.Schema.AdoptAsync(dryRun: true);

        (await OriginalDatabase.DumpAsync(db)).Should().Be(before);
        dry.ToString().Should().StartWith("the database can be adopted: 30 rows in 11 tables kept, ");
        dry.IsAdopted.Should().BeFalse();
        var report = await host.Schema.AdoptAsync();
        dry.Should().BeEquivalentTo(report, options => options.Excluding(r => r.IsDryRun).Excluding(r => r.IsAdopted));
    }

    [Theory, EveryProvider]
    public async Task a_database_that_is_migrated_or_adopted_has_nothing_to_adopt(DatabaseProvider provider)
    {
        await using var migrated = await TestDatabase.CreateAsync(provider);
        await using var adopted = await AdoptedAsync(provider);
        foreach (var db in new[] { migrated, adopted })
        {
            await using var host = new SchemaHost(db);

            var report = await host.Schema.AdoptAsync();

            report.Outcome.Should().Be(FitnessTrackAdoptionOutcome.AlreadyMigrated);
            report.ToString().Should().Be("nothing to adopt: migrations of this library are applied already");
            (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        }
    }

    [Theory, EveryProvider]
    public async Task an_empty_database_has_nothing_to_adopt(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        report.Outcome.Should().Be(FitnessTrackAdoptionOutcome.Empty);
        report.ToString().Should().Be("nothing to adopt: none of the original service's tables is there; MigrateAsync makes the schema");
        if (!db.IsPostgres)
        {
            File.Exists(db.ConnectionString.Split('=')[1]).Should().BeFalse("adopting makes no database");
        }

        await db.ExecuteAsync("CREATE TABLE gyms (id integer)");
        (await host.Schema.AdoptAsync()).Outcome.Should().Be(FitnessTrackAdoptionOutcome.Empty);
    }

    [Theory, MemberData(nameof(BrokenEverywhere))]
    public async Task rows_that_break_a_constraint_are_named_and_stay(string sql, string[] expected)
    {
        await AreNamedAsync(DatabaseProvider.Sqlite, sql, expected);
        await AreNamedAsync(DatabaseProvider.Postgres, sql, expected);
    }

    [Theory, MemberData(nameof(BrokenOnSqlite))]
    public Task on_sqlite_rows_that_break_a_constraint_are_named_and_stay(string sql, string[] expected) => AreNamedAsync(DatabaseProvider.Sqlite, sql, expected);

    [Theory, MemberData(nameof(BrokenOnPostgres))]
    public Task on_postgres_rows_that_break_a_constraint_are_named_and_stay(string sql, string[] expected) => AreNamedAsync(DatabaseProvider.Postgres, sql, expected);

    [Theory, EveryProvider]
    public async Task of_many_broken_rows_the_first_hundred_keys_are_listed(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await db.ExecuteAsync($"INSERT INTO routine_days (id, routine_id, day_index) VALUES {string.Join(", ", Enumerable.Range(0, 120).Select(i => $"({200 + i}, 2, {-i})"))}");
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        var rows = report.BrokenRows.Should().ContainSingle().Which;
        (rows.Table, rows.Constraint, rows.Count, rows.Keys.Count).Should().Be(("routine_days", "ck_routine_days_day_index_range", 120, 100));
        rows.ToString().Should().Be("routine_days: 120 rows break ck_routine_days_day_index_range: 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, …");
    }

    [Fact]
    public async Task on_sqlite_values_get_the_canonical_form_of_the_same_value()
    {
        await using var db = await OriginalDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await db.ExecuteAsync("UPDATE users SET created_at = '2024-01-05 07:30:00', updated_at = '2024-01-05 07:30:00.12', weight_kg = 0.1 + 0.2 WHERE id = 1; UPDATE users SET weight_kg = 80, updated_at = '2024-01-06 00:00:00.12345' WHERE id = 2");

        await using var host = new SchemaHost(db);
        await host.Schema.AdoptAsync();

        (await db.QueryAsync("SELECT created_at, updated_at, weight_kg, typeof(weight_kg) FROM users WHERE id < 3 ORDER BY id")).Should().BeEquivalentTo(new[]
        {
            new[] { "2024-01-05 07:30:00.000000", "2024-01-05 07:30:00.120000", "0.3", "real" },
            ["2024-01-06 00:00:00.000000", "2024-01-06 00:00:00.123450", "80", "real"],
        });
    }

    [Theory, MemberData(nameof(OtherOnSqlite))]
    public Task on_sqlite_each_deviation_of_the_schema_is_named(string sql, string[] expected) => IsOtherAsync(DatabaseProvider.Sqlite, sql, expected);

    [Theory, MemberData(nameof(OtherOnPostgres))]
    public Task on_postgres_each_deviation_of_the_schema_is_named(string sql, string[] expected) => IsOtherAsync(DatabaseProvider.Postgres, sql, expected);

    [Theory, MemberData(nameof(Same))]
    public async Task what_means_the_same_is_adopted(DatabaseProvider provider, string sql)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await OriginalDatabase.ExecuteAsync(db, sql);
        var rows = await OriginalDatabase.RowsAsync(db);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        report.IsAdopted.Should().BeTrue(report.ToString());
        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await OriginalDatabase.RowsAsync(db)).Should().BeEquivalentTo(rows);
        await db.SaveAsync(new Tag { Name = "next" });
    }

    [Theory, EveryProvider]
    public async Task a_hosts_own_tables_and_their_foreign_keys_stay(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await db.ExecuteAsync(
            """
            CREATE TABLE gyms (id integer PRIMARY KEY, owner_id integer REFERENCES users (id) ON DELETE CASCADE, log_id integer REFERENCES exercise_set_logs (id));
            INSERT INTO gyms VALUES (1, 40, 8);
            CREATE VIEW gym_ids AS SELECT id FROM gyms;
            """);
        if (!db.IsPostgres)
        {
            await db.ExecuteAsync("CREATE VIEW adults AS SELECT id FROM users WHERE age >= 18");
        }

        await using var host = new SchemaHost(db);

        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await db.ScalarAsync($"SELECT count(*) FROM {(db.IsPostgres ? "gym_ids" : "adults")}")).Should().Be("1");
        await db.Awaiting(d => d.ExecuteAsync("DELETE FROM exercise_set_logs WHERE id = 8")).Should().ThrowAsync<DbException>("a gym refers to it");
        await db.ExecuteAsync("DELETE FROM users WHERE id = 40");
        (await db.ScalarAsync("SELECT count(*) FROM gyms")).Should().Be("0");
    }

    [Fact]
    public async Task on_postgres_owner_and_privileges_stay()
    {
        await using var db = await OriginalDatabase.CreateAsync(DatabaseProvider.Postgres);
        await db.ExecuteAsync("ALTER TABLE users OWNER TO pg_signal_backend; GRANT SELECT ON users TO pg_monitor; COMMENT ON TABLE users IS 'who trains'");
        await using var host = new SchemaHost(db);

        await host.Schema.AdoptAsync();

        (await db.QueryAsync("SELECT tableowner, has_table_privilege('pg_monitor', 'users', 'SELECT'), obj_description('users'::regclass) FROM pg_tables WHERE tablename = 'users'"))
            .Should().ContainSingle().Which.Should().Equal("pg_signal_backend", "True", "who trains");
    }

    [Theory, EveryProvider]
    public async Task a_migration_that_was_tried_before_is_not_in_the_way(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await using var host = new SchemaHost(db);
        await host.Schema.Awaiting(s => s.MigrateAsync()).Should().ThrowAsync<DbException>();

        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await host.Schema.MigrateAsync()).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task an_adoption_that_fails_or_is_cancelled_leaves_the_database_as_it_was(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        var before = await OriginalDatabase.DumpAsync(db);
        using var cancellation = new CancellationTokenSource();
        await using var cancelled = new SchemaHost(options => db.Use(options).AddInterceptors(new CancelAt("ix_esl_planned", cancellation)));

        await cancelled.Schema.Awaiting(s => s.AdoptAsync(cancellationToken: cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await OriginalDatabase.DumpAsync(db)).Should().Be(before);

        await db.ExecuteAsync("CREATE TABLE gyms (id integer); CREATE INDEX ix_esl_session ON gyms (id)");
        before = await OriginalDatabase.DumpAsync(db);
        await using var failing = new SchemaHost(db);

        await failing.Schema.Awaiting(s => s.AdoptAsync()).Should().ThrowAsync<DbException>().WithMessage("*ix_esl_session*already exists*");

        (await OriginalDatabase.DumpAsync(db)).Should().Be(before);
        await db.ExecuteAsync("DROP TABLE gyms");
        (await failing.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();
        await using var context = db.CreateContext();
        await context.Awaiting(c => c.Database.ExecuteSqlRawAsync("DELETE FROM exercises WHERE id = 3")).Should().NotThrowAsync();
        (await context.ExerciseSetLogs.CountAsync()).Should().Be(1);
        if (!db.IsPostgres)
        {
            // Asked, since the triggers cascade without foreign keys, too.
            (await context.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync()).Should().Be(1, "the connection keeps foreign keys again");
            (await context.Database.SqlQueryRaw<long>("SELECT legacy_alter_table AS \"Value\" FROM pragma_legacy_alter_table").SingleAsync()).Should().Be(0);
        }
    }

    [Theory, EveryProvider]
    public async Task of_four_adoptions_at_once_one_adopts(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var host = new SchemaHost(db);
            return (await host.Schema.AdoptAsync()).Outcome;
        })));

        outcomes.Order().Should().Equal(
            FitnessTrackAdoptionOutcome.Adopted, FitnessTrackAdoptionOutcome.AlreadyMigrated, FitnessTrackAdoptionOutcome.AlreadyMigrated, FitnessTrackAdoptionOutcome.AlreadyMigrated);
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task an_adoption_waits_for_a_writer_and_keeps_what_it_wrote(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await using var connection = db.CreateConnection();
        await connection.OpenAsync();
        await using var writer = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = writer;
        insert.CommandText = "INSERT INTO tags (id, name) VALUES (50, 'late')";
        await insert.ExecuteNonQueryAsync();
        await using var host = new SchemaHost(db);

        var adopting = Task.Run(() => host.Schema.AdoptAsync());
        var first = await Task.WhenAny(adopting, Task.Delay(TimeSpan.FromSeconds(1)));
        await writer.CommitAsync();

        first.Should().NotBeSameAs(adopting);
        (await adopting).RowCounts["tags"].Should().Be(3);
        (await db.ScalarAsync("SELECT name FROM tags WHERE id = 50")).Should().Be("late");
    }

    [Theory, EveryProvider]
    public async Task an_adoption_that_may_not_wait_long_enough_for_a_writer_fails_and_leaves_the_connection_as_it_was(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        var before = await OriginalDatabase.DumpAsync(db);
        await using var connection = db.CreateConnection();
        await connection.OpenAsync();
        await using var writer = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = writer;
        insert.CommandText = "INSERT INTO tags (id, name) VALUES (50, 'late')";
        await insert.ExecuteNonQueryAsync();
        await using var host = new SchemaHost(options => _ = db.IsPostgres
            ? options.UseFitnessTrackPostgres($"{db.ConnectionString};Options=-c lock_timeout=100ms")
            : options.UseFitnessTrackSqlite($"{db.ConnectionString};Default Timeout=1"));

        (await host.Schema.Awaiting(s => s.AdoptAsync()).Should().ThrowAsync<Exception>())
            .Which.GetBaseException().Should().BeAssignableTo<DbException>().Which.Message.Should().Match(db.IsPostgres ? "55P03*" : "*database is locked*");
        await writer.RollbackAsync();

        (await OriginalDatabase.DumpAsync(db)).Should().Be(before);
        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();
        await using var context = host.Services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext();
        await context.Database.ExecuteSqlRawAsync("DELETE FROM exercises WHERE id = 3");
        (await context.ExerciseSetLogs.CountAsync()).Should().Be(1, "the connection keeps foreign keys again");
    }

    [Fact]
    public async Task on_postgres_a_retrying_strategy_and_another_schema_are_no_obstacle()
    {
        await using var db = await OriginalDatabase.CreateAsync(DatabaseProvider.Postgres);
        await db.ExecuteAsync("ALTER SCHEMA public RENAME TO \"My Gym\"; CREATE SCHEMA public");
        var connectionString = new NpgsqlConnectionStringBuilder(db.ConnectionString) { SearchPath = "\"My Gym\"" };
        await using var host = new SchemaHost(options => options.UseFitnessTrackPostgres(connectionString.ConnectionString, npgsql => npgsql.EnableRetryOnFailure()));

        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await db.ScalarAsync("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")).Should().Be("0");
    }

    private static async Task<TestDatabase> AdoptedAsync(DatabaseProvider provider)
    {
        var db = await OriginalDatabase.CreateAsync(provider);
        await using var host = new SchemaHost(db);
        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();
        return db;
    }

    private static async Task AreNamedAsync(DatabaseProvider provider, string sql, string[] expected)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await OriginalDatabase.ExecuteAsync(db, sql);

        var report = await IsRefusedAsync(db);

        report.Outcome.Should().Be(FitnessTrackAdoptionOutcome.BrokenRows);
        report.BrokenRows.Select(rows => rows.ToString()).Should().BeEquivalentTo(expected);
    }

    private static async Task IsOtherAsync(DatabaseProvider provider, string sql, string[] expected)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await OriginalDatabase.ExecuteAsync(db, sql);

        var report = await IsRefusedAsync(db);

        report.Outcome.Should().Be(FitnessTrackAdoptionOutcome.OtherSchema);
        var differences = report.Differences.Select(difference => difference.ToString()).ToList();
        differences.Should().HaveSameCount(expected, string.Join(Environment.NewLine, differences));
        foreach (var line in expected)
        {
            differences.Should().ContainMatch(line);
        }
    }

    private static async Task<FitnessTrackAdoptionReport> IsRefusedAsync(TestDatabase db)
    {
        var before = await OriginalDatabase.DumpAsync(db);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        (await OriginalDatabase.DumpAsync(db)).Should().Be(before);
        report.IsAdopted.Should().BeFalse();
        report.ToString().Should().StartWith("not adopted, and left as it was: ");
        host.Log.Should().Equal($"Error: Adopting a FitnessTrack database of the original service: {report}");
        return report;
    }

    /// <summary>What the original had and a migrated database has not.</summary>
    private static async Task<List<string>> LeftoversAsync(TestDatabase db)
    {
        var sql = db.IsPostgres
            ? "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace UNION SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
            : "SELECT name FROM sqlite_schema";
        await using var migrated = await TestDatabase.CreateAsync(db.Provider);
        var expected = (await migrated.QueryAsync(sql)).Select(row => row[0]!);
        return [.. (await db.QueryAsync(sql)).Select(row => row[0]!).Except(expected).Where(name => !name.Contains("alembic_version", StringComparison.Ordinal))];
    }
}
