namespace FitnessTrack.Data;

/// <summary>An exercise name that the catalogue does not know.</summary>
/// <param name="Name">The name in the source.</param>
/// <param name="Sets">How many sets have it.</param>
/// <param name="Suggestions">Slugs of exercises that the search finds for it, the best first; a person has to choose.</param>
public sealed record UnmatchedName(string Name, long Sets, IReadOnlyList<string> Suggestions);
