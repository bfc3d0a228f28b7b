using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace FitnessTrack.Data;

internal static class LiteralLimit
{
    /// <summary>
    /// <c>Take</c> with the number in the statement. As a parameter, PostgreSQL plans such a prepared statement afresh on every
    /// call, which was measured to cost half as much again.
    /// </summary>
    public static IQueryable<T> TakeLiteral<T>(this IQueryable<T> source, int count) =>
        source.Provider is IAsyncQueryProvider
            ? source.Provider.CreateQuery<T>(Expression.Call(
                typeof(Queryable), nameof(Queryable.Take), [typeof(T)], source.Expression,
                Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(count))))
            : source.Take(count);
}
