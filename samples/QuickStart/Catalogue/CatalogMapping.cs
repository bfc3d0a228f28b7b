namespace FitnessTrack.Samples.QuickStart;

/// <summary>A value that was not taken over by its own name.</summary>
/// <param name="Field">What it is a value of.</param>
/// <param name="Source">What the file says.</param>
/// <param name="Stored">The canonical label, or what is done instead.</param>
internal sealed record CatalogMapping(string Field, string Source, string Stored);
