namespace FitnessTrack.Data.Design;

/// <summary>A document: its path from the repository's root, and its text.</summary>
public sealed record GeneratedDoc(string Path, string Text);
