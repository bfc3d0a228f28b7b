namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>A rule of the schema, and values on either side of it.</summary>
/// <param name="Table">The table of the row that is written.</param>
/// <param name="Rule">The constraint's canonical name, or for a column's own fact the column and its type: <c>email varchar(254)</c>.</param>
/// <param name="Kind">The kind that the typed exception names.</param>
/// <param name="Columns">The columns that the rule guards, in its order.</param>
/// <param name="Bad">Values, by column, that make an otherwise good row break the rule, and no other.</param>
/// <param name="Good">Values on the good side of the boundary.</param>
public sealed record ConstraintCase(
    string Table, string Rule, ConstraintKind Kind, string[] Columns, Dictionary<string, object?> Bad, Dictionary<string, object?> Good)
{
    /// <summary>Whether the rule is a constraint with a name, and not a fact of a column.</summary>
    public bool IsNamed => Kind is ConstraintKind.Unique or ConstraintKind.ForeignKey or ConstraintKind.Check;

    /// <summary>Whether only SQL can write the column: EF never sends what the database's clock tells.</summary>
    public bool IsSqlOnly => Columns[0] is "created_at" or "updated_at";

    public override string ToString() => $"{Table}: {Rule} ({Kind})";
}
