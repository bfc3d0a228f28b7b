namespace FitnessTrack.Data;

/// <summary>How far a database's schema has come.</summary>
/// <param name="Applied">Names of the migrations that the database has, oldest first.</param>
/// <param name="Pending">Names of the migrations that it lacks, oldest first.</param>
public sealed record FitnessTrackSchemaStatus(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending)
{
    /// <summary>Whether nothing is pending.</summary>
    public bool IsCurrent => Pending.Count == 0;
}
