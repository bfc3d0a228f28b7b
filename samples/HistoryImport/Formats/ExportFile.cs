using System.Runtime.CompilerServices;
using CsvHelper;
using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>A file that one of the known apps exported: format, separator and units are those of its header.</summary>
internal sealed class ExportFile
{
    /// <summary>More than any row has, and little enough to hold: a quote that is never closed makes one row of all that follows.</summary>
    private const int MaxRowSize = 1024 * 1024;

    private const int ShownHeaderLength = 200;

    private static readonly char[] Separators = [',', ';'];
    private static readonly IExportFormat[] Formats = [new StrongFormat(), new HevyFormat(), new FitNotesFormat()];

    private readonly string _path;
    private readonly char _separator;
    private readonly IExportFormat _format;
    private readonly WeightUnit _unitIfUnsaid;

    private ExportFile(string path, char separator, IExportFormat format, WeightUnit unitIfUnsaid)
    {
        (_path, _separator, _format, _unitIfUnsaid) = (path, separator, format, unitIfUnsaid);
        Length = new FileInfo(path).Length;
    }

    /// <summary>The app that wrote the file.</summary>
    public string Format => _format.Name;

    public long Length { get; }

    /// <summary>How many rows the last reading passed over because they are no sets, and nobody's words.</summary>
    public long RestTimers { get; private set; }

    /// <exception cref="InputFileException">The file cannot be read, is empty, or is of no known format.</exception>
    public static async Task<ExportFile> OpenAsync(string path, WeightUnit unitIfUnsaid, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(path))
        {
            throw new InputFileException($"{path}: this is a directory.");
        }

        try
        {
            var found = "";
            foreach (var separator in Separators)
            {
                await using var csv = Open(path, separator);
                await csv.ReadHeaderAsync(cancellationToken);
                var header = new ExportHeader(csv.Headers);
                if (Formats.FirstOrDefault(format => format.Recognises(header)) is { } format)
                {
                    return new ExportFile(path, separator, format, unitIfUnsaid);
                }

                found = string.Join(separator, csv.Headers);
            }

            throw new InputFileException(Unknown(path, found));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or CsvFormatException)
        {
            throw new InputFileException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The file's rows, read while they are asked for; the file is opened anew each time.</summary>
    /// <param name="progress">Gets the number of bytes up to each row, and the file's length at the end.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<HistoryRecord> ReadAsync(
        IProgress<long>? progress = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RestTimers = 0;
        CsvMalformedReason? malformed = null;
        await using var csv = Open(_path, _separator, found => malformed = found.Reason);
        await csv.ReadHeaderAsync(cancellationToken);
        var header = new ExportHeader(csv.Headers);
        var row = new ExportRow(csv, header);
        for (var goesOn = true; goesOn;)
        {
            HistoryRecord? record;
            try
            {
                malformed = null;
                goesOn = await csv.ReadAsync(cancellationToken);
                record = goesOn ? Read(row, Problem(malformed, csv.FieldCount, header.Count)) : null;
            }
            catch (CsvFormatException e)
            {
                goesOn = false;
                record = HistoryRecord.Unreadable(e.LineNumber, "The row does not end within 1 MB, as if a quote were never closed. Nothing after it was read.");
            }

            if (goesOn)
            {
                // The offset counts in UTF-8, whatever the file's encoding is; the length itself is the end.
                progress?.Report(Math.Min(csv.ByteOffset, Length - 1));
                RestTimers += record is null ? 1 : 0;
            }

            if (record is not null)
            {
                yield return record;
            }
        }

        progress?.Report(Length);
    }

    private static CsvReader Open(string path, char separator, Action<CsvMalformedRecord>? onMalformed = null) => CsvReader.FromFile(path, new CsvReaderOptions
    {
        Separator = separator,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowSize,
        OnMalformedRecord = onMalformed,
    });

    /// <summary>A quote inside a cell that has none around it is text, such as an inch.</summary>
    private static string? Problem(CsvMalformedReason? malformed, int cells, int columns) => malformed switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quote is opened in this row and never closed: what follows it could not be read.",
        CsvMalformedReason.TextAfterClosingQuote => "A cell goes on after its closing quote.",
        _ when cells != columns => $"The row has {cells} of {columns} cells.",
        _ => null,
    };

    private HistoryRecord? Read(ExportRow row, string? problem)
    {
        if (problem is not null)
        {
            return HistoryRecord.Unreadable(row.Line, problem);
        }

        HistoryRecord? place = null;
        try
        {
            place = _format.ReadPlace(row);
            return place is null ? null : _format.ReadSet(row, place, _unitIfUnsaid);
        }
        catch (BadCellException e)
        {
            return place is null ? HistoryRecord.Unreadable(row.Line, e.Message) : place with { Problem = e.Message };
        }
    }

    private static string Unknown(string path, string header)
    {
        var formats = string.Join("; ", Formats.Select(format => $"{format.Name}: {format.Header}"));
        return string.IsNullOrWhiteSpace(header)
            ? $"{path}: the file is empty."
            : $"{path}: its first line is no header of a known export: '{OneLine.Of(header, ShownHeaderLength)}'. Known are, with , or ; between the columns: {formats}";
    }
}
