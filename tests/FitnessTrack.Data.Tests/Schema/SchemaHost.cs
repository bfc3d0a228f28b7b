using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>A host's services around one database, and what the library logs there.</summary>
internal sealed class SchemaHost : IAsyncDisposable, ILoggerProvider
{
    private readonly ServiceProvider _services;

    public SchemaHost(TestDatabase db, Action<IServiceCollection>? configure = null)
        : this(options => db.Use(options), configure)
    {
    }

    public SchemaHost(Action<DbContextOptionsBuilder> use, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.None).AddProvider(this))
            .AddFitnessTrackData(use);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>How many there are, so that a new one changes no test.</summary>
    public static int Migrations { get; } = CountMigrations();

    /// <summary>What a verified database's report says where all is well.</summary>
    public static string Canonical => $"all {Migrations} migrations are applied; no difference";

    public List<string> Log { get; } = [];

    public IServiceProvider Services => _services;

    public IFitnessTrackSchema Schema => _services.GetRequiredService<IFitnessTrackSchema>();

    /// <summary>What differs in a database, one line each.</summary>
    public static async Task<List<string>> DifferencesAsync(TestDatabase db)
    {
        await using var host = new SchemaHost(db);
        return [.. (await host.Schema.VerifyAsync()).Differences.Select(difference => difference.ToString())];
    }

    private static int CountMigrations()
    {
        using var context = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackSqlite("Data Source=nowhere").Options);
        return context.Database.GetMigrations().Count();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(Log);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public void Dispose()
    {
    }

    private sealed class Logger(List<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log)
            {
                log.Add($"{logLevel}: {formatter(state, exception)}");
            }
        }
    }
}
