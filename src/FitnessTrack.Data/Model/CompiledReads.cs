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
    /// <summary>Each takes memory here and, prepared, in every connection; a host has a few sizes, its callers may ask for any.</summary>
    private const int Capacity = 100;

    private static readonly ConstantExpression NoQuery = Expression.Constant(null);

    private readonly ConcurrentDictionary<object, ConcurrentDictionary<(string Name, int Size), Delegate>> _reads = new();

    /// <summary>The compiled query of this name and size, made by the first who asks for it; null where too many others are kept.</summary>
    /// <param name="context">The context that it is going to run in.</param>
    /// <param name="name">What it reads.</param>
    /// <param name="size">Its constant, the number of rows or which of a few shapes it has.</param>
    /// <param name="compile">Makes it. Of two who ask first at the same time, both may.</param>
    /// <param name="isOfAnySize">Whether callers choose the size; one of a few shapes is always kept.</param>
    public static TRead? Find<TRead>(DbContext context, string name, int size, Func<DbContext, int, TRead> compile, bool isOfAnySize = false)
        where TRead : Delegate
    {
        var alike = context.GetService<ICompiledQueryCacheKeyGenerator>().GenerateCacheKey(NoQuery, async: true);
        var reads = context.GetService<CompiledReads>()._reads.GetOrAdd(alike, static _ => new());
        return reads.TryGetValue((name, size), out var read) ? (TRead)read
            : !isOfAnySize || reads.Count < Capacity ? (TRead)reads.GetOrAdd((name, size), static (key, state) => state.compile(state.context, key.Size), (context, compile))
            : null;
    }
}
