using FitnessTrack.Data;
using FitnessTrack.Data.Migrations.Sqlite.Compiled;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microsoft.EntityFrameworkCore;

/// <summary>FitnessTrack on SQLite.</summary>
public static class FitnessTrackSqliteExtensions
{
    /// <summary>Keeps the FitnessTrack data in an SQLite file, with the migrations that this package brings.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string, such as <c>Data Source=fitnesstrack.db</c>.</param>
    /// <param name="configure">Options of the SQLite provider; what is set here wins.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// The migrations are those of this package for <see cref="FitnessTrackDbContext"/> and its subclasses; a context of the host's
    /// own has those of its own assembly, in EF's own table of migrations.
    /// Can be called multiple times; the last call counts. Foreign keys are on in every connection. A database that migrating
    /// makes or finds empty is in WAL mode; a connection caches up to 16 MiB, and waits for another writer in steps of up to a second until the
    /// command's timeout (<c>Default Timeout</c> in the connection string, 30 s). Values of <c>PRAGMA cache_size</c> and
    /// <c>PRAGMA busy_timeout</c> that the host has set in a connection stay.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="connectionString"/> is null, blank or not an SQLite connection string, or switches off what the data's
    /// integrity rests on: it says <c>Foreign Keys=False</c> or <c>Recursive Triggers=True</c>.
    /// </exception>
    public static DbContextOptionsBuilder UseFitnessTrackSqlite(
        this DbContextOptionsBuilder options, string connectionString, Action<SqliteDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        return options
            .UseSqlite(WithForeignKeys(connectionString), sqlite => sqlite.UseFitnessTrack(options, configure))
            .ReplaceService<IMigrationsSqlGenerator, SqliteMigrationsSql>()
            .UseFitnessTrackProvider(new SqliteProvider())
            .UseConnectionDefaults()
            .UseCompiledModel();
    }

    /// <inheritdoc cref="UseFitnessTrackSqlite(DbContextOptionsBuilder, string, Action{SqliteDbContextOptionsBuilder}?)" />
    /// <typeparam name="TContext">The context's type.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseFitnessTrackSqlite<TContext>(
        this DbContextOptionsBuilder<TContext> options, string connectionString, Action<SqliteDbContextOptionsBuilder>? configure = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseFitnessTrackSqlite((DbContextOptionsBuilder)options, connectionString, configure);

    private static DbContextOptionsBuilder UseConnectionDefaults(this DbContextOptionsBuilder options) =>
        options.Options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<SqliteConnectionDefaults>().Any() == true
            ? options
            : options.AddInterceptors(new SqliteConnectionDefaults());

    /// <summary>That of the library's own context; a context of the host's may have more in its model.</summary>
    private static DbContextOptionsBuilder UseCompiledModel(this DbContextOptionsBuilder options) =>
        options.Options.ContextType == typeof(FitnessTrackDbContext) ? options.UseModel(FitnessTrackDbContextModel.Instance) : options;

    private static void UseFitnessTrack(
        this SqliteDbContextOptionsBuilder sqlite, DbContextOptionsBuilder options, Action<SqliteDbContextOptionsBuilder>? configure)
    {
        if (options.Options.HasShippedMigrations())
        {
            sqlite
                .MigrationsAssembly(typeof(FitnessTrackSqliteExtensions).Assembly)
                .MigrationsHistoryTable(FitnessTrackProviderExtensions.MigrationsHistoryTable);
        }

        configure?.Invoke(sqlite);
    }

    private static string WithForeignKeys(string connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new ArgumentException($"Not an SQLite connection string: {e.Message}", nameof(connectionString), e);
        }

        if (builder.ForeignKeys == false)
        {
            throw new ArgumentException("'Foreign Keys=False' would switch off the data's integrity.", nameof(connectionString));
        }

        if (builder.RecursiveTriggers)
        {
            throw new ArgumentException("'Recursive Triggers=True' would make the trigger of 'updated_at' call itself.", nameof(connectionString));
        }

        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }
}
