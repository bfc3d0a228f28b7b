using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>What neither EF's model nor SQLite's own constraints can express. Released SQL is never changed.</summary>
internal static class SqliteTriggers
{
    /// <summary>Makes the triggers of every table of the model.</summary>
    public static void CreateFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        foreach (var (name, body) in model.GetFitnessTrackEntityTypes().SelectMany(Triggers))
        {
            migrationBuilder.Sql($"CREATE TRIGGER {name} {body}");
        }
    }

    /// <summary>Drops the triggers of every table of the model, as far as they are there.</summary>
    public static void DropFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        foreach (var (name, _) in model.GetFitnessTrackEntityTypes().SelectMany(Triggers))
        {
            migrationBuilder.Sql($"DROP TRIGGER IF EXISTS {name};");
        }
    }

    private static IEnumerable<(string Name, string Body)> Triggers(IEntityType type)
    {
        var table = type.GetTableName()!;
        var foreignKeys = type.GetForeignKeys().Where(IsOurs).OrderBy(key => key.GetConstraintName(), StringComparer.Ordinal).ToList();
        var references = type.GetReferencingForeignKeys().Where(IsOurs).OrderBy(key => key.GetConstraintName(), StringComparer.Ordinal).ToList();

        if (RoundedColumns(type, "NEW").Count > 0)
        {
            yield return ($"tr_{table}_round", Round(type));
        }

        if (type.FindProperty(nameof(IHasTimestamps.UpdatedAt)) is not null)
        {
            yield return ($"tr_{table}_touch", Touch(type));
        }

        if (foreignKeys.Count > 0)
        {
            yield return ($"tr_{table}_refuse_orphan_insert", Trigger(type, "AFTER INSERT", foreignKeys.Select(RefuseOrphan)));
            yield return ($"tr_{table}_refuse_orphan_update", Trigger(type, $"AFTER UPDATE OF {Columns(foreignKeys.SelectMany(key => key.Properties))}", foreignKeys.Select(RefuseNewOrphan)));
        }

        if (references.Count > 0)
        {
            yield return ($"tr_{table}_refuse_abandon", Trigger(type, $"AFTER UPDATE OF {Columns(references.SelectMany(key => key.PrincipalKey.Properties))}", references.Select(RefuseAbandon)));
            yield return ($"tr_{table}_cascade", Trigger(type, "AFTER DELETE", references.Select(Cascade)));
        }
    }

    /// <summary>A foreign key of the host's, from or to a table of ours, is left to SQLite.</summary>
    private static bool IsOurs(IForeignKey key) => key.Properties.All(property => property.IsOfFitnessTrack());

    /// <summary>Numbers get their column's scale, as PostgreSQL's <c>numeric</c> gives it.</summary>
    private static string Round(IEntityType type)
    {
        var columns = RoundedColumns(type, "NEW");
        return $"""
            AFTER INSERT ON {type.GetTableName()} FOR EACH ROW
            WHEN {string.Join(" OR ", columns.Select(c => $"NEW.{c.Name} IS NOT {c.Rounded}"))}
            BEGIN
                UPDATE {type.GetTableName()} SET {string.Join(", ", columns.Select(c => $"{c.Name} = {c.Rounded}"))} WHERE rowid = NEW.rowid;
            END;
            """;
    }

    /// <summary>
    /// <c>updated_at</c> moves strictly forward on every update, by a millisecond at least, and <c>created_at</c> stays.
    /// </summary>
    private static string Touch(IEntityType type)
    {
        var assignments = RoundedColumns(type, "NEW").Select(c => $"{c.Name} = {c.Rounded}")
            .Prepend($"updated_at = max({SqliteColumn.Now}, strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds'))")
            .Prepend("created_at = OLD.created_at");

        // A row with numbers still unrounded was inserted this moment: the update is its rounding, and no change.
        var columns = RoundedColumns(type, "OLD");
        var when = columns.Count == 0 ? "" : $" WHEN {string.Join(" AND ", columns.Select(c => $"OLD.{c.Name} IS {c.Rounded}"))}";

        return $"""
            AFTER UPDATE ON {type.GetTableName()} FOR EACH ROW{when}
            BEGIN
                UPDATE {type.GetTableName()} SET {string.Join(", ", assignments)} WHERE rowid = NEW.rowid;
            END;
            """;
    }

    /// <summary>SQLite's own message does not say which foreign key failed, and its enforcement is off in most other programs.</summary>
    private static string RefuseOrphan(IForeignKey key) => Refuse(key, IsOrphan(key));

    /// <summary>Only where the reference changed: in the middle of a cascade another reference may lead nowhere for a moment.</summary>
    private static string RefuseNewOrphan(IForeignKey key) =>
        Refuse(key, $"NOT ({And(key.Properties, p => $"NEW.{p.GetColumnName()} IS OLD.{p.GetColumnName()}")}) AND {IsOrphan(key)}");

    private static string IsOrphan(IForeignKey key) =>
        $"{And(key.Properties, p => $"NEW.{p.GetColumnName()} IS NOT NULL")} AND NOT EXISTS (SELECT 1 FROM {key.PrincipalEntityType.GetTableName()} WHERE {Match(key.PrincipalKey.Properties, key.Properties, "NEW")})";

    /// <summary>The other side of a foreign key: a row that others refer to keeps its key.</summary>
    private static string RefuseAbandon(IForeignKey key) => Refuse(
        key,
        $"NOT ({And(key.PrincipalKey.Properties, p => $"NEW.{p.GetColumnName()} = OLD.{p.GetColumnName()}")}) AND EXISTS (SELECT 1 FROM {key.DeclaringEntityType.GetTableName()} WHERE {Match(key.Properties, key.PrincipalKey.Properties, "OLD")})");

    /// <summary>What the foreign key does by itself where its enforcement is on.</summary>
    private static string Cascade(IForeignKey key)
    {
        var table = key.DeclaringEntityType.GetTableName();
        var rows = Match(key.Properties, key.PrincipalKey.Properties, "OLD");
        return key.DeleteBehavior == DeleteBehavior.Cascade
            ? $"DELETE FROM {table} WHERE {rows};"
            : $"UPDATE {table} SET {string.Join(", ", key.Properties.Select(p => $"{p.GetColumnName()} = NULL"))} WHERE {rows};";
    }

    private static string Trigger(IEntityType type, string when, IEnumerable<string> statements) =>
        $"""
        {when} ON {type.GetTableName()} FOR EACH ROW
        BEGIN
            {string.Join("\n    ", statements)}
        END;
        """;

    private static string Refuse(IForeignKey key, string condition) =>
        $"SELECT RAISE(ABORT, '{SqliteErrors.ForeignKeyFailed}{key.GetConstraintName()}') WHERE {condition};";

    private static string Columns(IEnumerable<IProperty> properties) =>
        string.Join(", ", properties.Select(property => property.GetColumnName()).Distinct(StringComparer.Ordinal));

    private static string Match(IReadOnlyList<IProperty> columns, IReadOnlyList<IProperty> row, string alias) =>
        string.Join(" AND ", columns.Zip(row, (column, value) => $"{column.GetColumnName()} = {alias}.{value.GetColumnName()}"));

    private static string And(IEnumerable<IProperty> properties, Func<IProperty, string> condition) =>
        string.Join(" AND ", properties.Select(condition));

    private static List<(string Name, string Rounded)> RoundedColumns(IEntityType type, string row) =>
    [
        .. from property in type.GetProperties()
           let scale = property.GetScale()
           where scale is not null && property.IsOfFitnessTrack()
           let name = property.GetColumnName()
           select (name, SqliteColumn.Rounded($"{row}.{name}", scale.Value)),
    ];
}
