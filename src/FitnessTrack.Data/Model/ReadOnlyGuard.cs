using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>
/// Refuses to write through a context that reads from replicas. A replica would refuse by itself, but not the primary, where the
/// reads go when no replica can be reached.
/// </summary>
internal sealed class ReadOnlyGuard : ISaveChangesInterceptor, IDbCommandInterceptor
{
    public static readonly ReadOnlyGuard Instance = new();

    private ReadOnlyGuard()
    {
    }

    /// <exception cref="InvalidOperationException">The context is only for reading.</exception>
    public static void ThrowIfReadOnly(DbContext context)
    {
        if (context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(Instance) == true)
        {
            throw Refusal();
        }
    }

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => throw Refusal();

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => throw Refusal();

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw Refusal();

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => throw Refusal();

    private static InvalidOperationException Refusal() => new(
        "This context only reads: it is one of AddFitnessTrackReadReplica. Write through a context of AddFitnessTrackData.");
}
