namespace FitnessTrack.Samples.QuickStart;

/// <summary>What an import did.</summary>
/// <param name="AlreadyThere">Exercises that the database had before.</param>
/// <param name="Saved">The rows that were added and changed.</param>
internal sealed record CatalogImportResult(int AlreadyThere, SavedRows Saved);
