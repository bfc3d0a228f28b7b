namespace FitnessTrack.Data;

/// <summary>How far several sessions together followed one planned day.</summary>
public sealed record RoutineDayAdherence : Adherence
{
    /// <summary>Key of the planned day.</summary>
    public required int RoutineDayId { get; init; }

    /// <summary>How many sessions, 1 or more.</summary>
    public required int Sessions { get; init; }
}
