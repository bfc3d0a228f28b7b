using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>
/// The statements that write a row. Its values are the parameters: first those of the key, then the others; and those of the key
/// of the row that it refers to.
/// </summary>
internal static class SqliteRowSql
{
    /// <summary>Inserts a row unless its key is there.</summary>
    public static string InsertUnlessThere(RowTable table, IReadOnlyList<RowColumn> columns, RowParent? parent = null) =>
        $"{Insert(table, columns, parent)} ON CONFLICT ({RowColumn.Names(table.Key)}) DO NOTHING";

    /// <summary>Inserts a row.</summary>
    public static string Insert(RowTable table, IReadOnlyList<RowColumn> columns, RowParent? parent = null)
    {
        var names = columns.Select(column => column.Name);
        var values = columns.Select((_, i) => Parameter(i));
        if (parent is not null)
        {
            names = names.Append(parent.Column.Name);
            values = values.Append(ParentId(parent));
        }

        return $"INSERT INTO {table.Name} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
    }

    /// <summary>Inserts a row unless its key is there; returns the id if it did.</summary>
    public static string InsertUnlessThere(RowUpsert upsert, IReadOnlyList<RowColumn> columns) =>
        $"{InsertUnlessThere(upsert.Table, columns, upsert.Parent)} RETURNING {upsert.Table.Id}";

    /// <summary>Gives the row with a row's key the values that differ; returns the id if one did.</summary>
    public static string Update(RowUpsert upsert, IReadOnlyList<RowColumn> columns)
    {
        var values = columns.Select((column, i) => (column.Name, Value: Parameter(i))).Skip(upsert.Table.Key.Count).ToList();
        if (upsert.Parent is { } parent)
        {
            values.Add((parent.Column.Name, ParentId(parent)));
        }

        return $"""
            UPDATE {upsert.Table.Name} SET {string.Join(", ", values.Select(value => $"{value.Name} = {value.Value}"))}
            WHERE {Match(upsert.Table.Key, Parameter)} AND ({string.Join(" OR ", values.Select(value => $"{value.Name} IS NOT {value.Value}"))})
            RETURNING {upsert.Table.Id}
            """;
    }

    /// <summary>Finds the id of the row with a row's key.</summary>
    public static string FindId(RowTable table) => $"SELECT {table.Id} FROM {table.Name} WHERE {Match(table.Key, Parameter)}";

    public static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}");

    public static string ParentParameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@parent{i}");

    private static string ParentId(RowParent parent) =>
        $"(SELECT {parent.Table.Id} FROM {parent.Table.Name} WHERE {Match(parent.Table.Key, ParentParameter)})";

    private static string Match(IEnumerable<RowColumn> columns, Func<int, string> parameter) =>
        string.Join(" AND ", columns.Select((column, i) => $"{column.Name} = {parameter(i)}"));
}
