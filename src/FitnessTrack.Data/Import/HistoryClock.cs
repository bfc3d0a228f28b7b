namespace FitnessTrack.Data;

/// <summary>Makes instants of wall-clock times.</summary>
internal sealed class HistoryClock(TimeZoneInfo zone)
{
    // Sets of one workout follow each other with one time.
    private DateTime _lastTime;
    private DateTimeOffset _lastInstant = DateTimeOffset.MinValue;

    /// <summary>
    /// The instant at which clocks showed a time; the first of two, and for a skipped time as if clocks had not been put
    /// forward. Zones are asked for the distances of instants only: .NET knows of skipped and repeated times where daylight
    /// saving makes them, but not where a zone's own distance changes.
    /// </summary>
    public DateTimeOffset At(DateTime time)
    {
        if (time.Ticks != _lastTime.Ticks || _lastInstant == DateTimeOffset.MinValue)
        {
            (_lastTime, _lastInstant) = (time, Find(new DateTimeOffset(time.Ticks, TimeSpan.Zero)));
        }

        return _lastInstant;
    }

    private DateTimeOffset Find(DateTimeOffset time)
    {
        var (before, after) = (time - zone.GetUtcOffset(time.AddDays(-1)), time - zone.GetUtcOffset(time.AddDays(1)));
        return CanonicalValue.Instant(IsShown(before, time) || !IsShown(after, time) ? before : after);
    }

    private bool IsShown(DateTimeOffset instant, DateTimeOffset time) => instant + zone.GetUtcOffset(instant) == time;
}
