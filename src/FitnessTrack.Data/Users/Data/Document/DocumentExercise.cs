namespace FitnessTrack.Data;

/// <summary>The definition of an exercise that the user's plans or logs refer to, by its slug.</summary>
internal sealed record DocumentExercise
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required MuscleGroup PrimaryMuscle { get; init; }

    public required MovementPattern Movement { get; init; }

    public required Mechanics Mechanics { get; init; }

    public required ForceVector Force { get; init; }

    public required bool Unilateral { get; init; }

    public required Equipment Equipment { get; init; }

    public required string? Grip { get; init; }

    public required string? RangeOfMotion { get; init; }

    public required Level Difficulty { get; init; }

    public required string? Cues { get; init; }

    public required string? Instructions { get; init; }

    public required string? VideoUrl { get; init; }

    public required bool IsActive { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<MuscleGroup> SecondaryMuscles { get; init; }

    public static DocumentExercise Of(Exercise exercise) => new()
    {
        Slug = exercise.Slug,
        Name = exercise.Name,
        PrimaryMuscle = exercise.PrimaryMuscle,
        Movement = exercise.Movement,
        Mechanics = exercise.Mechanics,
        Force = exercise.Force,
        Unilateral = exercise.Unilateral,
        Equipment = exercise.Equipment,
        Grip = exercise.Grip,
        RangeOfMotion = exercise.RangeOfMotion,
        Difficulty = exercise.Difficulty,
        Cues = exercise.Cues,
        Instructions = exercise.Instructions,
        VideoUrl = exercise.VideoUrl,
        IsActive = exercise.IsActive,
        Aliases = [.. exercise.Aliases.Select(alias => alias.Alias).Order(StringComparer.Ordinal)],
        Tags = [.. exercise.Tags.Select(tag => tag.Name).Order(StringComparer.Ordinal)],
        SecondaryMuscles = [.. exercise.SecondaryMuscles.Select(muscle => muscle.Muscle).Order()],
    };

    public Exercise ToExercise() => new()
    {
        Slug = Slug,
        Name = Name,
        PrimaryMuscle = PrimaryMuscle,
        Movement = Movement,
        Mechanics = Mechanics,
        Force = Force,
        Unilateral = Unilateral,
        Equipment = Equipment,
        Grip = Grip,
        RangeOfMotion = RangeOfMotion,
        Difficulty = Difficulty,
        Cues = Cues,
        Instructions = Instructions,
        VideoUrl = VideoUrl,
        IsActive = IsActive,
    };
}
