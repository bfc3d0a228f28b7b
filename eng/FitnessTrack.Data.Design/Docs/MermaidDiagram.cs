using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Design;

/// <summary>The entity-relationship diagram in Mermaid's language.</summary>
internal static class MermaidDiagram
{
    /// <summary>What a table does to those that refer to it, in the data model's words.</summary>
    private static readonly Dictionary<(string Principal, string Dependent), string> Labels = new()
    {
        [("users", "routines")] = "owns",
        [("users", "workout_sessions")] = "records",
        [("users", "exercise_set_logs")] = "performs",
        [("routines", "routine_days")] = "comprises",
        [("routine_days", "routine_day_exercises")] = "orders",
        [("routine_days", "workout_sessions")] = "optional plan",
        [("routine_day_exercises", "routine_exercise_sets")] = "plans",
        [("exercises", "routine_day_exercises")] = "referenced by",
        [("exercises", "exercise_aliases")] = "has",
        [("exercises", "exercise_tags")] = "tagged by",
        [("exercises", "exercise_secondary_muscles")] = "targets",
        [("exercises", "exercise_set_logs")] = "logged in",
        [("tags", "exercise_tags")] = "join",
        [("routine_exercise_sets", "exercise_set_logs")] = "planned link",
        [("workout_sessions", "exercise_set_logs")] = "groups",
    };

    public static IEnumerable<string> Write(IReadOnlyList<CanonicalTable> tables) =>
    [
        "erDiagram",
        .. tables.SelectMany(table => table.Postgres.ReferencingForeignKeyConstraints
            .OrderBy(key => IndexOf(tables, key.Table)).ThenBy(key => key.Name, StringComparer.Ordinal).Select(Relationship)),
        .. tables.SelectMany(Entity),
    ];

    private static int IndexOf(IReadOnlyList<CanonicalTable> tables, ITable table) =>
        tables.TakeWhile(other => other.Postgres != table).Count();

    private static string Relationship(IForeignKeyConstraint key)
    {
        var principal = key.Columns.Any(column => column.IsNullable) ? "|o" : "||";
        var dependent = IsUnique(key) ? "o|" : "o{";
        var label = Labels.GetValueOrDefault((key.PrincipalTable.Name, key.Table.Name), key.Name);
        return $"    {Name(key.PrincipalTable)} {principal}--{dependent} {Name(key.Table)} : \"{label}\"";
    }

    private static bool IsUnique(IForeignKeyConstraint key) =>
        CanonicalIndex.ReadAll(key.Table).Where(index => index is { IsUnique: true, Details: "" }).Select(index => index.Columns).Append(key.Table.PrimaryKey!.Columns)
            .Any(columns => columns.Count == key.Columns.Count && columns.All(key.Columns.Contains));

    private static IEnumerable<string> Entity(CanonicalTable table) =>
    [
        $"    {Name(table.Postgres)} {{",
        .. table.Columns.Select(column => $"        {Type(column)} {column.Name} {Keys(column)}".TrimEnd()),
        "    }",
    ];

    private static string Keys(CanonicalColumn column)
    {
        (bool Is, string Mark)[] marks = [(column.IsPrimaryKey, "PK"), (column.IsForeignKey, "FK"), (column.IsUnique, "UK")];
        return string.Join(", ", marks.Where(mark => mark.Is).Select(mark => mark.Mark));
    }

    /// <summary>Without precision and scale: Mermaid's types have no commas.</summary>
    private static string Type(CanonicalColumn column) =>
        column.PostgresType.Contains(',', StringComparison.Ordinal) ? column.PostgresType.Split('(')[0] : column.PostgresType;

    private static string Name(ITable table) => table.Name.ToUpperInvariant();
}
