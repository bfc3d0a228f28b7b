namespace FitnessTrack.Data;

/// <summary>How far several sessions together followed the days of one routine.</summary>
public sealed record RoutineAdherence : Adherence
{
    /// <summary>Key of the routine.</summary>
    public required int RoutineId { get; init; }

    /// <summary>How many sessions, 1 or more.</summary>
    public required int Sessions { get; init; }
}
