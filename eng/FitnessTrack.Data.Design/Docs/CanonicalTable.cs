using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data.Design;

/// <summary>A table as both databases have it.</summary>
internal sealed record CanonicalTable(
    IEntityType Entity,
    ITable Postgres,
    ITable Sqlite,
    IReadOnlyList<CanonicalColumn> Columns,
    IReadOnlyList<string> PostgresTriggers,
    IReadOnlyList<string> SqliteTriggers)
{
    public string Name => Postgres.Name;

    /// <summary>What deleting a row does to those that refer to it, in SQL's words.</summary>
    public static string DeleteRule(IForeignKeyConstraint key) => key.OnDeleteAction switch
    {
        ReferentialAction.Cascade => "cascade",
        ReferentialAction.SetNull => "set null",
        ReferentialAction.SetDefault => "set default",
        ReferentialAction.Restrict => "restrict",
        _ => "no action",
    };

    /// <summary>All tables, in the order of the context's sets.</summary>
    public static IReadOnlyList<CanonicalTable> ReadAll(DbContext postgres, DbContext sqlite)
    {
        var postgresModel = RelationalModel(postgres);
        var sqliteModel = RelationalModel(sqlite);
        var columnOrder = ColumnOrder(postgres, postgresModel);
        var postgresTriggers = MigratedTriggers.ByTable(postgres);
        var sqliteTriggers = MigratedTriggers.ByTable(sqlite);

        return
        [
            .. from set in Sets()
               let entity = postgresModel.Model.FindEntityType(set)!
               let table = entity.GetTableMappings().Single().Table
               let twin = sqliteModel.FindTable(table.Name, table.Schema)!
               let columns = columnOrder[table.Name].Select(column => CanonicalColumn.Read(table, twin, column))
               select new CanonicalTable(entity, table, twin, [.. columns], [.. postgresTriggers[table.Name]], [.. sqliteTriggers[table.Name]]),
        ];
    }

    private static IEnumerable<Type> Sets() =>
        typeof(FitnessTrackDbContext).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .OrderBy(property => property.MetadataToken)
            .Select(property => property.PropertyType.GetGenericArguments()[0]);

    private static IRelationalModel RelationalModel(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    /// <summary>The relational model sorts columns by name; a migration does not.</summary>
    private static Dictionary<string, string[]> ColumnOrder(DbContext context, IRelationalModel model) =>
        context.GetService<IMigrationsModelDiffer>().GetDifferences(source: null, model)
            .OfType<CreateTableOperation>()
            .ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name).ToArray(), StringComparer.Ordinal);
}
