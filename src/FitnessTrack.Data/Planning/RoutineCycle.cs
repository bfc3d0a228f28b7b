namespace FitnessTrack.Data;

/// <summary>The calendar of a routine.</summary>
internal static class RoutineCycle
{
    /// <summary>((date − starts_on) mod max(day_index)) + 1; null where that is not defined.</summary>
    public static int? DayIndexOn(DateOnly? startsOn, DateOnly date, IEnumerable<int> dayIndexes)
    {
        var length = dayIndexes.DefaultIfEmpty().Max();
        return startsOn is { } start && date >= start && length > 0 ? ((date.DayNumber - start.DayNumber) % length) + 1 : null;
    }
}
