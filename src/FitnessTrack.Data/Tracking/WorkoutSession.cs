using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A user's training of one day, with or without a plan.</summary>
/// <remarks>Setters check texts; ranges are checked by the database when the row is saved.</remarks>
public class WorkoutSession : TimestampedEntity
{
    internal const int LocationLength = 120;

    /// <summary>
    /// Key of <see cref="User"/>. The session's logs belong to the same user, so that it cannot be changed once the session is
    /// saved: <c>SaveChanges</c> throws an <see cref="InvalidOperationException"/>.
    /// </summary>
    public int UserId { get; set; }

    /// <summary>The user's local date, unique for the user.</summary>
    public required DateOnly WorkoutDate { get; set; }

    /// <summary>Pending or completed; <see cref="WorkoutStatus.Pending"/> unless set.</summary>
    public WorkoutStatus Status { get; set; }

    /// <summary>Key of <see cref="RoutineDay"/>; null without a plan, and when the planned day is deleted.</summary>
    public int? RoutineDayId { get; set; }

    /// <summary>Where it took place, at most 120 characters; null when not told.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    public string? Location
    {
        get;
        set => field = Guard.OptionalText(LocationLength, value);
    }

    /// <summary>How tired the user felt, on the host's own scale; null when not told.</summary>
    public int? PerceivedFatigue { get; set; }

    /// <summary>Body weight that day in kg, above 0 and below 1000, rounded to two decimals; null when not told.</summary>
    public decimal? BodyweightKg
    {
        get;
        set => field = CanonicalValue.Round(value, 2);
    }

    /// <summary>Notes; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <summary>Who trained.</summary>
    public User User { get; set; } = null!;

    /// <summary>The planned day that the session follows; null without a plan.</summary>
    public RoutineDay? RoutineDay { get; set; }

    /// <summary>The performed sets, in no particular order; deleted with the session. One that is added here gets the session's user.</summary>
    public ICollection<ExerciseSetLog> SetLogs { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Invariant($"WorkoutSession {{ Id = {Id}, WorkoutDate = {WorkoutDate:O} }}");
}
