namespace FitnessTrack.Data.Benchmarks;

/// <summary>SQLite's instants by hand: .NET's own formats take several times as long, which would flatter the library.</summary>
internal static class InstantText
{
    public static DateTimeOffset Parse(string text)
    {
        var date = new DateTime(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2), Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2), DateTimeKind.Utc);
        return new DateTimeOffset(date.Ticks + (Number(text, 20, 6) * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.AsSpan(start, length))
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
