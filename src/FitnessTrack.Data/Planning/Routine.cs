using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A user's training plan, such as a mesocycle: days in a cycle, each with planned sets.</summary>
public class Routine : TimestampedEntity
{
    internal const int NameLength = 120;

    /// <summary>Key of <see cref="User"/>.</summary>
    public int UserId { get; set; }

    /// <summary>Name, unique for the user, not empty, at most 120 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Name
    {
        get;
        set => field = Guard.AtMost(NameLength, Guard.NotBlank(value));
    }

    /// <summary>What the plan is for; null when not told.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Description
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>Date of the first cycle's day 1; null when not fixed.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>Whether the user follows the plan now; true unless set.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The owner.</summary>
    public User User { get; set; } = null!;

    /// <summary>The days of the cycle, in no particular order; deleted with the routine.</summary>
    public ICollection<RoutineDay> Days { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"Routine {{ Id = {Id}, Name = {Name} }}");
}
