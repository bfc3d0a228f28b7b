namespace FitnessTrack.Data;

/// <summary>How far one session followed its planned day.</summary>
public sealed record SessionAdherence : Adherence
{
    /// <summary>Key of the session.</summary>
    public required int SessionId { get; init; }

    /// <summary>Key of the user who trained.</summary>
    public required int UserId { get; init; }

    /// <summary>The user's local date.</summary>
    public required DateOnly WorkoutDate { get; init; }

    /// <summary>Key of the planned day; null without one, and then every ratio is null.</summary>
    public required int? RoutineDayId { get; init; }
}
