using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>What <c>CopyFitnessTrackDataAsync</c> copied, and found to be the same on both sides.</summary>
/// <param name="Tables">The twelve tables, in the order in which they were copied.</param>
public sealed record DataCopyReport(IReadOnlyList<CopiedTable> Tables)
{
    /// <summary>The rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);

    /// <summary>A line for each table, with its rows and checksum.</summary>
    /// <returns>Twelve lines.</returns>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows} rows, {table.TargetChecksum}")));
}
