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

        provider.Configure(options, connectionString);
    }

    private static string Choices => string.Join(" or ", KnownProviders.Select(name => $"'{name}'"));

    private static IFitnessTrackProvider Load(string chosen)
    {
        var name = KnownProviders.FirstOrDefault(known => known.Equals(chosen, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"'{ProviderKey}' is '{chosen}', which is not known: set it to {Choices}.");

        var package = $"FitnessTrack.Data.Migrations.{name}";
        try
        {
            var attribute = Assembly.Load(package).GetCustomAttribute<FitnessTrackProviderAttribute>();
            return (IFitnessTrackProvider)Activator.CreateInstance(attribute!.Type)!;
        }
        catch (FileNotFoundException e)
        {
            throw new InvalidOperationException(
                $"The provider '{name}' is in the package {package}, which this application does not reference: dotnet add package {package}", e);
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
