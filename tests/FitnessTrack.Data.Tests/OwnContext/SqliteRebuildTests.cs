using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>For nearly every change of a table EF makes it anew, on SQLite alone: PostgreSQL alters it in place.</summary>
public class SqliteRebuildTests
{
    private const string Beside = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' OR name LIKE 'exercise_search%' ORDER BY name";

    [Theory]
    [InlineData("exercise_aliases")]
    [InlineData("exercise_secondary_muscles")]
    [InlineData("exercise_set_logs")]
    [InlineData("exercise_tags")]
    [InlineData("exercises")]
    [InlineData("routine_day_exercises")]
    [InlineData("routine_days")]
    [InlineData("routine_exercise_sets")]
    [InlineData("routines")]
    [InlineData("tags")]
    [InlineData("users")]
    [InlineData("workout_sessions")]
    public async Task a_table_that_is_made_anew_keeps_its_rows_and_the_database_its_triggers_and_search(string table)
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);
        var rows = await StoredRows.ReadAsync(db);
        await using var context = db.CreateContext();

        await ExecuteAsync(context, context.GetService<IDesignTimeModel>().Model, [new AddCheckConstraintOperation { Name = "ck_any", Table = table, Sql = "1 = 1" }]);

        (await rows.ReadAgainAsync()).Should().Equal(rows.Lines);
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
        (await context.Exercises.Search("flat").CountAsync()).Should().Be(1);
        (await context.Database.SqlQuery<long>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()).Should().Be(1);
    }

    [Fact]
    public async Task a_host_that_changes_the_librarys_tables_and_its_own_keeps_what_stands_beside_the_model()
    {
        await using var host = await HostDatabase.CreateAsync(DatabaseProvider.Sqlite, HostSchema.None);
        await host.CreateWorldAsync();
        var beside = await host.Database.QueryAsync(Beside);

        await ChangeAsync(host);

        (await host.Database.QueryAsync(Beside)).Should().BeEquivalentTo(beside).And.HaveCountGreaterThan(20);
        await host.Awaiting(h => h.SaveAsync(World.NewUser("eve"))).Should().ThrowAsync<DbUpdateException>().WithMessage("*ck_users_of_the_gym*");
        await host.Database.Awaiting(d => d.ExecuteAsync("UPDATE workout_sessions SET user_id = 99")).Should().ThrowAsync<SqliteException>();
    }

    [Fact]
    public async Task a_change_that_rows_do_not_allow_leaves_everything_as_it_was()
    {
        await using var host = await HostDatabase.CreateAsync(DatabaseProvider.Sqlite, HostSchema.None);
        await host.CreateWorldAsync();
        await host.SaveAsync(World.NewUser("eve"));
        var rows = await StoredRows.ReadAsync(host.Database);
        var schema = await host.Database.QueryAsync("SELECT type, name, sql FROM sqlite_schema");

        await host.Awaiting(ChangeAsync).Should().ThrowAsync<SqliteException>().WithMessage("*ck_users_of_the_gym*");

        (await rows.ReadAgainAsync()).Should().Equal(rows.Lines);
        (await host.Database.QueryAsync("SELECT type, name, sql FROM sqlite_schema")).Should().BeEquivalentTo(schema);
    }

    [Fact]
    public async Task a_migration_that_would_leave_a_row_that_refers_to_nothing_is_refused()
    {
        await using var host = await HostDatabase.CreateAsync(DatabaseProvider.Sqlite, HostSchema.None);
        var world = await host.CreateWorldAsync();
        await host.SaveAsync(new Trainer { Name = "Tess", ClientId = world.Ada.User.Id });
        var rows = await StoredRows.ReadAsync(host.Database);
        await using var context = host.CreateContext();
        MigrationOperation[] operations =
        [
            new SqlOperation { Sql = "DELETE FROM users WHERE username = 'ada'" },
            new AddCheckConstraintOperation { Name = "ck_any", Table = "users", Sql = "1 = 1" },
        ];

        var refused = await context.Awaiting(c => ExecuteAsync(c, c.GetService<IDesignTimeModel>().Model, operations)).Should().ThrowAsync<SqliteException>();

        refused.WithMessage("*every_row_refers_to_one_that_is_there*");
        (await rows.ReadAgainAsync()).Should().Equal(rows.Lines);
        await host.Database.ExecuteAsync("DELETE FROM users WHERE username = 'ada'");
        (await host.Database.ScalarAsync("SELECT count(*) FROM trainers")).Should().Be("0", "outside a migration the host's own foreign key cascades");
    }

    [Fact]
    public async Task a_migration_may_switch_foreign_keys_by_itself()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();
        MigrationOperation[] operations =
        [
            new SqlOperation { Sql = "PRAGMA foreign_keys = 0;", SuppressTransaction = true },
            new AddCheckConstraintOperation { Name = "ck_any", Table = "users", Sql = "1 = 1" },
            new SqlOperation { Sql = "PRAGMA foreign_keys = 1;", SuppressTransaction = true },
        ];

        await ExecuteAsync(context, context.GetService<IDesignTimeModel>().Model, operations);

        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    /// <summary>As a migration from the host's model to its later one.</summary>
    private static async Task ChangeAsync(HostDatabase host)
    {
        var options = new DbContextOptionsBuilder<StricterHostContext>();
        host.Database.Use(options);
        await using var before = host.CreateContext();
        await using var after = new StricterHostContext(options.Options);
        var (source, target) = (before.GetService<IDesignTimeModel>().Model, after.GetService<IDesignTimeModel>().Model);
        await ExecuteAsync(after, target, after.GetService<IMigrationsModelDiffer>().GetDifferences(source.GetRelationalModel(), target.GetRelationalModel()));
    }

    private static Task ExecuteAsync(DbContext context, IModel target, IReadOnlyList<MigrationOperation> operations) =>
        context.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(
            context.GetService<IMigrationsSqlGenerator>().Generate(operations, target), context.GetService<IRelationalConnection>());
}
