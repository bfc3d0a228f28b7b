using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>Another name of an exercise, for search and for other languages.</summary>
public class ExerciseAlias : Entity
{
    internal const int AliasLength = 120;

    /// <summary>Key of <see cref="Exercise"/>.</summary>
    public int ExerciseId { get; set; }

    /// <summary>The name, unique for the exercise, not empty, at most 120 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Alias
    {
        get;
        set => field = Guard.AtMost(AliasLength, Guard.NotBlank(value));
    }

    /// <summary>The exercise that is meant.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <inheritdoc />
    public override string ToString() => Invariant($"ExerciseAlias {{ Id = {Id}, Alias = {Alias} }}");
}
