using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A database for one run, made by the library as a host makes it by default.</summary>
internal abstract class BenchmarkDatabase : IAsyncDisposable
{
    private ServiceProvider? _library;
    private ServiceProvider? _newcomer;
    private string? _libraryConnectionString;

    public abstract string Name { get; }

    public abstract bool IsPostgres { get; }

    /// <summary>What a host passes to the library.</summary>
    public abstract string ConnectionString { get; }

    public IDbContextFactory<FitnessTrackDbContext> Contexts => _library!.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();

    /// <summary>A connection of the driver's pool, with the connection string that the library makes of the host's; not open yet.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>One that stays open, set up as the library's own are.</summary>
    public virtual Task<DbConnection> OpenHeldAsync() => OpenAsync();

    /// <summary>An instant as a parameter of hand-written SQL.</summary>
    public abstract object Instant(DateTimeOffset instant);

    public async Task<T> WithLibraryAsync<T>(Func<FitnessTrackDbContext, Task<T>> work)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await work(context);
    }

    public async Task<T> AsNewcomerAsync<T>(Func<NewcomerContext, Task<T>> work)
    {
        await using var scope = _newcomer!.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<NewcomerContext>());
    }

    /// <summary>A context of the library's that an interceptor looks at.</summary>
    public FitnessTrackDbContext CreateContext(IInterceptor interceptor)
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>().AddInterceptors(interceptor);
        Use(options, ConnectionString);
        return new FitnessTrackDbContext(((DbContextOptionsBuilder<FitnessTrackDbContext>)options).Options);
    }

    public async Task<DbConnection> OpenAsync()
    {
        var connection = CreateConnection();
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>What a connection of the library's says of itself.</summary>
    public Task<string> LibrarySettingAsync(string sql) => WithLibraryAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var value = Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
        await context.Database.CloseConnectionAsync();
        return value;
    });

    public async Task<BenchmarkDatabase> MigrateAsync()
    {
        Register();
        await _library!.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        return this;
    }

    /// <summary>For a database that is there already.</summary>
    public BenchmarkDatabase Register()
    {
        _library = new ServiceCollection().AddFitnessTrackData(options => Use(options, ConnectionString)).BuildServiceProvider();
        _newcomer = new ServiceCollection().AddDbContext<NewcomerContext>(options => Use(options, NewcomerConnectionString)).BuildServiceProvider();
        return this;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_library is not null && _newcomer is not null)
        {
            await _library.DisposeAsync();
            await _newcomer.DisposeAsync();
        }
    }

    public abstract void Use(DbContextOptionsBuilder options, string connectionString);

    protected string LibraryConnectionString
    {
        get
        {
            if (_libraryConnectionString is null)
            {
                using var context = Contexts.CreateDbContext();
                _libraryConnectionString = context.Database.GetConnectionString()!;
            }

            return _libraryConnectionString;
        }
    }

    /// <summary>The connection as the driver has it by default.</summary>
    protected virtual string NewcomerConnectionString => ConnectionString;
}
