using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>An object of a database's schema, as the database's own catalog has it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Table">The table that it belongs to; null where it belongs to none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What it says, in the database's words, without what can differ and mean the same.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SchemaObject(SchemaObjectKind Kind, string? Table, string Name, string Definition)
{
    /// <summary>What it is called, whatever it says.</summary>
    internal (SchemaObjectKind Kind, string? Table, string Name) Key => (Kind, Table, Name);

    /// <summary>Kind and name, such as <c>column users.email</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Text(Kind, Table, Name);

    internal static string Text(SchemaObjectKind kind, string? table, string name)
    {
        var what = kind.ToString().ToLowerInvariant();
        return table is null ? $"{what} {name}" : $"{what} {table}.{name}";
    }
}
