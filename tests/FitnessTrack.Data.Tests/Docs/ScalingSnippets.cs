using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class ScalingSnippets
{
    [Fact]
    public async Task the_example_of_moving_moves_all()
    {
        await using var file = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var server = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await World.CreateAsync(file);
        var (sqlite, postgres) = (file.ConnectionString, server.ConnectionString);

        await using var source = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackSqlite(sqlite).Options);
        await using var target = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackPostgres(postgres).Options);

        var report = await source.CopyFitnessTrackDataAsync(target);
        Console.WriteLine(report); // users: 2 rows, 5f0c0a…, and so on for all twelve tables

        report.ToString().Should().StartWith("users: 2 rows, ").And.Contain("exercise_set_logs: 2 rows, ");
    }

    [Fact]
    public async Task the_example_of_replicas_reads_and_writes()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await World.CreateAsync(db);
        var services = new ServiceCollection();
        var connectionString = db.ConnectionString;

        // Host=db1,db2,db3;Username=app;Database=fitness
        await using var hosts = new NpgsqlDataSourceBuilder(connectionString).MapFitnessTrack().BuildMultiHost();
        services.AddFitnessTrackData(o => o.UseFitnessTrackPostgres(hosts.WithTargetSession(TargetSessionAttributes.Primary)));
        services.AddFitnessTrackReadReplica(o => o.UseFitnessTrackPostgres(
            hosts.WithTargetSession(TargetSessionAttributes.PreferStandby), npgsql => npgsql.EnableRetryOnFailure()));

        services.AddSingleton<Charts>();
        await using var provider = services.BuildServiceProvider();

        (await provider.GetRequiredService<Charts>().LastSetsAsync(1)).Should().ContainSingle();
    }

    [Fact]
    public async Task the_example_of_a_pooler_prepares_nothing_resets_nothing_and_works()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var world = await World.CreateAsync(db);
        var services = new ServiceCollection();

        services.AddFitnessTrackData(o => o.UseFitnessTrackPostgres(
            "Host=pgbouncer;Port=6432;Username=app;Database=fitness;No Reset On Close=true;Max Auto Prepare=0"));

        await using var provider = services.BuildServiceProvider();
        await using var documented = await provider.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
        var settings = new NpgsqlConnectionStringBuilder(documented.Database.GetConnectionString());
        (settings.NoResetOnClose, settings.MaxAutoPrepare, settings.Multiplexing).Should().Be((true, 0, false));

        // With these settings, but where the test's database is; CI has them in front of a real pooler too.
        var here = new NpgsqlConnectionStringBuilder(db.ConnectionString) { Pooling = true, NoResetOnClose = settings.NoResetOnClose, MaxAutoPrepare = settings.MaxAutoPrepare };
        await using (var context = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackPostgres(here.ConnectionString).Options))
        {
            var set = new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start.AddDays(1), SetIndex = 1 };
            (await context.RecordSetAsync(world.Ada.User.Id, set)).Outcome.Should().Be(RecordOutcome.Inserted);
            (await context.RecentLogsAsync(world.Ada.User.Id)).Should().HaveCount(2);
        }

        await using var connection = new NpgsqlConnection(here.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public sealed class Charts([FromKeyedServices(FitnessTrackReadReplica.Key)] IDbContextFactory<FitnessTrackDbContext> replicas)
    {
        public async Task<IReadOnlyList<ExerciseSetLog>> LastSetsAsync(int userId)
        {
            await using var context = await replicas.CreateDbContextAsync();
            return await context.RecentLogsAsync(userId);
        }
    }
}
