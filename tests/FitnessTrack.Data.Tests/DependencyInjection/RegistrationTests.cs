using System.Reflection;
using System.Reflection.Emit;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace FitnessTrack.Data.Tests.DependencyInjection;

public class RegistrationTests
{
    [Theory, EveryProvider]
    public async Task one_line_gives_a_scoped_context_a_factory_and_the_schema(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData(o => db.Use(o)).BuildServiceProvider(validateScopes: true);

        (await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync()).Should().HaveCount(SchemaHost.Migrations).And.Contain(name => name.EndsWith("_InitialSchema", StringComparison.Ordinal));
        await using (var context = await services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync())
        {
            context.Add(World.NewUser("ada"));
            await context.SaveChangesAsync();
        }

        await using var scope = services.CreateAsyncScope();
        var scoped = scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>();
        scoped.Should().BeSameAs(scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>());
        (await scoped.Users.SingleAsync()).Username.Should().Be("ada");
    }

    [Fact]
    public async Task contexts_are_pooled_and_come_back_clean()
    {
        await using var services = new ServiceCollection().AddFitnessTrackData(o => o.UseFitnessTrackSqlite("Data Source=unused.db")).BuildServiceProvider();
        var factory = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
        FitnessTrackDbContext first;
        await using (first = await factory.CreateDbContextAsync())
        {
            first.Add(World.NewUser("ada"));
        }

        await using var second = await factory.CreateDbContextAsync();

        second.Should().BeSameAs(first);
        second.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Fact]
    public void calling_twice_registers_once()
    {
        var services = new ServiceCollection().AddFitnessTrackData(o => o.UseFitnessTrackSqlite("Data Source=first.db"));
        var count = services.Count;

        services.AddFitnessTrackData(o => o.UseFitnessTrackSqlite("Data Source=second.db")).AddFitnessTrackData().Should().BeSameAs(services);

        services.Should().HaveCount(count);
        using var provider = services.BuildServiceProvider();
        using var context = provider.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext();
        context.Database.GetConnectionString().Should().Contain("first.db");
    }

    [Theory, EveryProvider]
    public async Task migrating_again_does_nothing_and_the_status_says_so(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData(o => db.Use(o)).BuildServiceProvider();
        var schema = services.GetRequiredService<IFitnessTrackSchema>();

        var before = await schema.GetStatusAsync();
        (before.Applied.Count, before.Pending.Count, before.IsCurrent).Should().Be((0, SchemaHost.Migrations, false));
        var applied = await schema.MigrateAsync();
        applied.Should().Equal(before.Pending);

        (await schema.MigrateAsync()).Should().BeEmpty();
        (await schema.GetStatusAsync()).Should().BeEquivalentTo(new FitnessTrackSchemaStatus(applied, [], []));
    }

    [Theory, EveryProvider]
    public async Task a_subclass_is_registered_with_the_schema_of_its_base(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection().AddFitnessTrackData<GymContext>(o => db.Use(o)).BuildServiceProvider(validateScopes: true);

        await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();

        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<GymContext>();
        context.Add(World.NewUser("ada"));
        await context.SaveChangesAsync();
        (await context.Adults.CountAsync()).Should().Be(0);
        (await context.DeleteUserAsync((await context.Users.SingleAsync()).Id)).Users.Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task the_provider_and_the_connection_string_come_from_configuration(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var services = Configured(("FitnessTrack:Provider", $"{provider}".ToUpperInvariant()), ("ConnectionStrings:FitnessTrack", db.ConnectionString));

        (await services.GetRequiredService<IFitnessTrackSchema>().GetStatusAsync()).IsCurrent.Should().BeTrue();
    }

    [Fact]
    public async Task a_provider_of_somebody_elses_is_found_by_the_name_of_its_assembly()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var provider = new CustomAttributeBuilder(typeof(FitnessTrackProviderAttribute).GetConstructors().Single(), [typeof(SqliteProvider)]);
        Assembly? Find(object? sender, ResolveEventArgs args) => new AssemblyName(args.Name) is { Name: "FitnessTrack.Data.Migrations.Third" } name
            ? AssemblyBuilder.DefineDynamicAssembly(name, AssemblyBuilderAccess.Run, [provider])
            : null;
        AppDomain.CurrentDomain.AssemblyResolve += Find;
        try
        {
            await using var services = Configured(("FitnessTrack:Provider", "Third"), ("ConnectionStrings:FitnessTrack", db.ConnectionString));

            (await services.GetRequiredService<IFitnessTrackSchema>().GetStatusAsync()).IsCurrent.Should().BeTrue();
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Find;
        }
    }

    [Theory]
    [InlineData("app")]
    [InlineData("app;Mode=Memory")]
    [InlineData("app 'one' \"two\"")]
    public async Task without_configuration_it_is_an_sqlite_file_under_the_content_root(string folder)
    {
        var root = Directory.CreateDirectory(Path.Combine(TestFolder.NewFolder(), folder)).FullName;
        await using var services = new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new Environment(root))
            .AddFitnessTrackData()
            .BuildServiceProvider();

        await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();

        File.Exists(Path.Combine(root, "fitnesstrack.db")).Should().BeTrue();
    }

    [Theory, EveryProvider]
    public async Task a_hosts_own_factory_is_kept_and_gets_the_schema_and_a_scoped_context(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        var own = new OwnFactory(db);
        await using var services = new ServiceCollection()
            .AddSingleton<IDbContextFactory<FitnessTrackDbContext>>(own)
            .AddFitnessTrackData(o => db.Use(o))
            .BuildServiceProvider(validateScopes: true);

        (await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync()).Should().HaveCount(2);

        services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().Should().BeSameAs(own);
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>().Users.CountAsync()).Should().Be(0);
        own.Created.Should().BePositive();
    }

    [Theory, EveryProvider]
    public async Task a_hosts_own_factory_may_make_contexts_of_a_subclass(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection()
            .AddSingleton<IDbContextFactory<FitnessTrackDbContext>>(new GymFactory(db))
            .AddFitnessTrackData(o => db.Use(o))
            .BuildServiceProvider(validateScopes: true);
        var schema = services.GetRequiredService<IFitnessTrackSchema>();

        (await schema.MigrateAsync()).Should().HaveCount(SchemaHost.Migrations);

        (await schema.GetStatusAsync()).IsCurrent.Should().BeTrue();
        (await schema.VerifyAsync()).IsCanonical.Should().BeTrue();
        schema.GenerateScript().Should().Contain("pk_users");
        await using var context = await services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
        context.Should().BeOfType<GymContext>();
        (await context.Users.CountAsync()).Should().Be(0);
    }

    [Theory, EveryProvider]
    public async Task the_options_can_come_from_the_hosts_services(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = new ServiceCollection()
            .AddSingleton(db)
            .AddFitnessTrackData((host, options) => host.GetRequiredService<TestDatabase>().Use(options))
            .BuildServiceProvider(validateScopes: true);
        await using var ofSubclass = new ServiceCollection()
            .AddSingleton(db)
            .AddFitnessTrackData<GymContext>((host, options) => host.GetRequiredService<TestDatabase>().Use(options))
            .BuildServiceProvider(validateScopes: true);

        (await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync()).Should().HaveCount(2);

        await using var scope = ofSubclass.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<GymContext>().Adults.CountAsync()).Should().Be(0);
        (await ofSubclass.GetRequiredService<IFitnessTrackSchema>().GetStatusAsync()).IsCurrent.Should().BeTrue();
    }

    [Fact]
    public async Task a_data_source_of_the_hosts_services_serves()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await using var services = new ServiceCollection()
            .AddSingleton(_ => new Npgsql.NpgsqlDataSourceBuilder(db.ConnectionString).MapFitnessTrack().Build())
            .AddFitnessTrackData((host, options) => options.UseFitnessTrackPostgres(host.GetRequiredService<Npgsql.NpgsqlDataSource>()))
            .BuildServiceProvider();

        await using var context = await services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
        context.Add(World.NewExercise("bench-press"));
        await context.SaveChangesAsync();

        (await context.Exercises.AsNoTracking().SingleAsync()).PrimaryMuscle.Should().Be(MuscleGroup.Chest);
    }

    [Fact]
    public void options_from_the_hosts_services_are_checked_too()
    {
        using var services = new ServiceCollection().AddFitnessTrackData((_, options) => options.UseSqlite("Data Source=x.db")).BuildServiceProvider();

        services.Invoking(s => s.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext())
            .Should().Throw<InvalidOperationException>().WithMessage("*UseFitnessTrackSqlite or UseFitnessTrackPostgres*");
    }

    [Fact]
    public void a_second_database_in_one_host_is_refused_rather_than_left_without_tables()
    {
        var services = new ServiceCollection().AddFitnessTrackData(o => o.UseFitnessTrackSqlite("Data Source=first.db"));

        services.Invoking(s => s.AddFitnessTrackData<GymContext>(o => o.UseFitnessTrackSqlite("Data Source=second.db")))
            .Should().Throw<InvalidOperationException>().WithMessage("*FitnessTrackDbContext is registered already*GymContext*");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void options_without_the_providers_part_say_what_is_missing(bool withEfsOwn)
    {
        using var services = new ServiceCollection()
            .AddFitnessTrackData(o => _ = withEfsOwn ? o.UseSqlite("Data Source=x.db") : o)
            .BuildServiceProvider();

        services.Invoking(s => s.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext())
            .Should().Throw<InvalidOperationException>().WithMessage("*UseFitnessTrackSqlite or UseFitnessTrackPostgres*");
    }

    [Fact]
    public void a_hosts_own_unit_tests_register_the_context_in_memory()
    {
        using var services = new ServiceCollection().AddFitnessTrackData(o => o.UseInMemoryDatabase($"{Guid.NewGuid()}")).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
        using (var context = contexts.CreateDbContext())
        {
            context.Add(new Tag { Name = "strength" });
            context.SaveChanges();
        }

        using var reading = contexts.CreateDbContext();
        reading.Tags.Should().ContainSingle().Which.Name.Should().Be("strength");
    }

    [Theory]
    [InlineData("Oracle", "Data Source=x", "*'FitnessTrack:Provider' is 'Oracle'*'Sqlite' or 'Postgres'*")]
    [InlineData("../a=b,c", "Data Source=x", "*'FitnessTrack:Provider' is '../a=b,c'*'Sqlite' or 'Postgres'*")]
    [InlineData("Sqlite.Resources", "Data Source=x", "*'FitnessTrack:Provider' is 'Sqlite.Resources'*'Sqlite' or 'Postgres'*")]
    [InlineData("Postgres", null, "*'FitnessTrack:Provider' is 'Postgres', which needs 'ConnectionStrings:FitnessTrack'*")]
    [InlineData(null, "Data Source=x", "*'ConnectionStrings:FitnessTrack' is configured*set 'FitnessTrack:Provider'*")]
    [InlineData("Postgres", "Data Source=x", "'ConnectionStrings:FitnessTrack' does not fit 'FitnessTrack:Provider': Not a PostgreSQL connection string*")]
    [InlineData("Sqlite", "Host=x", "'ConnectionStrings:FitnessTrack' does not fit 'FitnessTrack:Provider': Not an SQLite connection string*")]
    public void a_wrong_configuration_is_a_clear_error(string? provider, string? connectionString, string message)
    {
        using var services = Configured(("FitnessTrack:Provider", provider), ("ConnectionStrings:FitnessTrack", connectionString));

        services.Invoking(s => s.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext())
            .Should().Throw<InvalidOperationException>().WithMessage(message);
    }

    [Theory]
    [InlineData("Host=localhost", "*Not an SQLite connection string*")]
    [InlineData("Data Source=x;Foreign Keys=False", "*Foreign Keys=False*")]
    [InlineData("Data Source=x;Recursive Triggers=True", "*Recursive Triggers=True*")]
    [InlineData(" ", "*connectionString*")]
    public void a_wrong_sqlite_connection_string_is_a_clear_error(string connectionString, string message)
    {
        var use = () => new DbContextOptionsBuilder().UseFitnessTrackSqlite(connectionString);
        use.Should().Throw<ArgumentException>().WithMessage(message).Which.ParamName.Should().Be("connectionString");
    }

    [Theory]
    [InlineData("Data Source=x.db", "*Not a PostgreSQL connection string*")]
    [InlineData("nonsense", "*Not a PostgreSQL connection string*")]
    [InlineData("Port=abc;Host=x", "*Not a PostgreSQL connection string*")]
    [InlineData("Database=x", "*names no Host*")]
    [InlineData(" ", "*connectionString*")]
    public void a_wrong_postgres_connection_string_is_a_clear_error(string connectionString, string message)
    {
        var use = () => new DbContextOptionsBuilder().UseFitnessTrackPostgres(connectionString);
        use.Should().Throw<ArgumentException>().WithMessage(message).Which.ParamName.Should().Be("connectionString");
    }

    [Fact]
    public async Task a_hosts_own_data_source_serves()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await using var dataSource = new Npgsql.NpgsqlDataSourceBuilder(db.ConnectionString).MapFitnessTrack().Build();
        await using var context = new FitnessTrackDbContext(
            new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackPostgres(dataSource).Options);

        context.Add(World.NewExercise("bench-press"));
        await context.SaveChangesAsync();

        (await context.Exercises.AsNoTracking().SingleAsync(e => e.PrimaryMuscle == MuscleGroup.Chest)).Slug.Should().Be("bench-press");
    }

    [Theory, EveryProvider]
    public async Task the_log_of_a_context_names_the_providers_part(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var log = new List<string>();
        await using var context = db.CreateContext(o => o.LogTo(log.Add, [CoreEventId.ContextInitialized]));

        _ = context.Model;

        log.Should().ContainSingle().Which.Should().Contain($" {provider}Provider ");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void a_data_sources_blank_schema_is_refused(string schema)
    {
        var map = () => new Npgsql.NpgsqlDataSourceBuilder("Host=x").MapFitnessTrack(schema);
        map.Should().Throw<ArgumentException>().WithParameterName(nameof(schema));
    }

    [Fact]
    public void what_a_host_sets_in_the_providers_options_wins()
    {
        using var sqlite = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>()
            .UseFitnessTrackSqlite("Data Source=x", sqlite => sqlite.CommandTimeout(7)).Options);
        using var postgres = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>()
            .UseFitnessTrackPostgres("Host=x", npgsql => npgsql.CommandTimeout(8)).Options);

        sqlite.Database.GetCommandTimeout().Should().Be(7);
        postgres.Database.GetCommandTimeout().Should().Be(8);
    }

    private static ServiceProvider Configured(params (string Key, string? Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build())
        .AddFitnessTrackData()
        .BuildServiceProvider();

    public sealed class GymContext(DbContextOptions<GymContext> options) : FitnessTrackDbContext(options)
    {
        public IQueryable<User> Adults => Users.Where(user => user.Age >= 18);
    }

    private sealed class GymFactory(TestDatabase db) : IDbContextFactory<FitnessTrackDbContext>
    {
        public FitnessTrackDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<GymContext>();
            db.Use(options);
            return new GymContext(options.Options);
        }
    }

    private sealed class OwnFactory(TestDatabase db) : IDbContextFactory<FitnessTrackDbContext>
    {
        public int Created { get; private set; }

        public FitnessTrackDbContext CreateDbContext()
        {
            Created++;
            return db.CreateContext();
        }
    }

    private sealed class Environment(string contentRoot) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = contentRoot;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
