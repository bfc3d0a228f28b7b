using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>A performed set. What was not measured is null.</summary>
/// <remarks>Setters check texts; ranges are checked by the database when the row is saved.</remarks>
public class ExerciseSetLog : IHasTimestamps
{
    internal const int ActualTempoLength = 15;

    /// <summary>Primary key, assigned by the database on insert; 0 until then.</summary>
    public long Id { get; set; }

    /// <summary>Key of <see cref="User"/>, who is the session's user too.</summary>
    /// <exception cref="ArgumentException">The session is another user's.</exception>
    public int UserId
    {
        get;
        set
        {
            ThrowIfOfAnother(Session, value, user: null, nameof(UserId));
            field = value;
        }
    }

    /// <summary>Key of <see cref="Exercise"/>.</summary>
    public int ExerciseId { get; set; }

    /// <summary>Key of <see cref="Session"/>; null for a set outside any session.</summary>
    public int? SessionId { get; set; }

    /// <summary>Key of <see cref="PlannedSet"/>; null for an unplanned set, and when the planned set is deleted.</summary>
    public int? PlannedSetId { get; set; }

    /// <summary>When the set was done: any offset is taken; kept in UTC, cut to the microsecond.</summary>
    public required DateTimeOffset PerformedAt
    {
        get;
        set => field = CanonicalValue.Instant(value);
    }

    /// <summary>Number of the set, from 1. User, exercise, instant and number together are unique.</summary>
    public required int SetIndex { get; set; }

    /// <summary>Whether it only warmed up.</summary>
    public bool IsWarmup { get; set; }

    /// <summary>Whether it went on until no further repetition was possible.</summary>
    public bool ToFailure { get; set; }

    /// <summary>Lifted load in kg, from 0 to 9999.99, rounded to two decimals.</summary>
    public decimal? ActualWeightKg
    {
        get;
        set => field = CanonicalValue.Round(value, 2);
    }

    /// <summary>Repetitions done, 0 or more.</summary>
    public int? ActualReps { get; set; }

    /// <summary>Repetitions left in reserve (RIR), 0 to 10.</summary>
    public int? ActualRir { get; set; }

    /// <summary>Rate of perceived exertion (RPE), 0 to 10, rounded to one decimal.</summary>
    public decimal? ActualRpe
    {
        get;
        set => field = CanonicalValue.Round(value, 1);
    }

    /// <summary>Tempo such as <c>3-1-1-0</c> (seconds down, at the bottom, up, at the top), at most 15 characters.</summary>
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    public string? ActualTempo
    {
        get;
        set => field = Guard.OptionalText(ActualTempoLength, value);
    }

    /// <summary>Rest after the set in seconds, 0 or more.</summary>
    public int? ActualRestS { get; set; }

    /// <summary>Notes; null when there are none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    public string? Notes
    {
        get;
        set => field = Guard.OptionalText(value);
    }

    /// <inheritdoc />
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who did the set, and the session's user too.</summary>
    /// <exception cref="ArgumentException">The session is another user's.</exception>
    public User User
    {
        get;
        set
        {
            ThrowIfOfAnother(Session, value?.Id ?? 0, value, nameof(User));
            field = value!;
        }
    } = null!;

    /// <summary>The exercise that was done.</summary>
    public Exercise Exercise { get; set; } = null!;

    /// <summary>The session that the set belongs to, always one of the same user; null outside any session.</summary>
    /// <exception cref="ArgumentException">The session is another user's.</exception>
    public WorkoutSession? Session
    {
        get;
        set
        {
            ThrowIfOfAnother(value, UserId, User, nameof(Session));
            field = value;
        }
    }

    /// <summary>The planned set that it fulfils; null for an unplanned set.</summary>
    public RoutineExerciseSet? PlannedSet { get; set; }

    /// <inheritdoc />
    public override string ToString() => Invariant($"ExerciseSetLog {{ Id = {Id}, PerformedAt = {PerformedAt:O}, SetIndex = {SetIndex} }}");

    /// <summary>
    /// The database refuses it too, but EF would first make the two agree, and silently give the set to the session's user.
    /// </summary>
    private static void ThrowIfOfAnother(WorkoutSession? session, int userId, User? user, string property)
    {
        // Key and navigation disagree while EF has not seen a change of one of them.
        if (session is null || AreOthers(userId, user) || AreOthers(session.UserId, session.User))
        {
            return;
        }

        var (mine, other) = (KeyOf(userId, user), KeyOf(session.UserId, session.User));
        if (mine != 0 && other != 0 ? mine != other : AreOtherNewUsers(mine, user, other, session.User))
        {
            throw new ArgumentException("A set log and its session belong to the same user.", property);
        }
    }

    private static bool AreOthers(int userId, User? user) => user is not null && userId != 0 && userId != user.Id;

    private static int KeyOf(int userId, User? user) => userId != 0 ? userId : user?.Id ?? 0;

    /// <summary>A user who is not saved is nobody else, and not one who is.</summary>
    private static bool AreOtherNewUsers(int key, User? user, int otherKey, User? other) =>
        user is not null && other is not null ? !ReferenceEquals(user, other) : (user is not null && otherKey != 0) || (other is not null && key != 0);
}
