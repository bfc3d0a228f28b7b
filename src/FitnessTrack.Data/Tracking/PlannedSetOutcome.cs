namespace FitnessTrack.Data;

/// <summary>A row that adherence is summed over: what one planned set of one session asks for, or what became of it.</summary>
internal sealed class PlannedSetOutcome
{
    public int SessionId { get; init; }

    public int UserId { get; init; }

    public DateOnly WorkoutDate { get; init; }

    public int? RoutineDayId { get; init; }

    public int? RoutineId { get; init; }

    public int Planned { get; init; }

    public int Completed { get; init; }

    public int Met { get; init; }

    public double TargetReps { get; init; }

    public double CountedReps { get; init; }

    public double TargetLoad { get; init; }

    public double CountedLoad { get; init; }
}
