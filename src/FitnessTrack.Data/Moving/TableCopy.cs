using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>One table on its way from one database into another.</summary>
internal abstract class TableCopy
{
    /// <summary>The table's name in the target.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the target has a row.</summary>
    public abstract Task<bool> IsOccupiedAsync(CancellationToken token);

    /// <summary>Writes the source's rows into the target.</summary>
    /// <param name="connection">The target's, in a transaction.</param>
    /// <param name="wrote">Told after each page how many rows it had.</param>
    /// <param name="token">Stops before the end.</param>
    public abstract Task CopyAsync(DbConnection connection, Action<int> wrote, CancellationToken token);

    /// <summary>Reads the target, and compares it with what was read of the source.</summary>
    public abstract Task<CopiedTable> VerifyAsync(CancellationToken token);
}

/// <inheritdoc />
internal sealed class TableCopy<TEntity, TKey>(DbContext source, DbContext target, Expression<Func<TEntity, TKey>> key) : TableCopy
    where TEntity : class
    where TKey : struct
{
    private readonly TablePages<TEntity, TKey> _source = new(source, key);
    private readonly TablePages<TEntity, TKey> _target = new(target, key);
    private long _rows;
    private string _checksum = "";

    public override string Name => target.Model.FindEntityType(typeof(TEntity))?.GetTableName() ?? typeof(TEntity).Name;

    public override Task<bool> IsOccupiedAsync(CancellationToken token) => _target.All.AnyAsync(token);

    public override async Task CopyAsync(DbConnection connection, Action<int> wrote, CancellationToken token)
    {
        var provider = target.GetService<IFitnessTrackProvider>();
        var table = RowTable.WholeOf(target, typeof(TEntity));
        using var checksum = new TableChecksum(RowTable.WholeOf(source, typeof(TEntity)));
        await foreach (var page in _source.ReadAsync(token).ConfigureAwait(false))
        {
            await provider.InsertAsIsAsync(connection, table, page, checksum.Rows, token).ConfigureAwait(false);
            foreach (var row in page)
            {
                checksum.Add(row);
            }

            wrote(page.Count);
        }

        // Counted by the database, so that what reading might have left out is missed.
        _rows = await _source.All.LongCountAsync(token).ConfigureAwait(false);
        _checksum = checksum.ToText();
    }

    public override async Task<CopiedTable> VerifyAsync(CancellationToken token)
    {
        using var checksum = new TableChecksum(RowTable.WholeOf(target, typeof(TEntity)));
        await foreach (var page in _target.ReadAsync(token).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                checksum.Add(row);
            }
        }

        var found = checksum.ToText();
        return checksum.Rows == _rows && found == _checksum
            ? new CopiedTable(Name, _rows, _checksum, found)
            : throw new DataCopyMismatchException(Name, _rows, _checksum, checksum.Rows, found);
    }
}
