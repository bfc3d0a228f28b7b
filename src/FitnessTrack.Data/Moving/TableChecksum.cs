using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>The checksum of a table's rows, from the values of their properties: the same in every database that holds the same.</summary>
internal sealed class TableChecksum : IDisposable
{
    private const string AnyScale = "0.############################";

    private readonly IProperty[] _properties;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _row = new();
    private readonly BinaryWriter _writer;

    /// <param name="table">The table, whose columns may be in another order elsewhere.</param>
    public TableChecksum(RowTable table)
    {
        _properties = [.. table.Columns.Select(column => column.Property).OrderBy(property => property.Name, StringComparer.Ordinal)];
        _writer = new BinaryWriter(_row);
    }

    public long Rows { get; private set; }

    public void Add(object row)
    {
        _row.SetLength(0);
        foreach (var property in _properties)
        {
            Write(property.GetGetter().GetClrValue(row));
        }

        _writer.Flush();
        _hash.AppendData(_row.GetBuffer(), 0, (int)_row.Length);
        Rows++;
    }

    public string ToText() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose()
    {
        _writer.Dispose();
        _hash.Dispose();
    }

    /// <summary>Null, or a mark and the value; texts come with their length, so that no two rows give the same bytes.</summary>
    private void Write(object? value)
    {
        _writer.Write(value is not null);
        switch (value)
        {
            case null:
                break;
            case string text:
                _writer.Write(text);
                break;
            case bool flag:
                _writer.Write(flag);
                break;
            case decimal number:
                // SQLite knows no scale: 82.5 and 82.50 are the same number.
                _writer.Write(number.ToString(AnyScale, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                _writer.Write(instant.UtcTicks);
                break;
            case DateOnly date:
                _writer.Write(date.DayNumber);
                break;
            default:
                _writer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
