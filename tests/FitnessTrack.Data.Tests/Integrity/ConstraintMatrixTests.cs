using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public sealed class ConstraintMatrixTests(ConstraintMatrixTests.Databases databases) : IClassFixture<ConstraintMatrixTests.Databases>
{
    public static IEnumerable<TheoryDataRow<DatabaseProvider, int, string>> Cells() =>
        from provider in Enum.GetValues<DatabaseProvider>()
        from i in Enumerable.Range(0, ConstraintMatrix.All.Count)
        select new TheoryDataRow<DatabaseProvider, int, string>(provider, i, $"{ConstraintMatrix.All[i]}");

    [Theory, MemberData(nameof(Cells))]
    public async Task a_row_that_breaks_the_rule_is_refused_with_a_typed_error_by_ef_and_by_sql(DatabaseProvider provider, int index, string rule)
    {
        var cell = ConstraintMatrix.All[index];
        $"{cell}".Should().Be(rule);
        var (db, rows) = await databases.GetAsync(provider);
        var before = await db.ScalarAsync($"SELECT count(*) FROM {cell.Table}");

        if (!cell.IsSqlOnly && !IsNullOfValueType(db, cell))
        {
            var byEntityFramework = await rows.Invoking(r => r.AddByEntityFrameworkAsync(cell.Table, cell.Bad)).Should().ThrowAsync<FitnessTrackConstraintException>();
            AssertTold(byEntityFramework.Which, db, cell, tellsColumn: true);
        }

        var bySql = await rows.Invoking(r => r.AddBySqlAsync(cell.Table, cell.Bad)).Should().ThrowAsync<RowFactory.TranslatedException>();
        AssertTold(bySql.Which.Translated, db, cell, tellsColumn: !db.IsPostgres || cell.Kind is not (ConstraintKind.TooLong or ConstraintKind.OutOfRange));

        (await db.ScalarAsync($"SELECT count(*) FROM {cell.Table}")).Should().Be(before);
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task a_row_on_the_good_side_of_the_rule_is_accepted_by_ef_and_by_sql(DatabaseProvider provider, int index, string rule)
    {
        var cell = ConstraintMatrix.All[index];
        $"{cell}".Should().Be(rule);

        var (_, rows) = await databases.GetAsync(provider);

        await rows.AddByEntityFrameworkAsync(cell.Table, cell.Good);
        await rows.AddBySqlAsync(cell.Table, cell.Good);
    }

    [Theory, EveryProvider]
    public async Task every_constraint_of_the_catalog_and_of_the_model_is_in_the_matrix(DatabaseProvider provider)
    {
        var (db, _) = await databases.GetAsync(provider);
        await using var context = db.CreateContext();
        var named = ConstraintMatrix.All.Select(cell => cell.Rule).Concat(ConstraintMatrix.Unreachable.Keys).ToHashSet(StringComparer.Ordinal);

        // A check that only gives an SQLite column its type is in the matrix under the column's fact.
        var catalog = (await CatalogReader.ReadAsync(db))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(' '))
            .Where(words => words[0] is "check" or "unique" or "primary" or "foreign")
            .Select(words => words[0] is "primary" or "foreign" ? words[2] : words[1])
            .Where(name => !name.EndsWith("_domain", StringComparison.Ordinal) && !name.EndsWith("_length", StringComparison.Ordinal));
        catalog.Except(named, StringComparer.Ordinal).Should().BeEmpty();

        foreach (var type in context.GetService<IDesignTimeModel>().Model.GetEntityTypes())
        {
            ConstraintNames(type).Except(named, StringComparer.Ordinal).Should().BeEmpty();
            Facts(type).Except(ConstraintMatrix.All.Select(cell => $"{cell.Table}.{cell.Columns[0]} {cell.Kind}"), StringComparer.Ordinal).Should().BeEmpty();
        }
    }

    private static IEnumerable<string> ConstraintNames(IEntityType type) =>
        type.GetKeys().Select(key => key.GetName()!)
            .Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.GetDatabaseName()!))
            .Concat(type.GetForeignKeys().Select(key => key.GetConstraintName()!))
            .Concat(type.GetCheckConstraints().Select(check => check.Name!)
                .Where(name => !name.EndsWith("_domain", StringComparison.Ordinal) && !name.EndsWith("_length", StringComparison.Ordinal)));

    private static IEnumerable<string> Facts(IEntityType type)
    {
        foreach (var property in type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never))
        {
            var column = $"{type.GetTableName()}.{property.GetColumnName()}";
            if (!property.IsNullable)
            {
                yield return $"{column} {ConstraintKind.NotNull}";
            }

            if (property.GetMaxLength() is not null)
            {
                yield return $"{column} {ConstraintKind.TooLong}";
            }

            if (property.GetPrecision() is not null)
            {
                yield return $"{column} {ConstraintKind.OutOfRange}";
            }
        }
    }

    private static void AssertTold(FitnessTrackConstraintException told, TestDatabase db, ConstraintCase cell, bool tellsColumn)
    {
        using var context = db.CreateContext();
        var type = RowFactory.TypeOf(context, cell.Table);
        told.Kind.Should().Be(cell.Kind);
        told.ConstraintName.Should().Be(cell.IsNamed ? cell.Rule : null);

        // PostgreSQL does not say which column a value did not fit, so SQL of a host's own stays without.
        told.EntityType.Should().Be(tellsColumn ? type.ClrType : null);
        told.PropertyNames.Should().Equal(tellsColumn
            ? cell.Columns.Select(column => type.GetProperties().Single(p => p.GetColumnName() == column).Name)
            : []);
    }

    /// <summary>No entity can hold a null there; only SQL can say it.</summary>
    private static bool IsNullOfValueType(TestDatabase db, ConstraintCase cell)
    {
        using var context = db.CreateContext();
        return cell.Kind == ConstraintKind.NotNull
            && RowFactory.TypeOf(context, cell.Table).GetProperties().Single(p => p.GetColumnName() == cell.Columns[0]).ClrType.IsValueType;
    }

    /// <summary>One database a provider for the whole matrix, since no cell leaves anything behind.</summary>
    public sealed class Databases : IAsyncDisposable
    {
        private readonly Dictionary<DatabaseProvider, (TestDatabase Database, RowFactory Rows)> _databases = [];

        internal async Task<(TestDatabase Database, RowFactory Rows)> GetAsync(DatabaseProvider provider)
        {
            if (!_databases.TryGetValue(provider, out var found))
            {
                var db = await TestDatabase.CreateAsync(provider);
                var world = await World.CreateAsync(db);
                await db.SaveAsync(new Tag { Name = "second" });
                _databases[provider] = found = (db, new RowFactory(db, world));
            }

            return found;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var (database, _) in _databases.Values)
            {
                await database.DisposeAsync();
            }
        }
    }
}
