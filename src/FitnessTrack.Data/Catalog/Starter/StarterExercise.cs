namespace FitnessTrack.Data;

/// <summary>An exercise of the starter catalogue, as its file has it.</summary>
internal sealed record StarterExercise
{
    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required MuscleGroup PrimaryMuscle { get; init; }

    public required IReadOnlyList<MuscleGroup> SecondaryMuscles { get; init; }

    public required MovementPattern Movement { get; init; }

    public required Mechanics Mechanics { get; init; }

    public required ForceVector Force { get; init; }

    public required bool Unilateral { get; init; }

    public required Equipment Equipment { get; init; }

    public required string Grip { get; init; }

    public required Level Difficulty { get; init; }

    public required string RangeOfMotion { get; init; }

    public required string Cues { get; init; }

    public required string Instructions { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required StarterAliases Aliases { get; init; }

    public Exercise ToExercise() => new()
    {
        Name = Name,
        Slug = Slug,
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
    };
}
