namespace FitnessTrack.Data;

/// <summary>The bounds of a range of instants, as exact as the caller gave them.</summary>
internal static class InstantBound
{
    /// <summary>
    /// The first instant that a database can hold at or after this one. Cut like a stored value, a bound between two microseconds
    /// would let in the log before it.
    /// </summary>
    public static DateTimeOffset AtOrAfter(DateTimeOffset instant)
    {
        var stored = CanonicalValue.Instant(instant);
        return stored < instant && stored.UtcTicks <= DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerMicrosecond
            ? stored.AddTicks(TimeSpan.TicksPerMicrosecond)
            : stored;
    }
}
