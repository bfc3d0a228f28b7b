using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>How far a database's schema has come.</summary>
/// <param name="Applied">Names of the migrations that the database has, oldest first.</param>
/// <param name="Pending">Names of the migrations that it lacks, oldest first.</param>
/// <param name="Unknown">Those of the applied migrations that this version of the library does not have: the database is newer.</param>
public sealed record FitnessTrackSchemaStatus(
    IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the database has exactly the migrations of this version of the library.</summary>
    public bool IsCurrent => Pending.Count == 0 && !IsNewer;

    /// <summary>Whether the database was migrated by a newer version of the library.</summary>
    public bool IsNewer => Unknown.Count > 0;

    /// <summary>The status in a sentence.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => (IsNewer, IsCurrent) switch
    {
        (true, _) => $"the database is newer than this version of FitnessTrack.Data, which does not know {string.Join(", ", Unknown)}",
        (_, true) => $"all {Applied.Count} migrations are applied",
        _ => $"pending: {string.Join(", ", Pending)}",
    };

    /// <summary>Reads it of a context's database; in a context of the host's own these are the host's migrations.</summary>
    internal static async Task<FitnessTrackSchemaStatus> ReadAsync(DbContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false);
        var known = context.Database.GetMigrations();
        return new FitnessTrackSchemaStatus(
            [.. applied], [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }
}
