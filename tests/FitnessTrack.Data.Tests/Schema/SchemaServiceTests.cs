using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

public class SchemaServiceTests
{
    private const string Newer = "29990101000000_FromTheFuture";

    [Theory, EveryProvider]
    public async Task migrating_tells_what_it_does_and_a_second_time_that_nothing_is_pending(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);

        var applied = await host.Schema.MigrateAsync();
        await host.Schema.MigrateAsync();

        host.Log.Should().Equal(
            $"Information: Migrating the FitnessTrack schema: {string.Join(", ", applied)}",
            $"Information: The FitnessTrack schema is current; {SchemaHost.Migrations} migrations were pending",
            $"Debug: The FitnessTrack schema is current: {SchemaHost.Migrations} migrations are applied");
    }

    [Theory, EveryProvider]
    public async Task a_newer_database_is_told_and_not_migrated(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await AddNewerMigrationAsync(db);
        await using var host = new SchemaHost(db);

        var status = await host.Schema.GetStatusAsync();
        var refused = (await FluentActions.Awaiting(() => host.Schema.MigrateAsync()).Should().ThrowAsync<NewerDatabaseException>()).Which;
        var report = await host.Schema.VerifyAsync();

        (status.IsCurrent, status.IsNewer).Should().Be((false, true));
        status.Unknown.Should().Equal(Newer);
        refused.UnknownMigrations.Should().Equal(Newer);
        refused.Message.Should().Be($"Cannot migrate: the database is newer than this version of FitnessTrack.Data, which does not know {Newer}. Update the application's FitnessTrack.Data packages.");
        report.IsCanonical.Should().BeFalse();
        report.ToString().Should().Be($"{status}; no difference");
    }

    [Theory, EveryProvider]
    public async Task the_script_makes_the_canonical_schema(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);

        await db.ExecuteAsync(host.Schema.GenerateScript());

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await host.Schema.MigrateAsync()).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task the_script_goes_on_from_a_migration(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);
        await using var context = db.CreateContext();
        var first = context.Database.GetMigrations().First();
        await context.Database.MigrateAsync(first);

        await db.ExecuteAsync(host.Schema.GenerateScript(first));

        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
        host.Schema.Invoking(s => s.GenerateScript("Nonsense")).Should().Throw<InvalidOperationException>().WithMessage("*Nonsense*");
    }

    [Fact]
    public async Task the_script_can_be_run_again_on_postgres_and_on_a_database_that_has_some_of_it()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await using var host = new SchemaHost(db);
        await using var context = db.CreateContext();
        await context.Database.MigrateAsync(context.Database.GetMigrations().First());

        await db.ExecuteAsync(host.Schema.GenerateScript());
        await db.ExecuteAsync(host.Schema.GenerateScript());

        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
    }

    [Theory, EveryProvider]
    public async Task the_database_is_migrated_before_any_hosted_service_starts(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        using var app = NewApp(db, services => services.AddHostedService<Counter>().AddFitnessTrackMigrationOnStartup().AddFitnessTrackMigrationOnStartup());

        await app.StartAsync();

        app.Services.GetServices<IHostedService>().OfType<Counter>().Single().Exercises.Should().Be(0);
        app.Services.GetServices<IHostedService>().Should().HaveCount(2, "a second call adds nothing");
        (await SchemaHost.DifferencesAsync(db)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_host_that_does_not_ask_for_it_is_not_migrated(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        using var app = NewApp(db, _ => { });

        await app.StartAsync();

        (await app.Services.GetRequiredService<IFitnessTrackSchema>().GetStatusAsync()).Applied.Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_host_does_not_start_on_a_newer_database_nor_when_it_is_cancelled(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await AddNewerMigrationAsync(db);
        using var app = NewApp(db, services => services.AddFitnessTrackMigrationOnStartup());
        await app.Awaiting(a => a.StartAsync()).Should().ThrowAsync<NewerDatabaseException>();

        await using var empty = await TestDatabase.CreateEmptyAsync(provider);
        using var other = NewApp(empty, services => services.AddFitnessTrackMigrationOnStartup());
        await other.Awaiting(a => a.StartAsync(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        await using var host = new SchemaHost(empty);
        (await host.Schema.GetStatusAsync()).Applied.Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task the_health_check_tells_pending_healthy_drifted_and_newer(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db, services => services.AddHealthChecks().AddFitnessTrackData());

        var pending = await CheckAsync(host);
        (pending.Status, pending.Description!.Split("; ")[0]).Should().Be((HealthStatus.Unhealthy, (await host.Schema.GetStatusAsync()).ToString()));

        await host.Schema.MigrateAsync();
        var healthy = await CheckAsync(host);
        (healthy.Status, healthy.Description).Should().Be((HealthStatus.Healthy, SchemaHost.Canonical));

        await db.ExecuteAsync("DROP INDEX ix_users_created_at");
        var drifted = await CheckAsync(host);
        (drifted.Status, drifted.Description).Should().Be((HealthStatus.Unhealthy, $"all {SchemaHost.Migrations} migrations are applied; differences: 1{Environment.NewLine}index users.ix_users_created_at: missing"));
        drifted.Data["differences"].Should().BeEquivalentTo(new[] { "index users.ix_users_created_at: missing" });

        await AddNewerMigrationAsync(db);
        var newer = await CheckAsync(host);
        newer.Status.Should().Be(HealthStatus.Degraded);
        newer.Data["unknown"].Should().BeEquivalentTo(new[] { Newer });
    }

    [Theory, EveryProvider]
    public async Task the_health_check_tells_a_database_that_cannot_be_read(DatabaseProvider provider)
    {
        var file = Path.Combine(TestFolder.NewFolder(), "no-database.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        await using var host = new SchemaHost(
            options => _ = provider == DatabaseProvider.Postgres
                ? options.UseFitnessTrackPostgres("Host=/nowhere;Username=nobody;Timeout=1")
                : options.UseFitnessTrackSqlite($"Data Source={file}"),
            services => services.AddHealthChecks().AddFitnessTrackData("database", HealthStatus.Degraded, ["ready"]));

        var check = await CheckAsync(host);

        check.Status.Should().Be(HealthStatus.Degraded, "it was asked for");
        check.Description.Should().StartWith("the FitnessTrack database cannot be read: ");
        check.Exception.Should().NotBeNull();
        check.Tags.Should().Equal("ready");
    }

    [Theory, EveryProvider]
    public async Task what_is_cancelled_stops_and_leaves_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new SchemaHost(db);
        var cancelled = new CancellationToken(canceled: true);
        using var cancellation = new CancellationTokenSource();
        await using var migrating = new SchemaHost(options => db.Use(options).AddInterceptors(new CancelAt("ix_ws_routine_day", cancellation)));

        await host.Schema.Awaiting(s => s.GetStatusAsync(cancelled)).Should().ThrowAsync<OperationCanceledException>();
        await host.Schema.Awaiting(s => s.VerifyAsync(cancelled)).Should().ThrowAsync<OperationCanceledException>();
        await migrating.Schema.Awaiting(s => s.MigrateAsync(cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();

        cancellation.IsCancellationRequested.Should().BeTrue();
        (await host.Schema.GetStatusAsync()).Applied.Should().BeEmpty();
        (await host.Schema.MigrateAsync()).Should().NotBeEmpty();
    }

    private static Task<int> AddNewerMigrationAsync(TestDatabase db) =>
        db.ExecuteAsync($"""INSERT INTO __fitnesstrack_migrations ("MigrationId", "ProductVersion") VALUES ('{Newer}', '99.0')""");

    private static async Task<HealthReportEntry> CheckAsync(SchemaHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Values.Single();

    private static IHost NewApp(TestDatabase db, Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddFitnessTrackData(options => db.Use(options));
        configure(builder.Services);
        return builder.Build();
    }

    /// <summary>A service of the host's that reads the database when it starts.</summary>
    private sealed class Counter(IDbContextFactory<FitnessTrackDbContext> contexts) : IHostedService
    {
        public int? Exercises { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            Exercises = await context.Exercises.CountAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
