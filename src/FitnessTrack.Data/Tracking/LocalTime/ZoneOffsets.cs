using System.Linq.Expressions;
using System.Security;

namespace FitnessTrack.Data;

/// <summary>
/// The distances of a time zone from UTC in a range of local dates. .NET resolves the zone: SQLite knows no zones, and the
/// server's may be of another edition. Queries get the instants at which the distance changes, as parameters.
/// </summary>
internal sealed class ZoneOffsets
{
    // No zone has changed, or is known to change, outside these years.
    private static readonly DateTime FirstChange = new(1850, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime LastChange = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Span> _spans;

    private ZoneOffsets(List<Span> spans, DateTimeOffset from, DateTimeOffset until)
    {
        (_spans, From, Until) = (spans, from, until);
    }

    /// <summary>The first instant of the first date.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The first instant after the last date.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The offsets of the dates from the first up to, and without, the last.</summary>
    public static ZoneOffsets Between(string timeZone, DateOnly from, DateOnly until)
    {
        var zone = Find(timeZone);
        if (until < from)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, "The range ends before it begins.");
        }

        // Any zone's date begins within a day of UTC's.
        var spans = Spans(zone, Midnight(from, -1), Midnight(until, 1));
        return new ZoneOffsets(spans, Begin(spans, from), Begin(spans, until));
    }

    /// <summary>The offset in seconds at an instant: conditions halve the range, so that a long one stays quick.</summary>
    public Expression<Func<DateTimeOffset, int>> At()
    {
        var instant = Expression.Parameter(typeof(DateTimeOffset), "instant");
        return Expression.Lambda<Func<DateTimeOffset, int>>(At(instant, 0, _spans.Count), instant);
    }

    /// <summary>The offsets, in seconds, before, between and after two changes; null where there are more changes.</summary>
    public (DateTimeOffset First, DateTimeOffset Second, int Before, int Between, int After)? AroundTwoChanges()
    {
        var (between, after) = (_spans[Math.Min(1, _spans.Count - 1)], _spans[^1]);
        return _spans.Count <= 3 ? (between.From, after.From, _spans[0].OffsetSeconds, between.OffsetSeconds, after.OffsetSeconds) : null;
    }

    private static TimeZoneInfo Find(string timeZone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(timeZone);
        try
        {
            // Windows's own names are known to some hosts and unknown to others.
            var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
            return zone.HasIanaId ? zone : throw new TimeZoneNotFoundException($"'{timeZone}' is not an IANA name.");
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            throw new ArgumentException($"Unknown time zone '{timeZone}'.", nameof(timeZone), e);
        }
    }

    private static DateTime Midnight(DateOnly date, int days)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return days < 0
            ? midnight > DateTime.MinValue.AddDays(2) ? midnight.AddDays(days) : midnight
            : midnight < DateTime.MaxValue.AddDays(-2) ? midnight.AddDays(days) : midnight;
    }

    private static List<Span> Spans(TimeZoneInfo zone, DateTime from, DateTime until)
    {
        var spans = new List<Span> { new(DateTimeOffset.MinValue, Seconds(zone, from)) };
        var last = until < LastChange ? until : LastChange;
        for (var at = from > FirstChange ? from : FirstChange; at < last; at = at.AddDays(1))
        {
            var offset = Seconds(zone, at.AddDays(1));
            if (offset != spans[^1].OffsetSeconds)
            {
                spans.Add(new Span(FindChange(zone, at, at.AddDays(1), offset), offset));
            }
        }

        return spans;
    }

    /// <summary>The second at which a zone takes an offset, given an instant before and one after it.</summary>
    private static DateTimeOffset FindChange(TimeZoneInfo zone, DateTime before, DateTime after, int offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before.AddSeconds(Math.Floor((after - before).TotalSeconds / 2));
            if (Seconds(zone, middle) == offset)
            {
                after = middle;
            }
            else
            {
                before = middle;
            }
        }

        return new DateTimeOffset(after);
    }

    private static int Seconds(TimeZoneInfo zone, DateTime utc) => (int)zone.GetUtcOffset(utc).TotalSeconds;

    /// <summary>The first instant of a date, where its midnight may be skipped or come twice.</summary>
    private static DateTimeOffset Begin(List<Span> spans, DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
        for (var i = 0; ; i++)
        {
            var utc = Math.Clamp(midnight - (spans[i].OffsetSeconds * TimeSpan.TicksPerSecond), 0, DateTime.MaxValue.Ticks);
            var begin = new DateTimeOffset(Math.Max(utc, spans[i].From.Ticks), TimeSpan.Zero);
            if (i == spans.Count - 1 || begin < spans[i + 1].From)
            {
                return begin;
            }
        }
    }

    private Expression At(Expression instant, int first, int count)
    {
        if (count == 1)
        {
            // A member of an object is what EF makes a parameter of.
            return Expression.Property(Expression.Constant(_spans[first]), nameof(Span.OffsetSeconds));
        }

        var half = count / 2;
        var change = Expression.Property(Expression.Constant(_spans[first + half]), nameof(Span.From));
        return Expression.Condition(
            Expression.LessThan(instant, change), At(instant, first, half), At(instant, first + half, count - half));
    }

    private sealed record Span(DateTimeOffset From, int OffsetSeconds);
}
