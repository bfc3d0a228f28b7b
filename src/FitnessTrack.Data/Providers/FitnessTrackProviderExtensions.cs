using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>For authors of a provider's package.</summary>
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
}
