namespace FitnessTrack.Data;

/// <summary>An exercise name in a source, and what it means.</summary>
internal sealed class ImportedName(string name)
{
    public string Name { get; } = name;

    /// <summary>The exercise that its sets are imported to; null when they are not.</summary>
    public ImportedExercise? Exercise { get; init; }

    /// <summary>Whether the caller said so.</summary>
    public bool IsMapped { get; init; }

    /// <summary>Whether neither the caller nor the catalogue knows one exercise of this name.</summary>
    public bool IsUnmatched { get; init; }

    /// <summary>Slugs of the exercises that it may mean; empty where the search has to be asked.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Why no exercise can be created of it; null where none is to be, or where one can.</summary>
    public string? Problem { get; init; }

    /// <summary>How many sets that can be imported have it.</summary>
    public long Sets { get; set; }
}
