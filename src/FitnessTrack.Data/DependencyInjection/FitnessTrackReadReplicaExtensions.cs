using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers replicas of the FitnessTrack database, for reading.</summary>
public static class FitnessTrackReadReplicaExtensions
{
    /// <summary>Registers contexts that read from replicas, beside those of <c>AddFitnessTrackData</c>, which write.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Calls <c>UseFitnessTrackPostgres</c> or <c>UseFitnessTrackSqlite</c> with what leads to the replicas.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Registers what <see cref="AddFitnessTrackReadReplica{TContext}(IServiceCollection, Action{DbContextOptionsBuilder})"/>
    /// registers, for <see cref="FitnessTrackDbContext"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackReadReplica(this IServiceCollection services, Action<DbContextOptionsBuilder> configure) =>
        services.AddFitnessTrackReadReplica<FitnessTrackDbContext>(configure);

    /// <summary>Registers contexts that read from replicas, with what the host's services have for them, such as a data source.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">
    /// Gets the host's services, without a scope, and calls <c>UseFitnessTrackPostgres</c> or <c>UseFitnessTrackSqlite</c> with what
    /// leads to the replicas.
    /// </param>
    /// <returns>The same services.</returns>
    /// <inheritdoc cref="AddFitnessTrackReadReplica(IServiceCollection, Action{DbContextOptionsBuilder})" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackReadReplica(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure) =>
        services.AddFitnessTrackReadReplica<FitnessTrackDbContext>(configure);

    /// <summary>Registers contexts of a subclass that read from replicas.</summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Calls <c>UseFitnessTrackPostgres</c> or <c>UseFitnessTrackSqlite</c> with what leads to the replicas.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// <para>
    /// Registers, under the key <see cref="FitnessTrackReadReplica.Key"/> and over a pool of its own, <see cref="IDbContextFactory{TContext}"/>
    /// (singleton) and <typeparamref name="TContext"/> (scoped), and the same of <see cref="FitnessTrackDbContext"/> itself. What they read is not tracked unless a query asks for it. Whatever
    /// would write rows through them throws an <see cref="InvalidOperationException"/>, also where the reads go to the primary because
    /// no replica can be reached: SaveChanges, ExecuteUpdate and ExecuteDelete, SQL that is executed rather than queried, and the
    /// library's own operations.
    /// </para>
    /// <para>
    /// A replica is a little behind: what was written a moment ago may be missing. Where a user has to see it, read through the
    /// context that wrote. Migrating and verifying are the primary's. Can be called multiple times for one context; the first call counts.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackReadReplica<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFitnessTrackReadReplica<TContext>((_, options) => configure(options));
    }

    /// <summary>Registers contexts of a subclass that read from replicas, with what the host's services have for them.</summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">
    /// Gets the host's services, without a scope, and calls <c>UseFitnessTrackPostgres</c> or <c>UseFitnessTrackSqlite</c> with what
    /// leads to the replicas.
    /// </param>
    /// <returns>The same services.</returns>
    /// <inheritdoc cref="AddFitnessTrackReadReplica{TContext}(IServiceCollection, Action{DbContextOptionsBuilder})" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackReadReplica<TContext>(
        this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.TryAddKeyedSingleton<IDbContextFactory<TContext>>(
            FitnessTrackReadReplica.Key, (provider, _) => new PooledDbContextFactory<TContext>(Options<TContext>(provider, configure)));
        services.TryAddKeyedScoped(
            FitnessTrackReadReplica.Key, (provider, key) => provider.GetRequiredKeyedService<IDbContextFactory<TContext>>(key).CreateDbContext());
        return typeof(TContext) == typeof(FitnessTrackDbContext) ? services : services.AddFitnessTrackReadReplica<FitnessTrackDbContext>(configure);
    }

    private static DbContextOptions<TContext> Options<TContext>(IServiceProvider provider, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseApplicationServiceProvider(provider).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        FitnessTrackServiceCollectionExtensions.Configure(provider, options, configure, nameof(AddFitnessTrackReadReplica));
        options.AddInterceptors(ReadOnlyGuard.Instance);
        return options.Options;
    }
}
