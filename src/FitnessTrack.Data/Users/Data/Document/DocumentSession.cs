namespace FitnessTrack.Data;

/// <summary>A session, named by its date.</summary>
internal sealed record DocumentSession
{
    public required DateOnly WorkoutDate { get; init; }

    public required WorkoutStatus Status { get; init; }

    public required DayReference? RoutineDay { get; init; }

    public required string? Location { get; init; }

    public required int? PerceivedFatigue { get; init; }

    public required decimal? BodyweightKg { get; init; }

    public required string? Notes { get; init; }

    public static DocumentSession Of(WorkoutSession session, DayReference? day) => new()
    {
        WorkoutDate = session.WorkoutDate,
        Status = session.Status,
        RoutineDay = day,
        Location = session.Location,
        PerceivedFatigue = session.PerceivedFatigue,
        BodyweightKg = session.BodyweightKg,
        Notes = session.Notes,
    };

    public WorkoutSession ToSession(int userId, int? dayId) => new()
    {
        UserId = userId,
        WorkoutDate = WorkoutDate,
        Status = Status,
        RoutineDayId = dayId,
        Location = Location,
        PerceivedFatigue = PerceivedFatigue,
        BodyweightKg = BodyweightKg,
        Notes = Notes,
    };
}
