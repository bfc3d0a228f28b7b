using FitnessTrack.Data.Design;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class OperationsSnippets
{
    [Fact]
    public async Task the_examples_of_migrating_and_checking_do_what_they_say()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        var connectionString = db.ConnectionString;
        var services = new ServiceCollection();
        services.AddLogging();

        services.AddFitnessTrackData(o => o.UseFitnessTrackPostgres(connectionString));
        services.AddFitnessTrackMigrationOnStartup();

        services.AddHealthChecks().AddFitnessTrackData(timeout: TimeSpan.FromSeconds(10));

        await using var provider = services.BuildServiceProvider();
        var schema = provider.GetRequiredService<IFitnessTrackSchema>();

        var applied = await schema.MigrateAsync();

        var report = await schema.VerifyAsync();
        Console.WriteLine(report.IsCanonical ? "canonical" : report.ToString());

        applied.Should().NotBeEmpty();
        report.IsCanonical.Should().BeTrue();
        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Theory, EveryProvider]
    public async Task the_script_for_a_dba_is_written(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData(options => db.Use(options)).BuildServiceProvider();
        var schema = services.GetRequiredService<IFitnessTrackSchema>();
        var file = Path.Combine(TestFolder.NewFolder(), "fitnesstrack.sql");

        await File.WriteAllTextAsync(file, schema.GenerateScript());

        (await File.ReadAllTextAsync(file)).Should().Contain("ix_users_created_at");
    }

    [Theory, EveryProvider]
    public async Task the_examples_of_adopting_adopt_a_database_of_the_original_service(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData(options => db.Use(options)).BuildServiceProvider();
        var schema = services.GetRequiredService<IFitnessTrackSchema>();

        var trial = await schema.AdoptAsync(dryRun: true);
        Console.WriteLine(trial); // the outcome, and what stands in the way
        foreach (var change in trial.Changes)
        {
            Console.WriteLine(change);
        }

        var adoption = await schema.AdoptAsync();
        Console.WriteLine(adoption.IsAdopted ? (await schema.VerifyAsync()).ToString() : adoption.ToString());

        (trial.Outcome, adoption.Outcome).Should().Be((FitnessTrackAdoptionOutcome.Adopted, FitnessTrackAdoptionOutcome.Adopted));
        trial.Changes.Should().NotBeEmpty();
        var last = (await schema.VerifyAsync()).ToString();
        last.Should().Be("all 2 migrations are applied; no difference");
        (await File.ReadAllTextAsync(Repository.PathTo("docs", "operations.md"))).Should().Contain($"`{last}` is the end of it");
    }

    [Fact]
    public async Task a_backup_of_an_sqlite_database_in_use_is_whole()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);
        var backup = Path.Combine(TestFolder.NewFolder(), "backup.db");
        await using var context = db.CreateContext();

        await context.Database.ExecuteSqlAsync($"VACUUM INTO {backup}");

        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackSqlite($"Data Source={backup};Pooling=False").Options;
        await using var copy = new FitnessTrackDbContext(options);
        (await copy.ExerciseSetLogs.CountAsync()).Should().Be(2);
    }
}
