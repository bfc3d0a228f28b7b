namespace FitnessTrack.Data;

/// <summary>What a database's own catalog says, beside the canonical schema.</summary>
/// <param name="Status">Which migrations are applied, pending and unknown.</param>
/// <param name="Differences">What is missing or changed, by table; of a missing table, only the table itself.</param>
public sealed record FitnessTrackSchemaReport(FitnessTrackSchemaStatus Status, IReadOnlyList<FitnessTrackSchemaDifference> Differences)
{
    /// <summary>Whether all of the canonical schema is there as it should be, and the database is not newer than this version of the library.</summary>
    public bool IsCanonical => Status.IsCurrent && Differences.Count == 0;

    /// <summary>The status, and the differences one a line.</summary>
    /// <returns>At least one line.</returns>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Differences.Select(difference => difference.ToString())
            .Prepend(Differences.Count == 0 ? $"{Status}; no difference" : $"{Status}; differences: {Differences.Count}"));
}
