using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>
/// All rows of a table in the order of their keys, some at a time: EF holds a whole result in memory where the host's execution
/// strategy repeats what failed.
/// </summary>
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
        for (var (rest, size, isLast) = (All, RowsAtOnce, false); !isLast;)
        {
            var page = await rest.OrderBy(key).TakeLiteral(size).ToListAsync(token).ConfigureAwait(false);
            isLast = page.Count < size;

            // The rows of the last key may go on behind the page.
            var whole = isLast ? page : page.FindAll(row => !_key(row).Equals(_key(page[^1])));
            yield return InOrder(whole);

            (rest, size) = whole.Count > 0 && !isLast ? (All.Where(IsAfter(_key(whole[^1]))), RowsAtOnce) : (rest, size * 2);
        }
    }

    /// <summary>By the other parts of the key too, which databases may order otherwise, as they do enums.</summary>
    private List<TEntity> InOrder(List<TEntity> rows)
    {
        var others = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties.Skip(1);
        return [.. others.Aggregate(rows.OrderBy(_key), (ordered, other) => ordered.ThenBy(other.GetGetter().GetClrValue))];
    }

    /// <summary>As a captured variable, which EF makes a parameter.</summary>
    private Expression<Func<TEntity, bool>> IsAfter(TKey last) => Expression.Lambda<Func<TEntity, bool>>(
        Expression.GreaterThan(key.Body, Expression.Field(Expression.Constant(new StrongBox<TKey>(last)), nameof(StrongBox<TKey>.Value))),
        key.Parameters);
}
