namespace FitnessTrack.Samples.QuickStart;

/// <summary>An entry of the file that cannot be stored.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Name">Its name, or id, as far as it has one.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record SkippedEntry(int Number, string Name, string Reason);
