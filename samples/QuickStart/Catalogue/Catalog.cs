namespace FitnessTrack.Samples.QuickStart;

/// <summary>A catalogue's file, read and mapped.</summary>
/// <param name="File">The file's name, as it was given.</param>
/// <param name="Entries">What can be stored, in the file's order.</param>
/// <param name="Skipped">What cannot, and why.</param>
internal sealed record Catalog(string File, IReadOnlyList<CatalogEntry> Entries, IReadOnlyList<SkippedEntry> Skipped);
