using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A curated label of exercises.</summary>
public class Tag : Entity
{
    internal const int NameLength = 50;

    /// <summary>The label, unique, not empty, at most 50 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Name
    {
        get;
        set => field = Guard.AtMost(NameLength, Guard.NotBlank(value));
    }

    /// <summary>The rows that join the tag to its exercises; deleted with the tag.</summary>
    public ICollection<ExerciseTag> ExerciseTags { get; } = [];

    /// <summary>The exercises that carry the tag, across <see cref="ExerciseTags"/>.</summary>
    public ICollection<Exercise> Exercises { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"Tag {{ Id = {Id}, Name = {Name} }}");
}
