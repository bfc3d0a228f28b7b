using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>
/// What was copied is not what the source holds, as when a trigger of the target's own changes rows, or somebody else writes to
/// the target at the same time. The copy was taken back.
/// </summary>
public sealed class DataCopyMismatchException : InvalidOperationException
{
    internal DataCopyMismatchException(string table, long expected, string sourceChecksum, long found, string targetChecksum)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The copy of table '{table}' differs from the source, and was taken back: {expected} rows with checksum {sourceChecksum} became {found} rows with checksum {targetChecksum}.")) =>
        Table = table;

    /// <summary>The name of the first table that differs.</summary>
    public string Table { get; }
}
