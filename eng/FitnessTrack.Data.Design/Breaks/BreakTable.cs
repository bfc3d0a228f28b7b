using System.Globalization;

namespace FitnessTrack.Data.Design;

/// <summary>The table of what is broken by hand, in <c>CONTRIBUTING.md</c>.</summary>
public static class BreakTable
{
    private const string Bar = @"\|";
    private const char BarMeanwhile = '\0';

    public static IReadOnlyList<Break> Read() => Parse(File.ReadAllText(Repository.PathTo("CONTRIBUTING.md")));

    /// <summary>The rows of a Markdown text's tables whose first cell is a label such as <c>C1</c>; all other lines are passed over.</summary>
    public static IReadOnlyList<Break> Parse(string markdown) =>
        [.. markdown.Split('\n').Select(Cells).Where(cells => cells.Length > 0 && IsLabel(cells[0])).Select(Row)];

    /// <summary>A Markdown row's cells; a bar that belongs to a cell is written <c>\|</c>.</summary>
    private static string[] Cells(string line) => line.StartsWith('|')
        ? [.. line.Trim().Trim('|').Replace(Bar, $"{BarMeanwhile}", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim().Replace(BarMeanwhile, '|'))]
        : [];

    private static bool IsLabel(string cell) =>
        cell is ['C' or 'Q', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Break Row(string[] cells)
    {
        if (cells.Length != 6)
        {
            throw new FormatException($"Row {cells[0]} has {cells.Length} cells and should have 6: label, what, file, text, replacement, test.");
        }

        var (file, text, replacement, test) = (Codes(cells[2]), Codes(cells[3]), Codes(cells[4]), Codes(cells[5]));
        return file.Length == 1 && text.Length == 1 && replacement.Length == 1 && test.Length >= 1
            ? new Break(cells[0], cells[1], file[0], text[0], replacement[0], test[0], test[1..])
            : throw new FormatException($"Row {cells[0]}: file, text and replacement are one code each; the test is one, and words of its case may follow.");
    }

    /// <summary>What stands between backticks.</summary>
    private static string[] Codes(string cell) => [.. cell.Split('`').Where((_, i) => i % 2 == 1)];
}
