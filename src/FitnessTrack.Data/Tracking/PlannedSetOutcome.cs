namespace FitnessTrack.Data;

/// <summary>What became of one planned set in one session: the row that adherence is summed over.</summary>
internal sealed class PlannedSetOutcome
{
    public int SessionId { get; init; }

    public int UserId { get; init; }

    public DateOnly WorkoutDate { get; init; }

    public int? RoutineDayId { get; init; }

    public int? RoutineId { get; init; }

    /// <summary>1, or 0 for the one row of a session without planned sets.</summary>
    public int Planned { get; init; }

    public int Completed { get; init; }

    public int Met { get; init; }

    public double TargetReps { get; init; }

    public double CountedReps { get; init; }

    public double TargetLoad { get; init; }

    public double CountedLoad { get; init; }
}
