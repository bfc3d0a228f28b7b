using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>
/// Lets the provider complete the model once it is built, in whatever context <c>ApplyFitnessTrack</c> was called. It comes
/// before the provider's own finalizing conventions, which would otherwise decide first, such as on the order of enum labels.
/// </summary>
internal sealed class ProviderStoragePlugin(IFitnessTrackProvider provider) : IConventionSetPlugin
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelFinalizingConventions.Insert(0, new Convention(provider));
        return conventionSet;
    }

    private sealed class Convention(IFitnessTrackProvider provider) : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context) =>
            provider.ConfigureModel([.. modelBuilder.Metadata.GetEntityTypes().Where(IsOurs).Select(type => type.Builder)]);

        private static bool IsOurs(IConventionEntityType type) => type.ClrType.Assembly == typeof(ProviderStoragePlugin).Assembly;
    }
}
