using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>
/// All rows of a query in the order of a key, some at a time: EF holds a whole result in memory where the host's execution strategy
/// repeats what failed.
/// </summary>
internal static class KeysetPages
{
    /// <summary>Rows of one key are of one page, and in it in no particular order.</summary>
    /// <param name="all">The query, without an order, in a transaction that sees one moment.</param>
    /// <param name="key">A column that all databases order alike.</param>
    /// <param name="rowsAtOnce">How many rows a page has, unless one key has more.</param>
    /// <param name="token">Stops the reading.</param>
    public static async IAsyncEnumerable<List<TEntity>> ReadAsync<TEntity, TKey>(
        IQueryable<TEntity> all, Expression<Func<TEntity, TKey>> key, int rowsAtOnce, [EnumeratorCancellation] CancellationToken token)
        where TKey : struct
    {
        var keyOf = key.Compile();
        for (var (rest, size, isLast) = (all, rowsAtOnce, false); !isLast;)
        {
            var page = await rest.OrderBy(key).TakeLiteral(size).ToListAsync(token).ConfigureAwait(false);
            isLast = page.Count < size;

            // The rows of the last key may go on behind the page.
            var whole = isLast ? page : page.FindAll(row => !keyOf(row).Equals(keyOf(page[^1])));
            yield return whole;

            (rest, size) = whole.Count > 0 && !isLast ? (all.Where(IsAfter(key, keyOf(whole[^1]))), rowsAtOnce) : (rest, size * 2);
        }
    }

    /// <summary>As a captured variable, which EF makes a parameter.</summary>
    private static Expression<Func<TEntity, bool>> IsAfter<TEntity, TKey>(Expression<Func<TEntity, TKey>> key, TKey last) => Expression.Lambda<Func<TEntity, bool>>(
        Expression.GreaterThan(key.Body, Expression.Field(Expression.Constant(new StrongBox<TKey>(last)), nameof(StrongBox<TKey>.Value))),
        key.Parameters);
}
