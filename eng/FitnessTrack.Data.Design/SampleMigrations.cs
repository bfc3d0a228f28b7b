using FitnessTrack.Samples.OwnContext;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Design;

/// <summary>The migrations of contexts that a host owns, by EF's own scaffolder.</summary>
public static class SampleMigrations
{
    private const string Sample = "OwnContext";
    private const string Folder = "Migrations";

    /// <summary>What <c>dotnet ef migrations add NAME --context … --output-dir Migrations/…</c> does in a host.</summary>
    public static int Add(string name)
    {
        foreach (var context in Contexts())
        {
            using var services = Provider.CreateDesignServices(context);
            var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
            var provider = context is PostgresGymContext ? "Postgres" : "Sqlite";

            var migration = scaffolder.ScaffoldMigration(name, rootNamespace: $"FitnessTrack.Samples.{Sample}", subNamespace: $"{Folder}.{provider}");
            var files = scaffolder.Save(Repository.PathTo("samples", Sample), migration, Repository.PathTo("samples", Sample, Folder, provider));
            Migrations.Hide(files.MigrationFile!);
            Console.WriteLine(files.MigrationFile);
            context.Dispose();
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

    /// <summary>The sample's contexts, whose connection strings lead nowhere.</summary>
    public static IReadOnlyList<GymContext> Contexts() =>
    [
        new PostgresGymContext(new DbContextOptionsBuilder<PostgresGymContext>().UseFitnessTrackPostgres("Host=nowhere.invalid", schema: PostgresGymContext.Schema).Options),
        new SqliteGymContext(new DbContextOptionsBuilder<SqliteGymContext>().UseFitnessTrackSqlite("Data Source=nowhere.invalid").Options),
    ];
}
