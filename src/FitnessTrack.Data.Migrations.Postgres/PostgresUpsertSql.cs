using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>
/// The statements of an upsert. They give <c>id</c> and <c>is_new</c> of each row in order; nothing had to be written where both
/// are null, or where no row comes back. <c>xmax</c> is 0 in a row that nobody has locked or replaced: in one that was inserted.
/// </summary>
internal static class PostgresUpsertSql
{
    private const string Tag = "-- FitnessTrack.Record\n";

    /// <summary>A row's values as they are: measured, it is quicker than an array of one.</summary>
    public static string UpsertOne(RowUpsert upsert, RowColumn[] columns) => Tag +
        $"""
        INSERT INTO {upsert.Table.Name} ({Into(upsert, columns)})
        SELECT {string.Join(", ", columns.Select((_, i) => Parameter(i)))}{Parent(upsert, columns)}
        {OnConflict(upsert)}
        RETURNING {upsert.Table.Id}::bigint, xmax = 0
        """;

    /// <summary>The rows as arrays, so that the text does not depend on their number and is prepared once.</summary>
    public static string UpsertMany(RowUpsert upsert, RowColumn[] columns)
    {
        var (table, names, key) = (upsert.Table, RowColumn.Names(columns), RowColumn.Names(upsert.Table.Key));
        return Tag + $"""
            WITH given AS (
                SELECT * FROM unnest({string.Join(", ", columns.Select((_, i) => Parameter(i)))}) WITH ORDINALITY AS given ({names}, number)
            ),
            written AS (
                INSERT INTO {table.Name} ({Into(upsert, columns)}) SELECT {names}{Parent(upsert, columns)} FROM given ORDER BY {key}
                {OnConflict(upsert)}
                RETURNING {table.Id} AS id, {key}, xmax = 0 AS is_new
            )
            SELECT written.id::bigint, written.is_new FROM given LEFT JOIN written USING ({key}) ORDER BY given.number
            """;
    }

    /// <summary>
    /// The ids of rows by their keys. Measured: joined to the statement itself, PostgreSQL plans it anew at every call, which
    /// takes longer than to run it.
    /// </summary>
    public static string Find(RowTable table)
    {
        var key = RowColumn.Names(table.Key);
        return Tag + $"""
            SELECT there.{table.Id}::bigint, NULL::boolean
            FROM unnest({string.Join(", ", table.Key.Select((_, i) => Parameter(i)))}) WITH ORDINALITY AS given ({key}, number)
            LEFT JOIN {table.Name} AS there USING ({key})
            ORDER BY given.number
            """;
    }

    /// <summary>
    /// The end of an INSERT: a row whose key is there gets the values that differ, and is left alone if none does. It is locked
    /// even then, unlike by <c>DO NOTHING</c>, so that nobody deletes it before the rows that refer to it are written.
    /// </summary>
    private static string OnConflict(RowUpsert upsert)
    {
        var (table, written) = (upsert.Table, upsert.Values.Select(column => column.Name).ToList());
        if (upsert.Parent is { } parent)
        {
            written.Add(parent.Column.Name);
        }

        // Outside the key, whose update would lock out even those who only refer to the row.
        var set = written.Count > 0 ? written : [table.Columns.First(column => !table.Key.Contains(column)).Name];
        return $"""
            ON CONFLICT ({RowColumn.Names(table.Key)}) DO UPDATE SET {string.Join(", ", set.Select(name => $"{name} = excluded.{name}"))}
            WHERE {(written.Count == 0 ? "false" : string.Join(" OR ", written.Select(name => $"{table.Name}.{name} IS DISTINCT FROM excluded.{name}")))}
            """;
    }

    private static string Into(RowUpsert upsert, RowColumn[] columns) =>
        upsert.Parent is { } parent ? $"{RowColumn.Names(columns)}, {parent.Column.Name}" : RowColumn.Names(columns);

    private static string Parent(RowUpsert upsert, RowColumn[] columns) => upsert.Parent is { } parent
        ? $", (SELECT {parent.Table.Id} FROM {parent.Table.Name} WHERE {string.Join(" AND ", parent.Table.Key.Select((column, i) => $"{column.Name} = {Parameter(columns.Length + i)}"))})"
        : "";

    private static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
}
