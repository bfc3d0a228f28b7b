using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>All rows of a table in the order of their keys, some at a time.</summary>
/// <param name="context">A context in a transaction that sees one moment.</param>
/// <param name="key">The first part of the primary key. It is a number, which all databases order alike.</param>
internal sealed class TablePages<TEntity, TKey>(DbContext context, Expression<Func<TEntity, TKey>> key)
    where TEntity : class
    where TKey : struct
{
    private const int RowsAtOnce = 5000;

    private readonly Func<TEntity, TKey> _key = key.Compile();

    public IQueryable<TEntity> All => context.Set<TEntity>().AsNoTracking().IgnoreQueryFilters()
        .TagWith($"FitnessTrack.{nameof(FitnessTrackMoveExtensions.CopyFitnessTrackDataAsync)}");

    public async IAsyncEnumerable<IReadOnlyList<TEntity>> ReadAsync([EnumeratorCancellation] CancellationToken token)
    {
        await foreach (var page in KeysetPages.ReadAsync(All, key, RowsAtOnce, token).ConfigureAwait(false))
        {
            yield return InOrder(page);
        }
    }

    /// <summary>By the other parts of the key too, which databases may order otherwise, as they do enums.</summary>
    private List<TEntity> InOrder(List<TEntity> rows)
    {
        var others = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties.Skip(1);
        return [.. others.Aggregate(rows.OrderBy(_key), (ordered, other) => ordered.ThenBy(other.GetGetter().GetClrValue))];
    }
}
