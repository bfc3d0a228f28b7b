using System.ComponentModel;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microsoft.EntityFrameworkCore;

/// <summary>For authors of a provider's package.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FitnessTrackProviderExtensions
{
    /// <summary>The table of applied migrations, beside a host's own <c>__EFMigrationsHistory</c>.</summary>
    public const string MigrationsHistoryTable = "__fitnesstrack_migrations";

    /// <summary>In the tags of the library's hot reads: few statements that run often, which a provider may prepare.</summary>
    public const string HotReadTag = "FitnessTrack.HotRead";

    /// <summary>Hands a provider's part to the context. A provider's <c>Use…</c> method calls it.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="provider">The provider's part.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DbContextOptionsBuilder UseFitnessTrackProvider(this DbContextOptionsBuilder options, IFitnessTrackProvider provider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(provider);

        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new FitnessTrackOptionsExtension(provider));
        return options;
    }

    /// <summary>The part that <see cref="UseFitnessTrackProvider"/> handed over.</summary>
    /// <param name="options">A context's options.</param>
    /// <returns>The provider's part; null where none was handed over.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static IFitnessTrackProvider? FindFitnessTrackProvider(this DbContextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.FindExtension<FitnessTrackOptionsExtension>()?.Provider;
    }

    /// <summary>Whether the migrations that the provider's package brings are this context's: those of <see cref="FitnessTrackDbContext"/> and its subclasses.</summary>
    /// <param name="options">A context's options.</param>
    /// <returns>False for a context of the host's own, which has migrations of its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static bool HasShippedMigrations(this DbContextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return typeof(FitnessTrackDbContext).IsAssignableFrom(options.ContextType);
    }

    /// <summary>The library's entity types in the model that a migration leads to, which knows no classes, only their names.</summary>
    /// <param name="targetModel">A migration's <c>TargetModel</c>, or a context's model.</param>
    /// <returns>The entity types, in the order of their tables.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targetModel"/> is null.</exception>
    /// <exception cref="ArgumentException">The model has none, or excludes them from migrations.</exception>
    public static IReadOnlyList<IEntityType> GetFitnessTrackEntityTypes(this IModel targetModel)
    {
        ArgumentNullException.ThrowIfNull(targetModel);

        var types = targetModel.GetEntityTypes().Where(type => ClassOf(type) is not null).OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        if (types.Count == 0)
        {
            throw new ArgumentException("The model has no entities of FitnessTrack: call ApplyFitnessTrack in the context's OnModelCreating, and add the migration then.", nameof(targetModel));
        }

        return types.TrueForAll(type => !type.IsTableExcludedFromMigrations())
            ? types
            : throw new ArgumentException("The model excludes the tables of FitnessTrack from migrations: the library's own migrations make them, with all that belongs to them.", nameof(targetModel));
    }

    /// <summary>Whether a property is the library's own, and not one that a host added to an entity.</summary>
    /// <param name="property">A property of one of the library's entity types.</param>
    /// <returns>True for the library's own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="property"/> is null.</exception>
    public static bool IsOfFitnessTrack(this IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return ClassOf(property.DeclaringType)?.GetProperty(property.Name) is not null;
    }

    private static Type? ClassOf(IReadOnlyTypeBase type) => typeof(FitnessTrackDbContext).Assembly.GetType(type.Name);
}
