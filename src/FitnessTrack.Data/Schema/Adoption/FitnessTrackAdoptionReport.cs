using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>What an adoption found and did, or in a dry run would do.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="IsDryRun">Whether everything was taken back.</param>
/// <param name="Differences">What of the database is not the original service's schema, each with what was expected; empty where it is that schema.</param>
/// <param name="BrokenRows">The rows that break a constraint of the canonical schema, by table and constraint; empty where none does.</param>
/// <param name="Changes">What was added, removed or changed in the schema, one object a line, as the database's catalog says; empty where nothing was.</param>
/// <param name="RowCounts">How many rows each of the original's tables has; empty where the schema is another.</param>
public sealed record FitnessTrackAdoptionReport(
    FitnessTrackAdoptionOutcome Outcome,
    bool IsDryRun,
    IReadOnlyList<FitnessTrackSchemaDifference> Differences,
    IReadOnlyList<FitnessTrackBrokenRows> BrokenRows,
    IReadOnlyList<string> Changes,
    IReadOnlyDictionary<string, long> RowCounts)
{
    /// <summary>Whether the database has been adopted: it was this call, and no dry run.</summary>
    public bool IsAdopted => Outcome == FitnessTrackAdoptionOutcome.Adopted && !IsDryRun;

    /// <summary>The outcome in a sentence, and what stands in the way one a line. The changes are not in it.</summary>
    /// <returns>At least one line.</returns>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Differences.Select(difference => difference.ToString()).Concat(BrokenRows.Select(rows => rows.ToString())).Prepend(Sentence));

    private string Sentence => Outcome switch
    {
        FitnessTrackAdoptionOutcome.Adopted => string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsDryRun ? "the database can be adopted" : "the database is adopted")}: {RowCounts.Values.Sum()} rows in {RowCounts.Count} tables kept, {Changes.Count} changes of the schema"),
        FitnessTrackAdoptionOutcome.AlreadyMigrated => "nothing to adopt: migrations of this library are applied already",
        FitnessTrackAdoptionOutcome.Empty => "nothing to adopt: none of the original service's tables is there; MigrateAsync makes the schema",
        FitnessTrackAdoptionOutcome.OtherSchema => string.Create(
            CultureInfo.InvariantCulture, $"not adopted, and left as it was: the schema is not the original service's; differences: {Differences.Count}"),
        _ => string.Create(
            CultureInfo.InvariantCulture, $"not adopted, and left as it was: rows break constraints; constraints broken: {BrokenRows.Count}"),
    };
}
