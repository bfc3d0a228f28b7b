namespace FitnessTrack.Data;

/// <summary>A part of a long list, and how to go on.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The rows of this page, in the list's order; empty only where nothing was left.</param>
/// <param name="Next">An opaque text that continues after this page, safe in a URL; null where the list ends with this page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
