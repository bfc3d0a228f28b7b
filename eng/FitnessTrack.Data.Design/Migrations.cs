using FitnessTrack.Samples.OwnContext;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Design;

/// <summary>Adds a migration to every provider, or removes the last one, by EF's own scaffolder.</summary>
public static class Migrations
{
    private const string Folder = "Migrations";
    private const string Sample = "OwnContext";

    public static int Add(string name)
    {
        foreach (var provider in Provider.All)
        {
            using var context = provider.CreateContext();
            using var services = Provider.CreateDesignServices(context);
            var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

            var migration = scaffolder.ScaffoldMigration(name, rootNamespace: provider.Project);
            var files = scaffolder.Save(ProjectFolder(provider), migration, Path.Combine(ProjectFolder(provider), Folder));
            Hide(files.MigrationFile!);
            Console.WriteLine(files.MigrationFile);
        }

        return 0;
    }

    /// <summary>A context's next migration as EF's scaffolder writes it, without a file.</summary>
    public static MigrationCode Scaffold(DbContext context, string name, string rootNamespace)
    {
        using var services = Provider.CreateDesignServices(context);
        var migration = services.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, rootNamespace);
        return new MigrationCode(migration.MigrationCode, migration.MetadataCode, migration.SnapshotCode);
    }

    /// <summary>What <c>dotnet ef migrations add NAME --context … --output-dir Migrations/…</c> does in a host.</summary>
    public static int AddToSample(string name)
    {
        foreach (var context in SampleContexts())
        {
            using var services = Provider.CreateDesignServices(context);
            var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
            var provider = context is PostgresGymContext ? "Postgres" : "Sqlite";

            var migration = scaffolder.ScaffoldMigration(name, rootNamespace: $"FitnessTrack.Samples.{Sample}", subNamespace: $"{Folder}.{provider}");
            var files = scaffolder.Save(Repository.PathTo("samples", Sample), migration, Repository.PathTo("samples", Sample, Folder, provider));
            Hide(files.MigrationFile!);
            Console.WriteLine(files.MigrationFile);
            context.Dispose();
        }

        return 0;
    }

    /// <summary>The sample's contexts, whose connection strings lead nowhere.</summary>
    public static IReadOnlyList<GymContext> SampleContexts() =>
    [
        new PostgresGymContext(new DbContextOptionsBuilder<PostgresGymContext>().UseFitnessTrackPostgres("Host=nowhere.invalid", schema: PostgresGymContext.Schema).Options),
        new SqliteGymContext(new DbContextOptionsBuilder<SqliteGymContext>().UseFitnessTrackSqlite("Data Source=nowhere.invalid").Options),
    ];

    public static int RemoveLast()
    {
        foreach (var provider in Provider.All)
        {
            using var context = provider.CreateContext();
            using var services = Provider.CreateDesignServices(context);

            // Forced, since it would otherwise ask a database whether the migration is applied.
            var files = services.GetRequiredService<IMigrationsScaffolder>()
                .RemoveMigration(ProjectFolder(provider), provider.Project, force: true, language: null);
            Console.WriteLine(files.MigrationFile);
        }

        return 0;
    }

    /// <summary>A migration is no part of a package's public surface; EF finds internal ones too.</summary>
    private static void Hide(string file) =>
        File.WriteAllText(file, File.ReadAllText(file).Replace("public partial class", "internal partial class", StringComparison.Ordinal));

    private static string ProjectFolder(Provider provider) => Repository.PathTo("src", provider.Project);
}
