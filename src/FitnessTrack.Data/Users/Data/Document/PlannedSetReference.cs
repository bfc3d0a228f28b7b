namespace FitnessTrack.Data;

/// <summary>The natural key of a planned set of one of the user's plans.</summary>
internal sealed record PlannedSetReference
{
    public required string Routine { get; init; }

    public required int DayIndex { get; init; }

    public required int Position { get; init; }

    public required int SetIndex { get; init; }
}
