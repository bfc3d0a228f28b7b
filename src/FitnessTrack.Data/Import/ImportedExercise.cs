namespace FitnessTrack.Data;

/// <summary>An exercise that names of a source may mean.</summary>
internal sealed class ImportedExercise(string slug)
{
    public string Slug { get; } = slug;

    /// <summary>Its key; 0 until one that is new has been created.</summary>
    public int Id { get; set; }

    /// <summary>What is to be created; null for one of the catalogue.</summary>
    public Exercise? New { get; init; }

    /// <summary>Whether a set of it is imported.</summary>
    public bool IsUsed { get; set; }
}
