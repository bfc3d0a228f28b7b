using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace FitnessTrack.Data;

/// <summary>
/// Compiled queries, one for everything that EF itself would compile separately: a model, a retrying strategy and the like. A
/// static compiled query throws where a process uses two models, and would not buffer for a strategy that repeats it.
/// </summary>
/// <remarks>One of EF's own singletons, so that contexts whose options differ in what a query compiles to have one each.</remarks>
internal sealed class CompiledReads
{
    private static readonly ConstantExpression NoQuery = Expression.Constant(null);

    private readonly ConcurrentDictionary<(object Context, string Name, int Size), Delegate> _reads = new();

    /// <summary>The compiled query of this name and size; made by the first who asks for it.</summary>
    /// <param name="context">The context that it is going to run in.</param>
    /// <param name="name">What it reads.</param>
    /// <param name="size">Its constant, such as the number of rows: few different ones, since each is kept.</param>
    /// <param name="compile">Makes it. Of two who ask first at the same time, both may.</param>
    public static TRead Of<TRead>(DbContext context, string name, int size, Func<DbContext, int, TRead> compile)
        where TRead : Delegate
    {
        var alike = context.GetService<ICompiledQueryCacheKeyGenerator>().GenerateCacheKey(NoQuery, async: true);
        return (TRead)context.GetService<CompiledReads>()._reads.GetOrAdd(
            (alike, name, size), static (key, state) => state.compile(state.context, key.Size), (context, compile));
    }
}
