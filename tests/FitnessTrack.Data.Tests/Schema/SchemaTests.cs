using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

public class SchemaTests
{
    [Theory, EveryProvider]
    public async Task the_migrated_database_is_the_canonical_schema_name_by_name(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        var actual = await CatalogReader.ReadAsync(db);

        var expected = db.IsPostgres ? CanonicalSchema.Postgres : CanonicalSchema.Sqlite;
        actual.Except(expected, StringComparer.Ordinal).Should().BeEmpty("nothing is in the database that the canonical schema does not name");
        expected.Except(actual, StringComparer.Ordinal).Should().BeEmpty("everything that the canonical schema names is in the database");
        actual.Should().OnlyHaveUniqueItems();
    }

    [Theory, EveryProvider]
    public async Task there_are_the_functions_search_objects_and_triggers_that_the_tables_call_for_and_no_other(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        var others = await CatalogReader.ReadOthersAsync(db);

        var triggers = CanonicalSchema.Postgres.SelectMany(line => Triggers(line, db.IsPostgres)).Distinct().Select(name => $"trigger {name}");
        others.Should().BeEquivalentTo([.. db.IsPostgres ? CanonicalSchema.SearchOnPostgres : CanonicalSchema.SearchOnSqlite, .. triggers]);
    }

    [Theory, EveryProvider]
    public async Task enum_labels_are_the_canonical_ones_in_their_order(DatabaseProvider provider)
    {
        var expected = CanonicalSchema.Enums.ReplaceLineEndings("\n").Split('\n');
        CanonicalValue.EnumTypes.Select(type => $"{CanonicalValue.EnumTypeName(type)}: {string.Join(' ', CanonicalValue.Labels(type))}")
            .Should().BeEquivalentTo(expected);

        await using var db = await TestDatabase.CreateAsync(provider);
        if (db.IsPostgres)
        {
            (await CatalogReader.ReadPostgresEnumsAsync(db)).Should().Equal(expected);
            return;
        }

        // SQLite has no enum types: the labels are the domain of each column of such a type.
        var tables = string.Join('\n', (await db.QueryAsync("SELECT sql FROM sqlite_master WHERE type = 'table'")).Select(r => r[0]));
        foreach (var line in expected)
        {
            var (type, labels) = (line.Split(": ")[0], line.Split(": ")[1].Split(' '));
            foreach (var column in ColumnsOfType(type))
            {
                tables.Should().Contain($"CHECK ({column} IN ({string.Join(", ", labels.Select(l => $"'{l}'"))}))");
            }
        }
    }

    [Fact]
    public async Task text_on_postgres_is_compared_by_its_bytes_as_on_sqlite()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);

        var others = await db.QueryAsync(
            """
            SELECT c.relname, a.attname, l.collname FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            JOIN pg_collation l ON l.oid = a.attcollation
            WHERE a.attnum > 0 AND c.relname NOT LIKE '\_\_%' AND l.collname <> 'C'
            """);

        others.Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task the_migrations_are_recorded_in_a_table_of_their_own(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        var recorded = await db.QueryAsync("""SELECT "MigrationId" FROM __fitnesstrack_migrations ORDER BY 1""");

        recorded.Select(r => r[0]).Should().Equal(context.Database.GetMigrations());
    }

    [Theory, EveryProvider]
    public async Task the_migrations_hold_all_of_the_model(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        context.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Theory, EveryProvider]
    public async Task migrating_down_to_nothing_and_up_again_gives_the_same_schema(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var before = await CatalogReader.ReadAsync(db);
        var others = await CatalogReader.ReadOthersAsync(db);
        await using var context = db.CreateContext();

        await context.Database.MigrateAsync("0");
        (await CatalogReader.ReadAsync(db)).Should().BeEmpty();
        (await CatalogReader.ReadOthersAsync(db)).Should().BeEquivalentTo(db.IsPostgres ? ["extension pg_trgm"] : Array.Empty<string>());
        await context.Database.MigrateAsync();

        (await CatalogReader.ReadAsync(db)).Should().BeEquivalentTo(before);
        (await CatalogReader.ReadOthersAsync(db)).Should().BeEquivalentTo(others);
    }

    [Fact]
    public async Task where_postgres_refuses_the_extension_the_migration_says_which_and_how_to_have_it()
    {
        await using var db = await PostgresTestDatabase.CreateEmptyDirectAsync();
        const string Role = "fitnesstrack_test_no_extension";
        await PostgresServer.ExecuteAsync($"DROP ROLE IF EXISTS {Role}; CREATE ROLE {Role}");
        await db.ExecuteAsync($"GRANT ALL ON SCHEMA public TO {Role}");
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        options.UseFitnessTrackPostgres($"{db.ConnectionString};Options=-c role={Role}");
        await using var context = new FitnessTrackDbContext(options.Options);

        var refused = (await FluentActions.Awaiting(() => context.Database.MigrateAsync()).Should().ThrowAsync<Npgsql.PostgresException>()).Which;

        refused.SqlState.Should().Be("42501");
        refused.Message.Should().Contain("FitnessTrack needs the PostgreSQL extension pg_trgm").And.Contain("run in it: CREATE EXTENSION pg_trgm;");
        await db.ExecuteAsync("CREATE EXTENSION pg_trgm");
        await context.Database.MigrateAsync();
        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        await db.ExecuteAsync($"DROP OWNED BY {Role} CASCADE; DROP ROLE {Role}");
    }

    private static IEnumerable<string> Triggers(string line, bool isPostgres)
    {
        var table = line.Split(':')[0];
        if (line.Contains(": updated_at ", StringComparison.Ordinal))
        {
            yield return $"tr_{table}_touch";
        }

        if (isPostgres)
        {
            yield break;
        }

        if (line.Contains(" numeric(", StringComparison.Ordinal))
        {
            yield return $"tr_{table}_round";
        }

        if (line.Contains(" -> ", StringComparison.Ordinal))
        {
            var principal = line.Split(" -> ")[1].Split(' ')[0];
            yield return $"tr_{table}_refuse_orphan_insert";
            yield return $"tr_{table}_refuse_orphan_update";
            yield return $"tr_{principal}_refuse_abandon";
            yield return $"tr_{principal}_cascade";
        }
    }

    private static IEnumerable<string> ColumnsOfType(string type) =>
        CanonicalSchema.Postgres.Select(line => line.Split(' ')).Where(words => words[2] == type).Select(words => words[1]);
}
