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

    /// <summary>The compiled query of this name and shape, made by the first who asks for it.</summary>
    /// <param name="context">The context that it is going to run in.</param>
    /// <param name="name">What it reads.</param>
    /// <param name="shape">Which of its few shapes.</param>
    /// <param name="compile">Makes it. Of two who ask first at the same time, both may.</param>
    public static TRead Get<TRead>(DbContext context, string name, int shape, Func<DbContext, int, TRead> compile)
        where TRead : Delegate => GetOrAdd(Of(context), context, name, shape, compile);

    /// <summary>As <see cref="Get"/>, of a size that callers choose; null where too many others are kept.</summary>
    public static TRead? FindOfSize<TRead>(DbContext context, string name, int size, Func<DbContext, int, TRead> compile)
        where TRead : Delegate
    {
        var reads = Of(context);
        return reads.Count < Capacity || reads.ContainsKey((name, size)) ? GetOrAdd(reads, context, name, size, compile) : null;
    }

    private static ConcurrentDictionary<(string Name, int Size), Delegate> Of(DbContext context) =>
        context.GetService<CompiledReads>()._reads.GetOrAdd(
            context.GetService<ICompiledQueryCacheKeyGenerator>().GenerateCacheKey(NoQuery, async: true), static _ => new());

    private static TRead GetOrAdd<TRead>(
        ConcurrentDictionary<(string Name, int Size), Delegate> reads, DbContext context, string name, int size, Func<DbContext, int, TRead> compile)
        where TRead : Delegate =>
        (TRead)reads.GetOrAdd((name, size), static (key, state) => state.compile(state.context, key.Size), (context, compile));
}
