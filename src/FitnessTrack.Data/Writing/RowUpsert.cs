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
}
