using System.Data;
using System.Data.Common;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

[assembly: FitnessTrackProvider(typeof(PostgresProvider))]

namespace FitnessTrack.Data;

/// <summary>The storage of PostgreSQL: native enums, text ordered by its bytes, instants in UTC.</summary>
internal sealed record PostgresProvider : IFitnessTrackProvider
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromDays(1);

    /// <summary>Whether the library prepares its own statements.</summary>
    public bool Prepares { get; init; }

    /// <summary>The schema of the tables and the enum types in a context of the host's own; null where the search path leads.</summary>
    public string? Schema { get; init; }

    public void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseFitnessTrackPostgres(connectionString);

    public string? DefaultConnectionString(string contentRoot) => null;

    public void ConfigureModel(IReadOnlyList<IConventionEntityTypeBuilder> entityTypes)
    {
        foreach (var type in entityTypes)
        {
            Place(type.Metadata);

            // What a host adds to an entity is stored as EF stores it.
            foreach (var property in type.Metadata.GetDeclaredProperties().Where(property => property.IsOfFitnessTrack()))
            {
                Configure(property);
            }
        }
    }

    public void ExcludeFromMigrations(IConventionModel model) => model.ExcludeFitnessTrackTypes(Schema);

    public ConstraintViolation? ReadViolation(Exception exception) => PostgresErrors.Read(exception);

    public ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public SqlExpression LocalDate(SqlExpression instant, SqlExpression offsetSeconds, ISqlExpressionFactory sql, IRelationalTypeMappingSource types) =>
        PostgresLocalTime.Date(instant, offsetSeconds, sql, types);

    public SqlExpression WeekStart(SqlExpression localDate, ISqlExpressionFactory sql, IRelationalTypeMappingSource types) =>
        PostgresLocalTime.WeekStart(localDate, sql, types);

    public FormattableString SearchExercises(SearchText text, IModel model) =>
        PostgresSearchQuery.Of(text, model.FindEntityType(typeof(Exercise))?.GetSchema());

    public Task<long> BulkInsertAsync<TEntity>(
        DbConnection connection, RowTable table, IAsyncEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class =>
        new PostgresBulkInsert((NpgsqlConnection)connection, table).RunAsync(rows, cancellationToken);

    public Task InsertAsIsAsync<TEntity>(
        DbConnection connection, RowTable table, IReadOnlyList<TEntity> rows, long before, CancellationToken cancellationToken)
        where TEntity : class =>
        PostgresCopy.InsertAsIsAsync((NpgsqlConnection)connection, table, rows, before, cancellationToken);

    public Task<IReadOnlyList<UpsertedRow>> UpsertAsync(
        DbConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken cancellationToken) =>
        new PostgresUpsert((NpgsqlConnection)connection, Prepares).RunAsync(upserts, cancellationToken);

    public bool HasIdempotentScripts => true;

    public Stream OpenCanonicalSchema() => typeof(PostgresProvider).Assembly.GetManifestResourceStream("canonical-schema.json")!;

    public Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(DbConnection connection, CancellationToken cancellationToken) =>
        PostgresCatalog.ReadAsync((NpgsqlConnection)connection, cancellationToken);

    public async Task<IFitnessTrackAdoption> BeginAdoptionAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        await PostgresAdoption.BeginAsync(context, tables, cancellationToken).ConfigureAwait(false);

    /// <summary>A migration takes as long as it takes, and so does waiting for that of another process, unless the host's options say otherwise.</summary>
    public void ConfigureMigration(DbContextOptionsBuilder options)
    {
        options.AddInterceptors(new PostgresVersion());
        if (RelationalOptionsExtension.Extract(options.Options).CommandTimeout is null)
        {
            options.UseNpgsql(npgsql => npgsql.CommandTimeout((int)LongestMigration.TotalSeconds));
        }
    }

    private void Place(IConventionEntityType type)
    {
        var own = type.FindAnnotation(RelationalAnnotationNames.Schema)?.Value as string;
        if (Schema is null)
        {
            ThrowIfMisled(type, own);
            return;
        }

        if (own is not null && own != Schema)
        {
            throw new InvalidOperationException($"UseFitnessTrackPostgres names the schema '{Schema}', and ApplyFitnessTrack '{own}': say it once, or twice the same.");
        }

        type.SetSchema(Schema);
    }

    /// <summary>A default schema of the host's is for the host's own tables, and nothing has said where these and their enum types are.</summary>
    private static void ThrowIfMisled(IConventionEntityType type, string? own)
    {
        if (type.Model.GetDefaultSchema() is not { } schema)
        {
            return;
        }

        if (!type.IsTableExcludedFromMigrations())
        {
            throw new InvalidOperationException(
                $"The context's default schema is '{schema}', and the driver has to be told for the enum types: UseFitnessTrackPostgres(…, schema: \"{own ?? schema}\").");
        }

        if (own is null)
        {
            throw new InvalidOperationException(
                $"The context's default schema is '{schema}', and the library's migrations make the tables where the search path leads: say where that is, such as UseFitnessTrackPostgres(…, schema: \"public\").");
        }
    }

    private void Configure(IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

        if (type.IsEnum)
        {
            // Said here because the driver's own convention would sort the labels by alphabet.
            PostgresEnum.GetOrAddPostgresEnum(
                property.DeclaringType.Model, Schema, CanonicalValue.EnumTypeName(type), [.. CanonicalValue.Labels(type)]);
        }
        else if (type == typeof(string))
        {
            // As SQLite compares, and the same on every server, whatever its locale.
            property.SetCollation("C");
        }
        else if (type == typeof(DateTimeOffset))
        {
            // The driver refuses any other offset than zero.
            property.SetValueConverter(typeof(UtcInstantConverter));
        }

        if (property.Name is nameof(IHasTimestamps.CreatedAt) or nameof(IHasTimestamps.UpdatedAt))
        {
            property.SetDefaultValueSql("now()");
        }
    }
}
