using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A day of a routine's cycle.</summary>
/// <remarks>Setters check texts; ranges are checked by the database when the row is saved.</remarks>
public class RoutineDay : TimestampedEntity
{
    internal const int TitleLength = 100;

    /// <summary>Key of <see cref="Routine"/>.</summary>
    public int RoutineId { get; set; }

    /// <summary>Place in the cycle, from 1, unique for the routine.</summary>
    public required int DayIndex { get; set; }

    /// <summary>Whether nothing is trained that day.</summary>
    public bool IsRest { get; set; }

    /// <summary>Title such as <c>Push</c>, at most 100 characters; null when it has none.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    public string? Title
    {
        get;
        set => field = Guard.OptionalText(TitleLength, value);
    }

    /// <summary>Notes; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>The routine that the day belongs to.</summary>
    public Routine Routine { get; set; } = null!;

    /// <summary>The planned exercises, in no particular order; deleted with the day.</summary>
    public ICollection<RoutineDayExercise> Exercises { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"RoutineDay {{ Id = {Id}, DayIndex = {DayIndex} }}");
}
