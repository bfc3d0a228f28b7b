using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class SchemaSnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_the_schemas_life_do_what_they_say(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        var builder = Host.CreateApplicationBuilder();
        var services = builder.Services;
        services.AddFitnessTrackData(options => db.Use(options));
        services.AddFitnessTrackMigrationOnStartup();
        services.AddHealthChecks().AddFitnessTrackData();
        using var host = builder.Build();
        await host.StartAsync();

        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        health.Status.Should().Be(HealthStatus.Healthy);

        await db.ExecuteAsync("DROP INDEX ix_users_created_at");
        var schema = host.Services.GetRequiredService<IFitnessTrackSchema>();
        var report = await schema.VerifyAsync();
        foreach (var difference in report.Differences)
        {
            Console.WriteLine(difference); // index users.ix_users_created_at: missing
        }

        var sql = schema.GenerateScript();

        report.Differences.Should().ContainSingle().Which.ToString().Should().Be("index users.ix_users_created_at: missing");
        sql.Should().Contain("ix_users_created_at");
        await host.StopAsync();
    }
}
