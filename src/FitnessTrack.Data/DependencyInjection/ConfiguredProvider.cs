using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FitnessTrack.Data;

/// <summary>The provider that a host chose in its configuration.</summary>
internal static class ConfiguredProvider
{
    private const string ProviderKey = "FitnessTrack:Provider";
    private const string ConnectionStringKey = "ConnectionStrings:FitnessTrack";
    private const string DefaultProvider = "Sqlite";
    private static readonly string[] KnownProviders = [DefaultProvider, "Postgres"];

    public static void Configure(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var configuration = services.GetService<IConfiguration>();
        var contentRoot = services.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory();
        var chosen = NullIfBlank(configuration?[ProviderKey]);
        var connectionString = NullIfBlank(configuration?[ConnectionStringKey]);

        if (chosen is null && connectionString is not null)
        {
            throw new InvalidOperationException(
                $"'{ConnectionStringKey}' is configured, but not for which database it is: set '{ProviderKey}' to {Choices}.");
        }

        var provider = Load(chosen ?? DefaultProvider);
        connectionString ??= provider.DefaultConnectionString(contentRoot)
            ?? throw new InvalidOperationException($"'{ProviderKey}' is '{chosen}', which needs '{ConnectionStringKey}' to be configured.");

        try
        {
            provider.Configure(options, connectionString);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"'{ConnectionStringKey}' does not fit '{ProviderKey}': {e.Message}", e);
        }
    }

    private static string Choices => string.Join(" or ", KnownProviders.Select(name => $"'{name}'"));

    private static IFitnessTrackProvider Load(string chosen)
    {
        var known = KnownProviders.FirstOrDefault(name => name.Equals(chosen, StringComparison.OrdinalIgnoreCase));
        var package = $"FitnessTrack.Data.Migrations.{known ?? chosen}";
        try
        {
            var attribute = Assembly.Load(new AssemblyName { Name = package }).GetCustomAttribute<FitnessTrackProviderAttribute>()
                ?? throw new InvalidOperationException($"'{ProviderKey}' is '{chosen}', but the assembly {package} names no provider.");
            return (IFitnessTrackProvider)Activator.CreateInstance(attribute.Type)!;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException)
        {
            throw new InvalidOperationException(
                known is null
                    ? $"'{ProviderKey}' is '{chosen}', which is not known: set it to {Choices}. A provider of somebody else's is in an assembly {package}."
                    : $"The provider '{known}' is in the package {package}, which this application does not reference: dotnet add package {package}",
                e);
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
