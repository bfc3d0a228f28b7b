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
    /// <param name="schema">
    /// For a context of the host's own: the schema of FitnessTrack's tables, enum types and functions; null where the search path leads, or,
    /// for tables and functions, where <see cref="FitnessTrackModelOptions.Schema"/> says.
    /// </param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// The migrations are those of this package for <see cref="FitnessTrackDbContext"/> and its subclasses; a context of the host's
    /// own has those of its own assembly, in EF's own table of migrations.
    /// Can be called multiple times with one schema; the last call counts. The statements of recording and of the hot reads are prepared, unless
    /// the connection string says <c>Max Auto Prepare=0</c>, as it has to behind a pooler that does not follow prepared statements. What goes past
    /// EF's queries and SaveChanges (recording, bulk insert, copying) has the connection string's <c>Command Timeout</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="connectionString"/> is null, blank, not an Npgsql connection string, or names no host; or
    /// <paramref name="schema"/> is blank, or not that of an earlier call, or given for a context whose migrations are those of this package.
    /// </exception>
    public static DbContextOptionsBuilder UseFitnessTrackPostgres(
        this DbContextOptionsBuilder options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ThrowIfUnfit(options, schema);
        var prepares = Prepares(Parse(connectionString), otherwise: true);

        return options
            .UseNpgsql(connectionString, npgsql => npgsql.UseFitnessTrack(options, schema, configure))
            .UseFitnessTrackProvider(new PostgresProvider { Prepares = prepares, Schema = schema })
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
    /// <param name="schema">
    /// For a context of the host's own: the schema of FitnessTrack's tables, enum types and functions; null where the search path leads, or,
    /// for tables and functions, where <see cref="FitnessTrackModelOptions.Schema"/> says.
    /// </param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// The migrations are those of this package for <see cref="FitnessTrackDbContext"/> and its subclasses; a context of the host's
    /// own has those of its own assembly, in EF's own table of migrations.
    /// Can be called multiple times with one schema; the last call counts. The statements of recording and of the hot reads are prepared where the
    /// data source says so, by a <c>Max Auto Prepare</c> above 0. What goes past EF's queries and SaveChanges (recording, bulk insert, copying) has
    /// the data source's <c>Command Timeout</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="schema"/> is blank, or not that of an earlier call, or given for a context whose migrations are those of this package.</exception>
    public static DbContextOptionsBuilder UseFitnessTrackPostgres(
        this DbContextOptionsBuilder options, DbDataSource dataSource, Action<NpgsqlDbContextOptionsBuilder>? configure = null, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dataSource);
        ThrowIfUnfit(options, schema);

        return options
            .UseNpgsql(dataSource, npgsql => npgsql.UseFitnessTrack(options, schema, configure))
            .UseFitnessTrackProvider(new PostgresProvider { Prepares = Prepares(new(dataSource.ConnectionString), otherwise: false), Schema = schema })
            .UseInterceptors()
            .UseCompiledModel();
    }

    /// <inheritdoc cref="UseFitnessTrackPostgres(DbContextOptionsBuilder, string, Action{NpgsqlDbContextOptionsBuilder}?, string?)" />
    /// <typeparam name="TContext">The context's type.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseFitnessTrackPostgres<TContext>(
        this DbContextOptionsBuilder<TContext> options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null, string? schema = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseFitnessTrackPostgres((DbContextOptionsBuilder)options, connectionString, configure, schema);

    /// <inheritdoc cref="UseFitnessTrackPostgres(DbContextOptionsBuilder, DbDataSource, Action{NpgsqlDbContextOptionsBuilder}?, string?)" />
    /// <typeparam name="TContext">The context's type.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseFitnessTrackPostgres<TContext>(
        this DbContextOptionsBuilder<TContext> options, DbDataSource dataSource, Action<NpgsqlDbContextOptionsBuilder>? configure = null, string? schema = null)
        where TContext : DbContext =>
        (DbContextOptionsBuilder<TContext>)UseFitnessTrackPostgres((DbContextOptionsBuilder)options, dataSource, configure, schema);

    /// <summary>Makes the canonical enums known to a data source that the host builds itself.</summary>
    /// <param name="builder">The data source's builder.</param>
    /// <param name="schema">Their schema, as in <c>UseFitnessTrackPostgres</c>; null where the search path leads.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="schema"/> is blank.</exception>
    public static NpgsqlDataSourceBuilder MapFitnessTrack(this NpgsqlDataSourceBuilder builder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (schema is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        }

        foreach (var type in CanonicalValue.EnumTypes)
        {
            builder.MapEnum(type, $"{(schema is null ? "" : $"{schema}.")}{CanonicalValue.EnumTypeName(type)}", LabelTranslator.Instance);
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
        this NpgsqlDbContextOptionsBuilder npgsql, DbContextOptionsBuilder options, string? schema, Action<NpgsqlDbContextOptionsBuilder>? configure)
    {
        if (options.Options.HasShippedMigrations())
        {
            npgsql
                .MigrationsAssembly(typeof(FitnessTrackPostgresExtensions).Assembly)
                .MigrationsHistoryTable(FitnessTrackProviderExtensions.MigrationsHistoryTable);
        }

        // The driver takes an enum twice, and then finds two of them.
        if (options.Options.FindFitnessTrackProvider() is not PostgresProvider)
        {
            foreach (var type in CanonicalValue.EnumTypes)
            {
                npgsql.MapEnum(type, CanonicalValue.EnumTypeName(type), schema, nameTranslator: LabelTranslator.Instance);
            }
        }

        configure?.Invoke(npgsql);
    }

    private static void ThrowIfUnfit(DbContextOptionsBuilder options, string? schema)
    {
        if (schema is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        }

        if (schema is not null && options.Options.HasShippedMigrations())
        {
            throw new ArgumentException(
                $"The migrations that this package brings for {options.Options.ContextType.Name} know no schema. A schema needs a context of the host's own, that derives from DbContext.", nameof(schema));
        }

        if (options.Options.FindFitnessTrackProvider() is PostgresProvider before && before.Schema != schema)
        {
            throw new ArgumentException($"The schema was {(before.Schema is null ? "none" : $"'{before.Schema}'")} in the call before, and the driver keeps the types of the first one.", nameof(schema));
        }
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
