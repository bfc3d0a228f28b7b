using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A database for one run, made by the library as a host makes it by default.</summary>
internal abstract class BenchmarkDatabase : IAsyncDisposable
{
    private ServiceProvider? _services;

    public abstract string Name { get; }

    public abstract bool IsPostgres { get; }

    public IDbContextFactory<FitnessTrackDbContext> Contexts => _services!.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();

    public abstract DbConnection CreateConnection();

    /// <summary>A context as it is written without the library's registration: new for each use, tracked.</summary>
    public FitnessTrackDbContext CreatePlainContext()
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        Use(options);
        return new FitnessTrackDbContext(options.Options);
    }

    public async Task<DbConnection> OpenAsync()
    {
        var connection = CreateConnection();
        await connection.OpenAsync();
        return connection;
    }

    public async Task<BenchmarkDatabase> MigrateAsync()
    {
        var services = new ServiceCollection();
        services.AddFitnessTrackData(Use);
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        return this;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    protected abstract void Use(DbContextOptionsBuilder options);
}
