using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>An exercise of the catalogue's file, in the library's vocabulary.</summary>
internal sealed record CatalogEntry
{
    public required int Number { get; init; }

    /// <summary>The file's own key; the slug is made from it.</summary>
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required MuscleGroup PrimaryMuscle { get; init; }

    /// <summary>Each once, and none that is the primary one.</summary>
    public required IReadOnlyList<MuscleGroup> SecondaryMuscles { get; init; }

    /// <summary>How many secondary muscles the file names; several may be one muscle group here.</summary>
    public required int SecondaryMusclesInFile { get; init; }

    public required Mechanics Mechanics { get; init; }

    public required ForceVector Force { get; init; }

    public required Equipment Equipment { get; init; }

    public required Level Difficulty { get; init; }

    public string? Instructions { get; init; }

    public string? Tag { get; init; }

    public required IReadOnlyList<CatalogMapping> Mappings { get; init; }

    public Exercise ToExercise() => new()
    {
        Name = Name,
        Slug = Slug,
        PrimaryMuscle = PrimaryMuscle,
        Movement = CatalogVocabulary.Movement,
        Mechanics = Mechanics,
        Force = Force,
        Equipment = Equipment,
        Difficulty = Difficulty,
    };
}
