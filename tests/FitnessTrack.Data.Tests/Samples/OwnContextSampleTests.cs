using FitnessTrack.Data.Design;
using FitnessTrack.Samples.OwnContext;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class OwnContextSampleTests
{
    [Theory, EveryProvider]
    public async Task the_first_run_makes_the_schema_records_and_reads_and_a_second_one_adds_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        var first = await SampleProcess.RunAsync("OwnContext", TestFolder.Path, SampleRun.Target(database));
        var second = await SampleProcess.RunAsync("OwnContext", TestFolder.Path, SampleRun.Target(database));

        first.Should().Be(first with { ExitCode = 0, Error = "" });
        first.Output.Should().ContainAll("_Gym", "Session: Inserted.", "Rosa Lind trains Ana Ruiz (G-0042), who has logged 2 sets.", "Weight: 82.5");
        second.Should().Be(second with { ExitCode = 0, Error = "" });
        second.Output.Should().ContainAll("Schema: up to date.", "Catalogue: 0 exercises added.", "Session: Unchanged.", "logged 2 sets.");
    }

    [Theory, EveryProvider]
    public async Task its_migration_goes_down_and_up_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var gym = Create(database);

        await gym.Database.MigrateAsync();
        await gym.SeedFitnessTrackCatalogAsync();
        await gym.Database.MigrateAsync("0");
        await gym.Database.MigrateAsync();
        await gym.SeedFitnessTrackCatalogAsync();

        (await gym.Exercises.Search("squat").FirstAsync()).Slug.Should().Be("squat");
    }

    [Fact]
    public void its_migrations_are_those_of_its_model()
    {
        foreach (var context in SampleMigrations.Contexts())
        {
            using (context)
            {
                context.Database.HasPendingModelChanges().Should().BeFalse("else run: dotnet run --project eng/FitnessTrack.Data.Design -- sample NAME");
            }
        }
    }

    [Fact]
    public async Task what_goes_wrong_is_one_line()
    {
        var run = await SampleProcess.RunAsync("OwnContext", TestFolder.Path, "--sqlite", Path.Combine(TestFolder.Path, "nowhere", "x.db"));

        SampleRun.ShouldFailWithOneLine(run);
    }

    private static GymContext Create(TestDatabase database) => database.IsPostgres
        ? new PostgresGymContext(new DbContextOptionsBuilder<PostgresGymContext>().UseFitnessTrackPostgres(database.ConnectionString, schema: PostgresGymContext.Schema).Options)
        : new SqliteGymContext(new DbContextOptionsBuilder<SqliteGymContext>().UseFitnessTrackSqlite(database.ConnectionString).Options);
}
