using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.DependencyInjection;

public sealed class ReadReplicaTests
{
    private const string Settings = "-c fsync=off -c synchronous_commit=off";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] ReadingOperations =
    [
        nameof(FitnessTrackHotReadExtensions.RecentLogsAsync), nameof(FitnessTrackHotReadExtensions.RecentLogsOfExerciseAsync),
        nameof(FitnessTrackHotReadExtensions.LogPageAsync), nameof(FitnessTrackHotReadExtensions.LastPerformanceAsync),
        nameof(FitnessTrackHotReadExtensions.PersonalRecordsAsync), nameof(FitnessTrackHotReadExtensions.WeeklyVolumeAsync), nameof(FitnessTrackHotReadExtensions.AdherenceByRoutineAsync),
        nameof(FitnessTrackPlanExtensions.GetPlanAsync), nameof(FitnessTrackPlanExtensions.NextDayByCalendarAsync), nameof(FitnessTrackPlanExtensions.NextDayByCompletionAsync),
        nameof(FitnessTrackUserDataExtensions.ExportUserDataAsync),

        // Of its source; what it writes is another context's.
        nameof(FitnessTrackMoveExtensions.CopyFitnessTrackDataAsync),
    ];

    /// <summary>A real primary and a streaming replica of it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task reads_go_to_the_replica_to_the_primary_while_it_is_dead_and_back(bool byConnectionString)
    {
        await using var primary = await PostgresCluster.StartOwnAsync(Settings);
        await MigrateAsync(primary);
        await using var replica = await PostgresCluster.StartAsync(Settings, primary: primary);
        await using var dataSource = new NpgsqlDataSourceBuilder($"{Hosts(primary, replica)};Max Auto Prepare=20").MapFitnessTrack().BuildMultiHost();
        await using var services = new ServiceCollection()
            .AddFitnessTrackData(o => _ = byConnectionString
                ? o.UseFitnessTrackPostgres($"{Hosts(primary, replica)};Target Session Attributes=primary")
                : o.UseFitnessTrackPostgres(dataSource.WithTargetSession(TargetSessionAttributes.Primary)))
            .AddFitnessTrackReadReplica(o => _ = byConnectionString
                ? o.UseFitnessTrackPostgres($"{Hosts(primary, replica)};Target Session Attributes=prefer-standby", npgsql => npgsql.EnableRetryOnFailure())
                : o.UseFitnessTrackPostgres(dataSource.WithTargetSession(TargetSessionAttributes.PreferStandby), npgsql => npgsql.EnableRetryOnFailure()))
            .BuildServiceProvider();
        var world = await WriteWorldAsync(services);
        await WaitForReplicaAsync(primary, replica);

        (await ReadAsync(services, world)).Should().Be((true, 1), "the replica answers");

        await replica.KillAsync();
        await WaitForAsync(services, world, (false, 1));
        await ShouldRefuseToWriteAsync(services, world);

        await replica.RestartAsync();
        await WaitForAsync(services, world, (true, 1));

        await primary.KillAsync();
        (await ReadAsync(services, world)).Should().Be((true, 1), "the replica answers without a primary");
    }

    /// <summary>By the server's own word, where the library's guard does not see it.</summary>
    [Fact]
    public async Task a_replica_refuses_what_is_written_past_the_library()
    {
        await using var primary = await PostgresCluster.StartOwnAsync(Settings);
        await MigrateAsync(primary);
        await using var replica = await PostgresCluster.StartAsync(Settings, primary: primary);
        await using var services = new ServiceCollection()
            .AddFitnessTrackData(o => o.UseFitnessTrackPostgres(primary.ConnectionString))
            .AddFitnessTrackReadReplica(o => o.UseFitnessTrackPostgres(replica.ConnectionString))
            .BuildServiceProvider();
        var world = await WriteWorldAsync(services);
        await WaitForReplicaAsync(primary, replica);
        await using var context = await Reads(services).CreateDbContextAsync(TestContext.Current.CancellationToken);

        await ShouldReadEverythingAsync(context, world);
        var written = () => context.Database.SqlQuery<int>($"UPDATE users SET age = 1 RETURNING age AS \"Value\"").ToListAsync();

        (await written.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ReadOnlySqlTransaction);
    }

    [Theory, EveryProvider]
    public async Task the_options_of_a_context_for_reading_can_come_from_the_hosts_services(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var services = new ServiceCollection()
            .AddSingleton(db)
            .AddFitnessTrackReadReplica((host, options) => host.GetRequiredService<TestDatabase>().Use(options))
            .BuildServiceProvider(validateScopes: true);

        await using var context = await Reads(services).CreateDbContextAsync(TestContext.Current.CancellationToken);

        (await context.RecentLogsAsync(world.Ada.User.Id)).Should().ContainSingle();
        await context.Invoking(c => c.DeleteUserAsync(world.Ada.User.Id)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory, EveryProvider]
    public async Task a_context_for_reading_reads_everything_tracks_nothing_and_writes_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var services = new ServiceCollection()
            .AddFitnessTrackReadReplica(o => db.Use(o))
            .AddFitnessTrackData(o => db.Use(o))
            .AddFitnessTrackReadReplica(o => o.UseFitnessTrackSqlite("Data Source=second-call-does-not-count"))
            .BuildServiceProvider();
        var world = await WriteWorldAsync(services);

        await using var context = await Reads(services).CreateDbContextAsync(TestContext.Current.CancellationToken);
        await ShouldReadEverythingAsync(context, world);
        context.ChangeTracker.Entries().Should().BeEmpty();
        await ShouldRefuseToWriteAsync(services, world);

        await using var scope = services.CreateAsyncScope();
        var scoped = scope.ServiceProvider.GetRequiredKeyedService<FitnessTrackDbContext>(FitnessTrackReadReplica.Key);
        scoped.Should().BeSameAs(scope.ServiceProvider.GetRequiredKeyedService<FitnessTrackDbContext>(FitnessTrackReadReplica.Key));
        scoped.Should().NotBeSameAs(scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>());
    }

    [Theory, EveryProvider]
    public async Task every_operation_that_writes_is_refused_by_a_context_for_reading(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData(o => db.Use(o)).AddFitnessTrackReadReplica(o => db.Use(o)).BuildServiceProvider();
        var world = await WriteWorldAsync(services);
        var writes = LibraryWrites.Of(world);
        var rows = await SampleRun.RowsAsync(db);

        var operations = typeof(FitnessTrackDbContext).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && method.GetParameters()[0].ParameterType == typeof(DbContext)).Select(method => method.Name).Distinct();
        operations.Should().BeEquivalentTo([.. writes.Select(write => write.Name).Distinct(), .. ReadingOperations], "a new one is either, and a test says which");

        foreach (var (name, write) in writes)
        {
            await using var context = await Reads(services).CreateDbContextAsync(TestContext.Current.CancellationToken);
            await context.Awaiting(write).Should().ThrowAsync<InvalidOperationException>(name).WithMessage("This context only reads*", name);
        }

        (await SampleRun.RowsAsync(db)).Should().Equal(rows);
    }

    [Fact]
    public async Task on_sqlite_the_same_file_can_be_opened_read_only()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var services = new ServiceCollection()
            .AddFitnessTrackData(o => db.Use(o))
            .AddFitnessTrackReadReplica(o => o.UseFitnessTrackSqlite($"{db.ConnectionString};Mode=ReadOnly;Pooling=False"))
            .BuildServiceProvider();
        var world = await WriteWorldAsync(services);
        await using var context = await Reads(services).CreateDbContextAsync(TestContext.Current.CancellationToken);

        await ShouldReadEverythingAsync(context, world);
        var written = () => context.Database.SqlQuery<int>($"UPDATE users SET age = 1 RETURNING age AS \"Value\"").ToListAsync();

        (await written.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>()).WithMessage("*readonly database*");
    }

    [Theory, EveryProvider]
    public async Task a_subclass_of_the_context_reads_from_replicas_too(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var services = new ServiceCollection()
            .AddFitnessTrackData<OtherContext>(o => db.Use(o))
            .AddFitnessTrackReadReplica<OtherContext>(o => db.Use(o))
            .BuildServiceProvider();
        var world = await WriteWorldAsync(services);

        await using var context = await services.GetRequiredKeyedService<IDbContextFactory<OtherContext>>(FitnessTrackReadReplica.Key)
            .CreateDbContextAsync(TestContext.Current.CancellationToken);

        await ShouldReadEverythingAsync(context, world);
        await using var plain = await services.GetRequiredKeyedService<IDbContextFactory<FitnessTrackDbContext>>(FitnessTrackReadReplica.Key)
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        await ShouldReadEverythingAsync(plain, world);
    }

    [Fact]
    public void options_without_the_library_s_provider_are_refused()
    {
        using var services = new ServiceCollection().AddFitnessTrackReadReplica(o => o.UseSqlite("Data Source=x")).BuildServiceProvider();

        services.Invoking(Reads).Should().Throw<InvalidOperationException>().WithMessage("*UseFitnessTrackSqlite*");
    }

    private static string Hosts(PostgresCluster primary, PostgresCluster replica) =>
        $"Host={primary.Host},{replica.Host};Username=postgres;Database=postgres;Host Recheck Seconds=1;Timeout=30";

    /// <summary>
    /// Past the data source of many hosts, which does not look for the database's new types (https://github.com/npgsql/npgsql/issues/6237).
    /// </summary>
    private static async Task MigrateAsync(PostgresCluster primary)
    {
        await using var services = new ServiceCollection().AddFitnessTrackData(o => o.UseFitnessTrackPostgres(primary.ConnectionString)).BuildServiceProvider();
        await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
    }

    private static IDbContextFactory<FitnessTrackDbContext> Reads(IServiceProvider services) =>
        services.GetRequiredKeyedService<IDbContextFactory<FitnessTrackDbContext>>(FitnessTrackReadReplica.Key);

    private static async Task<World> WriteWorldAsync(IServiceProvider services)
    {
        var world = World.New();
        await using var context = await services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
        context.AddRange(world.Exercise, world.Ada.User, world.Bob.User);
        await context.SaveChangesAsync();
        return world;
    }

    /// <summary>Until the replica has what the primary has.</summary>
    private static async Task WaitForReplicaAsync(PostgresCluster primary, PostgresCluster replica)
    {
        await using var writing = NpgsqlDataSource.Create(primary.ConnectionString);
        await using var reading = NpgsqlDataSource.Create(replica.ConnectionString);
        var written = (string)(await writing.CreateCommand("SELECT pg_current_wal_lsn()::text").ExecuteScalarAsync())!;
        using var patience = new CancellationTokenSource(Patience);
        while (!(bool)(await reading.CreateCommand($"SELECT pg_last_wal_replay_lsn() >= '{written}'").ExecuteScalarAsync(patience.Token))!)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>
    /// Until this one answers; meanwhile no caller sees a failure. The process of a killed server that serves a connection may
    /// outlive it for a moment.
    /// </summary>
    private static async Task WaitForAsync(IServiceProvider services, World world, (bool IsReplica, int Logs) expected)
    {
        var clock = Stopwatch.StartNew();
        (bool IsReplica, int Logs) found;
        while ((found = await ReadAsync(services, world)) != expected && clock.Elapsed < Patience)
        {
            await Task.Delay(100);
        }

        found.Should().Be(expected);
    }

    /// <summary>Whether a replica answered, and how many logs it knows.</summary>
    private static async Task<(bool IsReplica, int Logs)> ReadAsync(IServiceProvider services, World world)
    {
        await using var context = await Reads(services).CreateDbContextAsync();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            var logs = await context.RecentLogsAsync(world.Ada.User.Id);
            return (await context.Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() AS \"Value\"").SingleAsync(), logs.Count);
        });
    }

    private static async Task ShouldReadEverythingAsync(FitnessTrackDbContext context, World world)
    {
        (await context.Users.CountAsync()).Should().Be(2);
        (await context.RecentLogsAsync(world.Ada.User.Id)).Should().ContainSingle();
        (await context.Exercises.Search("bench").ToListAsync()).Should().ContainSingle();
        using var document = new MemoryStream();
        await context.ExportUserDataAsync(world.Ada.User.Id, document);
        document.Length.Should().BePositive();
    }

    private static async Task ShouldRefuseToWriteAsync(IServiceProvider services, World world)
    {
        await using var context = await Reads(services).CreateDbContextAsync();
        context.Add(World.NewUser("cyd"));
        var set = new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 9, ActualReps = 1 };
        Func<Task>[] writes =
        [
            () => context.SaveChangesAsync(),
            () => Task.FromResult(context.SaveChanges()),
            () => context.Users.ExecuteDeleteAsync(),
            () => Task.FromResult(context.Users.ExecuteUpdate(user => user.SetProperty(u => u.Age, 5))),
            () => context.Database.ExecuteSqlAsync($"DELETE FROM users"),
            () => context.RecordSetAsync(world.Ada.User.Id, set),
            () => context.BulkInsertAsync(new[] { World.NewUser("cyd") }.ToAsyncEnumerable()),
            () => context.SeedFitnessTrackCatalogAsync(),
        ];
        foreach (var write in writes)
        {
            await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("This context only reads*");
        }

        await using var writing = await services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
        (await writing.Users.CountAsync()).Should().Be(2);
    }

    public sealed class OtherContext(DbContextOptions<OtherContext> options) : FitnessTrackDbContext(options);
}
