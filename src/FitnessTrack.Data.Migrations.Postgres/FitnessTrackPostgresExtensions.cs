using System.Data.Common;
using FitnessTrack.Data;
using FitnessTrack.Data.Migrations.Postgres.Compiled;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>FitnessTrack on PostgreSQL.</summary>
public static class FitnessTrackPostgresExtensions
{
    /// <summary>Keeps the FitnessTrack data in a PostgreSQL database, with the migrations that this package brings.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">An Npgsql connection string.</param>
    /// <param name="configure">Options of the Npgsql provider; what is set here wins.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// Can be called multiple times; the last call counts. The statements of recording and of the hot reads are prepared, unless the connection
    /// string says <c>Max Auto Prepare=0</c>, as it has to behind a pooler that does not follow prepared statements.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="connectionString"/> is null, blank, not an Npgsql connection string, or names no host.
    /// </exception>
    public static DbContextOptionsBuilder UseFitnessTrackPostgres(
        this DbContextOptionsBuilder options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var prepares = Prepares(Parse(connectionString), otherwise: true);

        return options
            .UseNpgsql(connectionString, npgsql => npgsql.UseFitnessTrack(options, configure))
            .UseFitnessTrackProvider(new PostgresProvider { Prepares = prepares })
            .UseInterceptors()
            .UseCompiledModel();
    }

    /// <summary>Keeps the FitnessTrack data in the PostgreSQL database of a data source that the host made.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="dataSource">
    /// A data source whose builder was given <see cref="MapFitnessTrack"/>; also one of several hosts, by
    /// <c>BuildMultiHost().WithTargetSession(…)</c>.
    /// </param>
    /// <param name="configure">Options of the Npgsql provider; what is set here wins.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// Can be called multiple times; the last call counts. The statements of recording and of the hot reads are prepared where the data source
    /// says so, by a <c>Max Auto Prepare</c> above 0.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DbContextOptionsBuilder UseFitnessTrackPostgres(
        this DbContextOptionsBuilder options, DbDataSource dataSource, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dataSource);

        return options
            .UseNpgsql(dataSource, npgsql => npgsql.UseFitnessTrack(options, configure))
            .UseFitnessTrackProvider(new PostgresProvider { Prepares = Prepares(new(dataSource.ConnectionString), otherwise: false) })
            .UseInterceptors()
            .UseCompiledModel();
    }

    /// <inheritdoc cref="UseFitnessTrackPostgres(DbContextOptionsBuilder, string, Action{NpgsqlDbContextOptionsBuilder}?)" />
    /// <typeparam name="TContext">The context's type.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseFitnessTrackPostgres<TContext>(
        this DbContextOptionsBuilder<TContext> options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseFitnessTrackPostgres((DbContextOptionsBuilder)options, connectionString, configure);

    /// <inheritdoc cref="UseFitnessTrackPostgres(DbContextOptionsBuilder, DbDataSource, Action{NpgsqlDbContextOptionsBuilder}?)" />
    /// <typeparam name="TContext">The context's type.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseFitnessTrackPostgres<TContext>(
        this DbContextOptionsBuilder<TContext> options, DbDataSource dataSource, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseFitnessTrackPostgres((DbContextOptionsBuilder)options, dataSource, configure);

    /// <summary>Makes the canonical enums known to a data source that the host builds itself.</summary>
    /// <param name="builder">The data source's builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static NpgsqlDataSourceBuilder MapFitnessTrack(this NpgsqlDataSourceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        foreach (var type in CanonicalValue.EnumTypes)
        {
            builder.MapEnum(type, CanonicalValue.EnumTypeName(type), LabelTranslator.Instance);
        }

        return builder;
    }

    private static DbContextOptionsBuilder UseInterceptors(this DbContextOptionsBuilder options) =>
        options.Options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<PreparedReads>().Any() == true
            ? options
            : options.AddInterceptors(new PreparedReads(), new PostgresHostErrors());

    /// <summary>That of the library's own context; a context of the host's may have more in its model.</summary>
    private static DbContextOptionsBuilder UseCompiledModel(this DbContextOptionsBuilder options) =>
        options.Options.ContextType == typeof(FitnessTrackDbContext) ? options.UseModel(FitnessTrackDbContextModel.Instance) : options;

    private static void UseFitnessTrack(
        this NpgsqlDbContextOptionsBuilder npgsql, DbContextOptionsBuilder options, Action<NpgsqlDbContextOptionsBuilder>? configure)
    {
        npgsql
            .MigrationsAssembly(typeof(FitnessTrackPostgresExtensions).Assembly)
            .MigrationsHistoryTable(FitnessTrackProviderExtensions.MigrationsHistoryTable);

        // The driver takes an enum twice, and then finds two of them.
        if (options.Options.FindFitnessTrackProvider() is not PostgresProvider)
        {
            foreach (var type in CanonicalValue.EnumTypes)
            {
                npgsql.MapEnum(type, CanonicalValue.EnumTypeName(type), nameTranslator: LabelTranslator.Instance);
            }
        }

        configure?.Invoke(npgsql);
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new ArgumentException($"Not a PostgreSQL connection string: {e.Message}", nameof(connectionString), e);
        }

        return string.IsNullOrWhiteSpace(builder.Host)
            ? throw new ArgumentException("The connection string names no Host.", nameof(connectionString))
            : builder;
    }

    /// <summary>
    /// What the connection string says of automatic preparation counts for the library's own, which is explicit: a value that is
    /// refused while the driver prepares by itself leaves a statement that breaks the connection when it is used again
    /// (https://github.com/npgsql/npgsql/issues/6391).
    /// </summary>
    private static bool Prepares(NpgsqlConnectionStringBuilder builder, bool otherwise) =>
        !builder.Multiplexing && (builder.ShouldSerialize("Max Auto Prepare") ? builder.MaxAutoPrepare > 0 : otherwise);

    /// <summary>Canonical labels for the driver.</summary>
    private sealed class LabelTranslator : INpgsqlNameTranslator
    {
        public static readonly LabelTranslator Instance = new();

        public string TranslateTypeName(string clrName) => clrName;

        public string TranslateMemberName(string clrName) => CanonicalValue.LabelOf(clrName);
    }
}
