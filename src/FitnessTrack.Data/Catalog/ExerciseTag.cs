using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>Joins an exercise to a tag; deleted with either.</summary>
public class ExerciseTag
{
    /// <summary>Key of <see cref="Exercise"/>; part of the primary key.</summary>
    public int ExerciseId { get; set; }

    /// <summary>Key of <see cref="Tag"/>; part of the primary key.</summary>
    public int TagId { get; set; }

    /// <summary>The exercise that carries the tag.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <summary>The tag.</summary>
    public Tag Tag { get; set; } = null!;

    /// <inheritdoc />
    public override string ToString() => Invariant($"ExerciseTag {{ ExerciseId = {ExerciseId}, TagId = {TagId} }}");
}
