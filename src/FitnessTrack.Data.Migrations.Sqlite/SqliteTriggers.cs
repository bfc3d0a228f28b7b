using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>
/// What neither EF's model nor SQLite's own constraints can express. Released SQL is never changed. A migration that makes EF
/// rebuild a table drops the table's triggers, and has to create them again.
/// </summary>
internal static class SqliteTriggers
{
    /// <summary>Makes the triggers of every table of the model.</summary>
    public static void CreateFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        foreach (var type in model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            foreach (var sql in new[] { Round(type), Touch(type), RefuseOrphan(type, "INSERT"), RefuseOrphan(type, "UPDATE"), RefuseAbandon(type) })
            {
                if (sql is not null)
                {
                    migrationBuilder.Sql(sql);
                }
            }
        }
    }

    /// <summary>Numbers get their column's scale, as PostgreSQL's <c>numeric</c> gives it.</summary>
    private static string? Round(IEntityType type)
    {
        var columns = RoundedColumns(type);
        return columns.Count == 0
            ? null
            : $"""
            CREATE TRIGGER tr_{type.GetTableName()}_round AFTER INSERT ON {type.GetTableName()} FOR EACH ROW
            WHEN {string.Join(" OR ", columns.Select(c => $"NEW.{c.Name} IS NOT {c.Rounded}"))}
            BEGIN
                UPDATE {type.GetTableName()} SET {string.Join(", ", columns.Select(c => $"{c.Name} = {c.Rounded}"))} WHERE rowid = NEW.rowid;
            END;
            """;
    }

    /// <summary>
    /// <c>updated_at</c> moves strictly forward on every update, by a millisecond at least, and <c>created_at</c> stays.
    /// </summary>
    private static string? Touch(IEntityType type)
    {
        if (type.FindProperty(nameof(IHasTimestamps.UpdatedAt)) is null)
        {
            return null;
        }

        var assignments = RoundedColumns(type).Select(c => $"{c.Name} = {c.Rounded}")
            .Prepend($"updated_at = max({SqliteColumn.Now}, strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds'))")
            .Prepend("created_at = OLD.created_at");

        // A row with numbers still unrounded was inserted this moment: the update is its rounding, and no change.
        var columns = RoundedColumns(type, "OLD");
        var when = columns.Count == 0 ? "" : $" WHEN {string.Join(" AND ", columns.Select(c => $"OLD.{c.Name} IS {c.Rounded}"))}";

        return $"""
            CREATE TRIGGER tr_{type.GetTableName()}_touch AFTER UPDATE ON {type.GetTableName()} FOR EACH ROW{when}
            BEGIN
                UPDATE {type.GetTableName()} SET {string.Join(", ", assignments)} WHERE rowid = NEW.rowid;
            END;
            """;
    }

    /// <summary>SQLite's own message does not say which foreign key failed, and its enforcement is off in most other programs.</summary>
    private static string? RefuseOrphan(IEntityType type, string statement)
    {
        var foreignKeys = type.GetForeignKeys().OrderBy(key => key.GetConstraintName(), StringComparer.Ordinal).ToList();
        if (foreignKeys.Count == 0)
        {
            return null;
        }

        var columns = foreignKeys.SelectMany(key => key.Properties).Select(p => p.GetColumnName()).Distinct(StringComparer.Ordinal);
        var when = statement == "UPDATE" ? $"UPDATE OF {string.Join(", ", columns)}" : statement;
        return Trigger(type, $"refuse_orphan_{statement.ToLowerInvariant()}", when, foreignKeys.Select(key => Refuse(
            key,
            $"{And(key.Properties, p => $"NEW.{p.GetColumnName()} IS NOT NULL")} AND NOT EXISTS (SELECT 1 FROM {key.PrincipalEntityType.GetTableName()} WHERE {Match(key.PrincipalKey.Properties, key.Properties, "NEW")})")));
    }

    /// <summary>The other side of a foreign key: a row that others refer to keeps its key.</summary>
    private static string? RefuseAbandon(IEntityType type)
    {
        var references = type.GetReferencingForeignKeys().OrderBy(key => key.GetConstraintName(), StringComparer.Ordinal).ToList();
        if (references.Count == 0)
        {
            return null;
        }

        var columns = references.SelectMany(key => key.PrincipalKey.Properties).Select(p => p.GetColumnName()).Distinct(StringComparer.Ordinal);
        return Trigger(type, "refuse_abandon", $"UPDATE OF {string.Join(", ", columns)}", references.Select(key => Refuse(
            key,
            $"NOT ({And(key.PrincipalKey.Properties, p => $"NEW.{p.GetColumnName()} = OLD.{p.GetColumnName()}")}) AND EXISTS (SELECT 1 FROM {key.DeclaringEntityType.GetTableName()} WHERE {Match(key.Properties, key.PrincipalKey.Properties, "OLD")})")));
    }

    private static string Trigger(IEntityType type, string name, string when, IEnumerable<string> statements) =>
        $"""
        CREATE TRIGGER tr_{type.GetTableName()}_{name} AFTER {when} ON {type.GetTableName()} FOR EACH ROW
        BEGIN
            {string.Join("\n    ", statements)}
        END;
        """;

    private static string Refuse(IForeignKey key, string condition) =>
        $"SELECT RAISE(ABORT, '{SqliteErrors.ForeignKeyFailed}{key.GetConstraintName()}') WHERE {condition};";

    private static string Match(IReadOnlyList<IProperty> columns, IReadOnlyList<IProperty> row, string alias) =>
        string.Join(" AND ", columns.Zip(row, (column, value) => $"{column.GetColumnName()} = {alias}.{value.GetColumnName()}"));

    private static string And(IEnumerable<IProperty> properties, Func<IProperty, string> condition) =>
        string.Join(" AND ", properties.Select(condition));

    /// <remarks>
    /// A double is a hair off its decimal: 1.005 is a little less, and would be rounded down. Fifteen digits are all that a
    /// double is sure to keep: told in so many, the scaled number is a half again, and round() goes the right way.
    /// </remarks>
    private static List<(string Name, string Rounded)> RoundedColumns(IEntityType type, string row = "NEW") =>
    [
        .. from property in type.GetProperties()
           let scale = property.GetScale()
           where scale is not null
           let name = property.GetColumnName()
           let factor = Math.Pow(10, scale.Value)
           select (name, string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {row}.{name} IS NOT NULL THEN round(CAST(printf('%.15g', {row}.{name} * {factor}) AS REAL)) / {factor}.0 END")),
    ];
}
