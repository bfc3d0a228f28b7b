namespace FitnessTrack.Data;

/// <summary>The natural key of a day of one of the user's plans.</summary>
internal sealed record DayReference
{
    public required string Routine { get; init; }

    public required int DayIndex { get; init; }
}
