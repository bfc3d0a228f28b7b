using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data;

/// <summary>Carries the provider's part into EF's own services, where the convention finds it.</summary>
internal sealed class FitnessTrackOptionsExtension(IFitnessTrackProvider provider) : IDbContextOptionsExtension
{
    private ExtensionInfo? _info;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public IFitnessTrackProvider Provider => provider;

    public void ApplyServices(IServiceCollection services)
    {
        services.AddSingleton(provider);
        services.AddSingleton<CompiledReads>();
        new EntityFrameworkRelationalServicesBuilder(services)
            .TryAdd<IMethodCallTranslatorPlugin, LocalTimePlugin>()
            .TryAdd<IMethodCallTranslatorPlugin, RankPlugin>()
            .TryAdd<IConventionSetPlugin, ProviderStoragePlugin>()
            .TryAdd<IInterceptor, ConstraintInterceptor>();
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(FitnessTrackOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => $"{Provider.GetType().Name} ";

        private IFitnessTrackProvider Provider => ((FitnessTrackOptionsExtension)Extension).Provider;

        public override int GetServiceProviderHashCode() => Provider.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo info && info.Provider.Equals(Provider);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["FitnessTrack:Provider"] = Provider.GetType().Name;
    }
}
