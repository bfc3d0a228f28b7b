using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Design;

/// <summary>Adds a migration to every provider, or removes the last one, by EF's own scaffolder.</summary>
internal static class Migrations
{
    private const string Folder = "Migrations";

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
    public static void Hide(string file) =>
        File.WriteAllText(file, File.ReadAllText(file).Replace("public partial class", "internal partial class", StringComparison.Ordinal));

    private static string ProjectFolder(Provider provider) => Repository.PathTo("src", provider.Project);
}
