using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>What a provider's exception says of a violated constraint, in the database's words.</summary>
/// <param name="Kind">The kind of rule.</param>
/// <param name="ConstraintName">The constraint's name; null where the database does not tell it.</param>
/// <param name="Table">The table; null where the database does not tell it.</param>
/// <param name="Columns">The columns; empty where the database does not tell them.</param>
/// <param name="Exception">The provider's exception, free of the row's values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ConstraintViolation(
    ConstraintKind Kind, string? ConstraintName, string? Table, IReadOnlyList<string> Columns, Exception Exception)
{
    /// <summary>The table's schema; null where the database does not tell it.</summary>
    public string? Schema { get; init; }
}
