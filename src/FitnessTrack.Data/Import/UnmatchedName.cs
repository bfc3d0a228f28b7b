namespace FitnessTrack.Data;

/// <summary>An exercise name that the catalogue does not know, or knows more than once.</summary>
/// <param name="Name">The name in the source.</param>
/// <param name="Sets">How many sets have it, without those that have a problem.</param>
/// <param name="Suggestions">
/// Slugs of exercises: all that have the name, or else at most three that the search finds for it, the best first. A person has
/// to choose. The search is asked for the hundred names with most sets.
/// </param>
public sealed record UnmatchedName(string Name, long Sets, IReadOnlyList<string> Suggestions);
