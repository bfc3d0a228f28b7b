using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the FitnessTrack database with a host.</summary>
public static class FitnessTrackServiceCollectionExtensions
{
    /// <summary>
    /// Registers the database that the host's configuration names: <c>FitnessTrack:Provider</c> (<c>Sqlite</c> or
    /// <c>Postgres</c>) and <c>ConnectionStrings:FitnessTrack</c>. With neither, it is SQLite in <c>fitnesstrack.db</c> under
    /// the content root.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Registers what <see cref="AddFitnessTrackData{TContext}(IServiceCollection, Action{DbContextOptionsBuilder})"/> registers.
    /// Can be called multiple times; the first call counts. The configuration is read when the first context is made, and a
    /// wrong one, or a provider whose package is not referenced, is an <see cref="InvalidOperationException"/> that says so.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddFitnessTrackData(this IServiceCollection services) =>
        services.AddContext<FitnessTrackDbContext>(ConfiguredProvider.Configure);

    /// <summary>Registers the database that the options name.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Calls <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Registers what <see cref="AddFitnessTrackData{TContext}(IServiceCollection, Action{DbContextOptionsBuilder})"/> registers.
    /// Can be called multiple times; the first call counts.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackData(this IServiceCollection services, Action<DbContextOptionsBuilder> configure) =>
        services.AddFitnessTrackData<FitnessTrackDbContext>(configure);

    /// <summary>Registers the database that the options name, with what the host's services have for it, such as a data source.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">
    /// Gets the host's services, without a scope, and calls <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.
    /// </param>
    /// <returns>The same services.</returns>
    /// <inheritdoc cref="AddFitnessTrackData(IServiceCollection, Action{DbContextOptionsBuilder})" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddFitnessTrackData(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure) =>
        services.AddFitnessTrackData<FitnessTrackDbContext>(configure);

    /// <summary>Registers the database that the options name, with a subclass of the context.</summary>
    /// <typeparam name="TContext">The host's context. Contexts are pooled, so its one public constructor takes only options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Calls <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Registers, over a pool: <typeparamref name="TContext"/> (scoped), its <see cref="IDbContextFactory{TContext}"/>
    /// (singleton), and the same for <see cref="FitnessTrackDbContext"/>, whose migrations make the schema for a subclass too.
    /// <see cref="IFitnessTrackSchema"/> applies them. Can be called multiple times for one context; the first call counts.
    /// A factory of the host's own is kept. Options that name another provider's <c>Use…</c> method throw when the first context is made.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">It was called for another context before: a host has one FitnessTrack database.</exception>
    public static IServiceCollection AddFitnessTrackData<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFitnessTrackData<TContext>((_, options) => configure(options));
    }

    /// <summary>Registers the database that the options name, with a subclass of the context and what the host's services have for it.</summary>
    /// <typeparam name="TContext">The host's context. Contexts are pooled, so its one public constructor takes only options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">
    /// Gets the host's services, without a scope, and calls <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.
    /// </param>
    /// <returns>The same services.</returns>
    /// <inheritdoc cref="AddFitnessTrackData{TContext}(IServiceCollection, Action{DbContextOptionsBuilder})" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">It was called for another context before: a host has one FitnessTrack database.</exception>
    public static IServiceCollection AddFitnessTrackData<TContext>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.ThrowIfForAnother<TContext>();
        return services
            .AddContext<TContext>((provider, options) => Configure(provider, options, configure))
            .AddContext<FitnessTrackDbContext>((provider, options) => Configure(provider, options, configure));
    }

    /// <summary>Migrates when the host starts, before the <c>StartAsync</c> of any hosted service. A host that does not call it migrates by <see cref="IFitnessTrackSchema"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Needs <c>AddFitnessTrackData</c>, before or after. A migration that fails, or a database of a newer version, keeps the host
    /// from starting; stopping the host while it starts cancels the migration. Any number of instances may start at once. Can be
    /// called multiple times.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddFitnessTrackMigrationOnStartup(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MigrationOnStartup>());
        return services;
    }

    /// <summary>The schema service knows one database; a second one would silently stay without its tables.</summary>
    private static void ThrowIfForAnother<TContext>(this IServiceCollection services)
    {
        var others = services.Where(service => !service.IsKeyedService).Select(service => service.ServiceType).Where(IsFactoryOfOurs).Select(factory => factory.GenericTypeArguments[0]).ToList();
        if (others.Count > 0 && !others.Contains(typeof(TContext)))
        {
            throw new InvalidOperationException(
                $"A factory of {others[0].Name} is registered already; a host has one FitnessTrack database, and cannot register {typeof(TContext).Name} too.");
        }
    }

    private static bool IsFactoryOfOurs(Type service) =>
        service.IsGenericType
        && service.GetGenericTypeDefinition() == typeof(IDbContextFactory<>)
        && typeof(FitnessTrackDbContext).IsAssignableFrom(service.GenericTypeArguments[0]);

    internal static void Configure(
        IServiceProvider provider, DbContextOptionsBuilder options, Action<IServiceProvider, DbContextOptionsBuilder> configure, string method = nameof(AddFitnessTrackData))
    {
        configure(provider, options);

        // Without the provider's part the model would work a little, and mean something else. A test in memory does without.
        var databases = options.Options.Extensions.Where(extension => extension.Info.IsDatabaseProvider).ToList();
        if (options.Options.FindFitnessTrackProvider() is null && databases.TrueForAll(extension => extension is RelationalOptionsExtension))
        {
            throw new InvalidOperationException(
                $"{method} needs UseFitnessTrackSqlite or UseFitnessTrackPostgres, in place of the provider's own Use method.");
        }
    }

    private static IServiceCollection AddContext<TContext>(
        this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : FitnessTrackDbContext
    {
        ArgumentNullException.ThrowIfNull(services);

        if (!services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(IDbContextFactory<TContext>)))
        {
            services.AddPooledDbContextFactory<TContext>(configure);
        }

        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.TryAddSingleton<IFitnessTrackSchema, FitnessTrackSchema>();
        return services;
    }
}
