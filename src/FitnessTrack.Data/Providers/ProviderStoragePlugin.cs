using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>
/// Lets the provider complete the model once it is built, in whatever context <c>ApplyFitnessTrack</c> was called. It comes
/// before the provider's own finalizing conventions, which would otherwise decide first, such as on the order of enum labels.
/// </summary>
internal sealed class ProviderStoragePlugin(IFitnessTrackProvider provider, ProviderConventionSetBuilderDependencies dependencies) : IConventionSetPlugin
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelFinalizingConventions.Insert(0, new Convention(provider, dependencies.ContextType));

        // Behind the provider's own, which puts the enum types into every model.
        conventionSet.ModelFinalizingConventions.Add(new Exclusion(provider));
        return conventionSet;
    }

    private static List<IConventionEntityType> Ours(IConventionModelBuilder model) =>
        [.. model.Metadata.GetEntityTypes().Where(type => type.ClrType.Assembly == typeof(ProviderStoragePlugin).Assembly)];

    private sealed class Convention(IFitnessTrackProvider provider, Type contextType) : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            var types = Ours(modelBuilder);
            if (typeof(FitnessTrackDbContext).IsAssignableFrom(contextType)
                && types.Select(type => type.FindAnnotation(RelationalAnnotationNames.Schema)?.Value as string).FirstOrDefault(name => name is not null) is { } schema)
            {
                throw new InvalidOperationException(
                    $"{contextType.Name} puts the tables of FitnessTrack into the schema '{schema}', which the migrations that the library brings do not know. A schema needs a context of the host's own, that derives from DbContext.");
            }

            provider.ConfigureModel([.. types.Select(type => type.Builder)]);
        }
    }

    private sealed class Exclusion(IFitnessTrackProvider provider) : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            if (Ours(modelBuilder) is { Count: > 0 } types && types.TrueForAll(type => type.IsTableExcludedFromMigrations()))
            {
                provider.ExcludeFromMigrations(modelBuilder.Metadata);
            }
        }
    }
}
