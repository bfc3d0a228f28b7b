using System.Globalization;
using System.Text;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>A value of a property.</summary>
public sealed record GeneratedValue(string Property, object? Value)
{
    public override string ToString() => $"{Property} = {Show(Value)}";

    /// <summary>The value as text that is equal for equal values only: escaped, invariant, and decimals without trailing zeros.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        decimal number => $"{(number == 0 ? 0 : number).ToString("0.############################", CultureInfo.InvariantCulture)}m",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            // A run is told by its length: most long texts are one character repeated.
            var unit = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var run = 1;
            while (i + ((run + 1) * unit) <= text.Length && text.AsSpan(i + (run * unit), unit).SequenceEqual(text.AsSpan(i, unit)))
            {
                run++;
            }

            foreach (var c in text.AsSpan(i, unit))
            {
                quoted.Append(c is >= ' ' and <= '~' and not '"' and not '\\' ? $"{c}" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
            }

            if (run > 3)
            {
                quoted.Append(CultureInfo.InvariantCulture, $"{{×{run}}}");
                i += (run * unit) - 1;
            }
            else
            {
                i += unit - 1;
            }
        }

        return quoted.Append('"').ToString();
    }
}
