using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>Writes and reads the text of an instant, digit by digit: every log has three, and .NET's formats are slow.</summary>
internal static class InstantText
{
    private const string Format = "yyyy-MM-dd HH:mm:ss.ffffff";

    public static string Write(DateTimeOffset instant) => string.Create(Format.Length, instant.UtcDateTime, static (text, utc) =>
    {
        Format.CopyTo(text);
        WriteNumber(text[..4], utc.Year);
        WriteNumber(text[5..7], utc.Month);
        WriteNumber(text[8..10], utc.Day);
        WriteNumber(text[11..13], utc.Hour);
        WriteNumber(text[14..16], utc.Minute);
        WriteNumber(text[17..19], utc.Second);
        WriteNumber(text[20..], (int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
    });

    /// <exception cref="FormatException">It is no such text.</exception>
    public static DateTimeOffset Read(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _, ' ', _, _, ':', _, _, ':', _, _, '.', _, _, _, _, _, _]
        && ReadNumber(text.AsSpan(0, 4)) is >= 1 and var year
        && ReadNumber(text.AsSpan(5, 2)) is >= 1 and <= 12 and var month
        && ReadNumber(text.AsSpan(8, 2)) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
        && ReadNumber(text.AsSpan(11, 2)) is >= 0 and <= 23 and var hour
        && ReadNumber(text.AsSpan(14, 2)) is >= 0 and <= 59 and var minute
        && ReadNumber(text.AsSpan(17, 2)) is >= 0 and <= 59 and var second
        && ReadNumber(text.AsSpan(20)) is >= 0 and var microseconds
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no instant of the form {Format}."));

    private static void WriteNumber(Span<char> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>The number; -1 where a character is no digit.</summary>
    private static int ReadNumber(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
