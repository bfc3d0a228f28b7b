using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A muscle group that an exercise trains besides its primary one.</summary>
public class ExerciseSecondaryMuscle
{
    /// <summary>Key of <see cref="Exercise"/>; part of the primary key.</summary>
    public int ExerciseId { get; set; }

    /// <summary>The muscle group; part of the primary key, so that it is named once an exercise.</summary>
    public required MuscleGroup Muscle { get; set; }

    /// <summary>The exercise that trains it.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <inheritdoc />
    public override string ToString() => Invariant($"ExerciseSecondaryMuscle {{ ExerciseId = {ExerciseId}, Muscle = {Muscle} }}");
}
