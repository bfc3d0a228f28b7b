using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Design;

/// <summary>The schema in dbdiagram.io's language, DBML, with the types of PostgreSQL.</summary>
internal static class DbmlDiagram
{
    public static string Write(IReadOnlyList<CanonicalTable> tables)
    {
        var summaries = XmlSummaries.Load();
        string[] header =
        [
            "// The canonical FitnessTrack schema in DBML, for dbdiagram.io. Generated from the model; do not edit:",
            $"// {Docs.Command}",
        ];

        return string.Concat(header
            .Concat(CanonicalValue.EnumTypes.SelectMany(Enum))
            .Concat(tables.SelectMany(table => Table(table, summaries)))
            .Append("")
            .Concat(tables.SelectMany(table => table.Postgres.ForeignKeyConstraints.OrderBy(key => key.Name, StringComparer.Ordinal)).Select(Reference))
            .Select(line => $"{line}\n"));
    }

    private static IEnumerable<string> Enum(Type type) =>
    [
        "",
        $"Enum {CanonicalValue.EnumTypeName(type)} {{",
        .. CanonicalValue.Labels(type).Select(label => $"  {label}"),
        "}",
    ];

    private static IEnumerable<string> Table(CanonicalTable table, XmlSummaries summaries)
    {
        var isCompositeKey = table.Postgres.PrimaryKey!.Columns.Count > 1;
        return
        [
            "",
            $"Table {table.Name} {{",
            .. table.Columns.Select(column => Column(column, isCompositeKey)),
            "",
            $"  Note: {Text(summaries.Of(table.Entity.ClrType))}",
            .. Block("indexes", Indexes(table.Postgres, isCompositeKey)),
            .. Block("checks", table.Postgres.CheckConstraints.OrderBy(check => check.Name, StringComparer.Ordinal)
                .Select(check => $"`{check.Sql}` [name: '{check.Name}']")),
            "}",
        ];
    }

    private static string Column(CanonicalColumn column, bool isCompositeKey)
    {
        var settings = new List<string>();
        if (column.IsPrimaryKey && !isCompositeKey)
        {
            settings.Add("pk");
        }

        if (column.IsIdentity)
        {
            settings.Add("increment");
        }

        if (!column.Postgres.IsNullable)
        {
            settings.Add("not null");
        }

        if ((column.DefaultLiteral ?? (column.DefaultSql is { } sql ? $"`{sql}`" : null)) is { } value)
        {
            settings.Add($"default: {value}");
        }

        return $"  {column.Name} {column.PostgresType}{(settings.Count > 0 ? $" [{string.Join(", ", settings)}]" : "")}";
    }

    /// <summary>Unique constraints are here and not at their columns, since here they have names.</summary>
    private static IEnumerable<string> Indexes(ITable table, bool isCompositeKey) =>
        (isCompositeKey ? [$"{Columns(table.PrimaryKey!.Columns)} [pk, name: '{table.PrimaryKey.Name}']"] : Enumerable.Empty<string>())
            .Concat(CanonicalIndex.ReadAll(table).OrderByDescending(index => index.IsUnique)
                .Select(index => $"{Columns(index.Columns)} [{(index.IsUnique ? "unique, " : "")}name: '{index.Name}']"));

    private static string Reference(IForeignKeyConstraint key) =>
        $"Ref {key.Name}: {key.Table.Name}.{Columns(key.Columns)} > {key.PrincipalTable.Name}.{Columns(key.PrincipalColumns)} [delete: {CanonicalTable.DeleteRule(key)}]";

    private static IEnumerable<string> Block(string name, IEnumerable<string> lines) =>
        lines.Any() ? ["", $"  {name} {{", .. lines.Select(line => $"    {line}"), "  }"] : [];

    private static string Columns(IReadOnlyList<IColumn> columns) =>
        columns.Count == 1 ? columns[0].Name : $"({string.Join(", ", columns.Select(column => column.Name))})";

    private static string Text(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
