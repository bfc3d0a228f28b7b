using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Design;

/// <summary>A provider as the maintainers' commands need it: a model without a database, and EF's scaffolder for it.</summary>
public sealed record Provider(string Name, Action<DbContextOptionsBuilder<FitnessTrackDbContext>> Use)
{
    /// <summary>Connection strings that lead nowhere: nothing here connects.</summary>
    public static IReadOnlyList<Provider> All { get; } =
    [
        new("Postgres", options => options.UseFitnessTrackPostgres("Host=nowhere.invalid")),
        new("Sqlite", options => options.UseFitnessTrackSqlite("Data Source=nowhere.invalid")),
    ];

    public string Project => $"FitnessTrack.Data.Migrations.{Name}";

    public FitnessTrackDbContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        Use(options);
        return new FitnessTrackDbContext(options.Options);
    }

    public static ServiceProvider CreateDesignServices(DbContext context)
    {
        // The order counts: each of the three leaves alone what is registered before it.
        var services = new ServiceCollection().AddDbContextDesignTimeServices(context);
        ProviderServices(context).ConfigureDesignTimeServices(services);
        return services.AddEntityFrameworkDesignTimeServices().BuildServiceProvider();
    }

    private static IDesignTimeServices ProviderServices(DbContext context)
    {
        var assembly = Assembly.Load(context.Database.ProviderName!);
        var attribute = assembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!;
        return (IDesignTimeServices)Activator.CreateInstance(assembly.GetType(attribute.TypeName, throwOnError: true)!)!;
    }
}
