using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>An entry of the exercise catalogue, with its biomechanics and media.</summary>
public class Exercise : TimestampedEntity
{
    internal const int NameLength = 120;
    internal const int SlugLength = 140;
    internal const int GripLength = 50;
    internal const int VideoUrlLength = 255;

    /// <summary>Name to show, not empty, at most 120 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Name
    {
        get;
        set => field = Guard.AtMost(NameLength, Guard.NotBlank(value));
    }

    /// <summary>Stable name for addresses and imports, unique, not empty, at most 140 characters; such as <c>bench-press</c>.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Slug
    {
        get;
        set => field = Guard.AtMost(SlugLength, Guard.NotBlank(value));
    }

    /// <summary>The muscle group that the exercise trains most.</summary>
    public required MuscleGroup PrimaryMuscle { get; set; }

    /// <summary>The basic movement.</summary>
    public required MovementPattern Movement { get; set; }

    /// <summary>Compound or isolation.</summary>
    public required Mechanics Mechanics { get; set; }

    /// <summary>Push, pull or static.</summary>
    public required ForceVector Force { get; set; }

    /// <summary>Whether one side works at a time.</summary>
    public bool Unilateral { get; set; }

    /// <summary>What it is done with.</summary>
    public required Equipment Equipment { get; set; }

    /// <summary>Grip, at most 50 characters, such as <c>pronated</c>; null when it does not matter.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    public string? Grip
    {
        get;
        set => field = Guard.OptionalText(GripLength, value);
    }

    /// <summary>Range of motion in words; null when not described.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? RangeOfMotion
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>The experience it asks for; <see cref="Level.Beginner"/> unless set.</summary>
    public Level Difficulty { get; set; }

    /// <summary>Short coaching cues; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Cues
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>How it is done, step by step; null when not described.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Instructions
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>Address of a video, at most 255 characters; null when there is none.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
#pragma warning disable CA1056 // A catalogue's address is stored as it was given.
    public string? VideoUrl
#pragma warning restore CA1056
    {
        get;
        set => field = Guard.OptionalText(VideoUrlLength, value);
    }

    /// <summary>Whether it is offered for new plans; true unless set. A retired exercise keeps its history.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Other names; deleted with the exercise.</summary>
    public ICollection<ExerciseAlias> Aliases { get; } = [];

    /// <summary>The rows that join the exercise to its tags; deleted with the exercise.</summary>
    public ICollection<ExerciseTag> ExerciseTags { get; } = [];

    /// <summary>The tags, across <see cref="ExerciseTags"/>.</summary>
    public ICollection<Tag> Tags { get; } = [];

    /// <summary>The muscle groups trained besides <see cref="PrimaryMuscle"/>; deleted with the exercise.</summary>
    public ICollection<ExerciseSecondaryMuscle> SecondaryMuscles { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"Exercise {{ Id = {Id}, Slug = {Slug} }}");
}
