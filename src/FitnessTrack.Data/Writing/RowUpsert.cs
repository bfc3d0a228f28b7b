using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>Rows of one table that are inserted or, where their natural key is there, updated. For authors of a provider's package.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowUpsert
{
    internal RowUpsert(RowTable table, IReadOnlySet<string> mentioned, IReadOnlyList<object> rows, RowParent? parent = null)
    {
        (Table, Rows, Parent) = (table, rows, parent);
        Values = [.. table.Columns.Where(column => !table.Key.Contains(column) && mentioned.Contains(column.Property.Name))];
    }

    /// <summary>The table.</summary>
    public RowTable Table { get; }

    /// <summary>The columns to write beside the key; the others keep what they have, or get the database's default.</summary>
    public IReadOnlyList<RowColumn> Values { get; }

    /// <summary>The entities, no two with one key.</summary>
    public IReadOnlyList<object> Rows { get; }

    /// <summary>A row of another table that all of them refer to, written before them; null without one.</summary>
    public RowParent? Parent { get; }

    /// <summary>
    /// The end of an INSERT: a row whose key is there gets the values that differ, and is left alone if none does. It is locked
    /// even then, unlike by <c>DO NOTHING</c>, so that nobody deletes it before the rows that refer to it are written.
    /// </summary>
    public string OnConflictSql =>
        $"""
        ON CONFLICT ({RowColumn.Names(Table.Key)}) DO UPDATE SET {string.Join(", ", (Written.Count == 0 ? [Unwritten] : Written).Select(name => $"{name} = excluded.{name}"))}
        WHERE {(Written.Count == 0 ? "false" : string.Join(" OR ", Written.Select(name => $"{Table.Name}.{name} IS DISTINCT FROM excluded.{name}")))}
        """;

    /// <summary>Outside the key, whose update would lock out even those who only refer to the row.</summary>
    private string Unwritten => Table.Columns.First(column => !Table.Key.Contains(column)).Name;

    private List<string> Written => [.. Values.Select(column => column.Name), .. Parent is null ? Array.Empty<string>() : [Parent.Column.Name]];
}
