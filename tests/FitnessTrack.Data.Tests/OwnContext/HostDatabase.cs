using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A database of one test's own, migrated by a host's own context.</summary>
internal sealed class HostDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseProvider Provider, HostSchema Schema), Lazy<Assembly>> Migrations = new();

    private readonly HostSchema _schema;

    private HostDatabase(TestDatabase database, HostSchema schema) => (Database, _schema) = (database, schema);

    public TestDatabase Database { get; }

    /// <summary>What stands before the name of one of the library's tables.</summary>
    public string Prefix => Database.IsPostgres && _schema is (HostSchema.OfOptions or HostSchema.OfModel) ? $"{HostContext.Schema}." : "";

    public static async Task<HostDatabase> CreateAsync(DatabaseProvider provider, HostSchema schema)
    {
        // The library's own migrations come first.
        var host = new HostDatabase(await (schema == HostSchema.Excluded ? TestDatabase.CreateAsync(provider) : TestDatabase.CreateEmptyAsync(provider)), schema);
        await using var context = host.CreateContext();
        await context.Database.MigrateAsync();
        return host;
    }

    public HostContext CreateContext() => Create(Migrations.GetOrAdd(
        (Database.Provider, _schema), _ => new Lazy<Assembly>(() =>
        {
            using var context = Create(migrations: null);
            return HostMigration.Compile(context, createsObjects: _schema != HostSchema.Excluded);
        })).Value);

    public async Task SaveAsync(params object[] entities)
    {
        await using var context = CreateContext();
        context.AddRange(entities);
        await context.SaveChangesAsync();
    }

    public async Task<World> CreateWorldAsync()
    {
        var world = World.New();
        await SaveAsync(world.Exercise, world.Ada.User, world.Bob.User);
        return world;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private HostContext Create(Assembly? migrations) => _schema switch
    {
        HostSchema.OfModel => new SchemaHostContext(Options<SchemaHostContext>(migrations)),
        HostSchema.Excluded => new ExcludedHostContext(Options<ExcludedHostContext>(migrations)),
        _ => new PlainHostContext(Options<PlainHostContext>(migrations)),
    };

    private DbContextOptions<TContext> Options<TContext>(Assembly? migrations)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        var assembly = migrations ?? typeof(TContext).Assembly;
        return Database.IsPostgres
            ? options.UseFitnessTrackPostgres(
                Database.ConnectionString, npgsql => npgsql.MigrationsAssembly(assembly), _schema == HostSchema.OfOptions ? HostContext.Schema : null).Options
            : options.UseFitnessTrackSqlite(Database.ConnectionString, sqlite => sqlite.MigrationsAssembly(assembly)).Options;
    }
}
