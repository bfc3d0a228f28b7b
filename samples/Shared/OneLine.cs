using System.Text;

namespace FitnessTrack.Samples;

/// <summary>Text of unknown origin, fit to be shown on one line of a terminal.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            line.Append(char.IsControl(character) ? ' ' : character);
        }

        return line.ToString().Trim();
    }

    /// <summary>As <see cref="Of(string)"/>, and cut where it is longer than a table's cell should be.</summary>
    public static string Of(string text, int length)
    {
        var line = Of(text);
        return line.Length <= length ? line : $"{line[..(length - 1)]}…";
    }
}
