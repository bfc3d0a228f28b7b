using System.Globalization;
using CsvHelper;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>The row that the CSV reader is at, cell by cell. A column that the file does not have is an empty cell.</summary>
internal sealed class ExportRow(CsvReader csv, ExportHeader header)
{
    private const int ShownLength = 40;
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>The line of the file where the row begins.</summary>
    public long Line => csv.LineNumber;

    /// <summary>A cell without the spaces around it; null when there is nothing else in it.</summary>
    /// <exception cref="BadCellException">The cell is not text in the file's encoding.</exception>
    public string? Text(string column)
    {
        if (header.IndexOf(column) is not { } index || csv.IsEmpty(index))
        {
            return null;
        }

        var text = csv.GetString(index).Trim();
        return text.Contains(ReplacementCharacter, StringComparison.Ordinal)
            ? throw Bad(column, text, "which is not text in UTF-8")
            : text.Length > 0 ? text : null;
    }

    /// <exception cref="BadCellException">The cell is empty.</exception>
    public string Required(string column) => Text(column) ?? throw new BadCellException($"{column} is empty.");

    /// <exception cref="BadCellException">The cell is no number.</exception>
    public decimal? Number(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        // Where semicolons part the cells, it is because numbers have a comma in them.
        var isDecimalComma = csv.Separator == ';' && !text.Contains('.', StringComparison.Ordinal);
        var number = isDecimalComma ? text.Replace(',', '.') : text;
        return decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad(column, text, "which is no number");
    }

    /// <summary>A whole number; some exports write it as <c>5.0</c>.</summary>
    /// <exception cref="BadCellException">The cell is no whole number, or too large a one.</exception>
    public int? Count(string column) => Number(column) switch
    {
        null => null,
        { } number when decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Bad(column, Text(column)!, "which is no whole number"),
    };

    /// <exception cref="BadCellException">The cell has none of the formats.</exception>
    public DateTime LocalTime(string column, params string[] formats)
    {
        var text = Required(column);
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Bad(column, text, "which is no date and time as this app writes them");
    }

    public static BadCellException Bad(string column, string text, string problem) => new($"{column} is '{OneLine.Of(text, ShownLength)}', {problem}.");
}
