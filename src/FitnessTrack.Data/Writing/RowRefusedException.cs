using System.ComponentModel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>Tells which rows were being written when the database, the driver or a converter refused. The library translates it.</summary>
/// <remarks>For authors of a provider's package.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowRefusedException : Exception
{
    /// <summary>A row of a stream was refused.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row; null when it is not known any more.</param>
    /// <param name="rowNumber">The row's number in its stream, from 1.</param>
    /// <param name="inner">What the driver said.</param>
    public RowRefusedException(RowTable table, object? row, long rowNumber, Exception inner)
        : base("A row was refused.", inner)
    {
        ArgumentNullException.ThrowIfNull(table);
        EntityType = table.EntityType;
        RowNumber = rowNumber;
        Values = row is null ? [] : Read(table, row);
    }

    /// <summary>One of these rows was refused.</summary>
    internal RowRefusedException(IReadOnlyList<RowUpsert> upserts, Exception inner)
        : base("A row was refused.", inner) =>
        Values = upserts.SelectMany(upsert => upsert.Rows, (upsert, row) => Read(upsert.Table, row)).SelectMany(values => values);

    /// <summary>The refused row's number in its stream, from 1; null when it came by no stream.</summary>
    public long? RowNumber { get; }

    /// <summary>The entity type; null where it may be one of several.</summary>
    internal IReadOnlyEntityType? EntityType { get; }

    /// <summary>What the rows have in their columns.</summary>
    internal IEnumerable<WrittenValue> Values { get; }

    private static IEnumerable<WrittenValue> Read(RowTable table, object row) =>
        table.Columns.Select(column => new WrittenValue(column.Property, column.Property.GetGetter().GetClrValue(row)));
}
