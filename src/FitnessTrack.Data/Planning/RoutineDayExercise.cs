using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A planned exercise: one place in a routine day's order.</summary>
/// <remarks>Setters check texts; ranges are checked by the database when the row is saved.</remarks>
public class RoutineDayExercise : TimestampedEntity
{
    /// <summary>Key of <see cref="RoutineDay"/>.</summary>
    public int RoutineDayId { get; set; }

    /// <summary>Key of <see cref="Exercise"/>.</summary>
    public int ExerciseId { get; set; }

    /// <summary>Place in the day, from 1, unique for the day.</summary>
    public required int Position { get; set; }

    /// <summary>Notes; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>The day that it is planned for.</summary>
    public RoutineDay RoutineDay { get; set; } = null!;

    /// <summary>The exercise of the catalogue.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <summary>The planned sets, in no particular order; deleted with the planned exercise.</summary>
    public ICollection<RoutineExerciseSet> Sets { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"RoutineDayExercise {{ Id = {Id}, Position = {Position} }}");
}
