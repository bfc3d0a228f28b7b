namespace FitnessTrack.Data.Design;

/// <summary>The three files of a migration.</summary>
public sealed record MigrationCode(string Migration, string Metadata, string Snapshot);
