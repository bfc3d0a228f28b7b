using System.Data.Common;
using FitnessTrack.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

[assembly: FitnessTrackProvider(typeof(SqliteProvider))]

namespace FitnessTrack.Data;

/// <summary>The storage of SQLite: the nearest column type, and CHECK constraints that restore the meaning.</summary>
internal sealed class SqliteProvider : IFitnessTrackProvider
{
    private const string DefaultFile = "fitnesstrack.db";

    private readonly SqliteStatements _statements = new();

    public void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseFitnessTrackSqlite(connectionString);

    public string? DefaultConnectionString(string contentRoot) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(contentRoot, DefaultFile) }.ToString();

    public void ConfigureModel(IReadOnlyList<IConventionEntityTypeBuilder> entityTypes)
    {
        foreach (var type in entityTypes)
        {
            // The values that triggers write are read back after them, not by RETURNING, which sees the row before.
            type.Metadata.UseSqlReturningClause(useSqlReturningClause: false);

            // SQLite has none: a host may name one for PostgreSQL.
            if (type.Metadata.FindAnnotation(RelationalAnnotationNames.Schema)?.Value is not null)
            {
                type.Metadata.RemoveAnnotation(RelationalAnnotationNames.Schema);
            }

            // What a host adds to an entity is stored as EF stores it.
            foreach (var property in type.Metadata.GetDeclaredProperties().Where(property => property.IsOfFitnessTrack()))
            {
                SqliteColumn.Configure(property);
            }
        }
    }

    /// <summary>There are only tables.</summary>
    public void ExcludeFromMigrations(IConventionModel model)
    {
    }

    public ConstraintViolation? ReadViolation(Exception exception) => SqliteErrors.Read(exception);

    public ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public SqlExpression LocalDate(SqlExpression instant, SqlExpression offsetSeconds, ISqlExpressionFactory sql, IRelationalTypeMappingSource types) =>
        SqliteLocalTime.Date(instant, offsetSeconds, sql, types);

    public SqlExpression WeekStart(SqlExpression localDate, ISqlExpressionFactory sql, IRelationalTypeMappingSource types) =>
        SqliteLocalTime.WeekStart(localDate, sql, types);

    public FormattableString SearchExercises(SearchText text, IModel model) => SqliteSearchQuery.Of(text);

    public Task<long> BulkInsertAsync<TEntity>(
        DbConnection connection, RowTable table, IAsyncEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class =>
        SqliteRows.BulkInsertAsync((SqliteConnection)connection, table, rows, cancellationToken);

    public Task InsertAsIsAsync<TEntity>(
        DbConnection connection, RowTable table, IReadOnlyList<TEntity> rows, long before, CancellationToken cancellationToken)
        where TEntity : class
    {
        SqliteRows.InsertAsIs((SqliteConnection)connection, table, rows, before, cancellationToken);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<UpsertedRow>> UpsertAsync(
        DbConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UpsertedRow>>(SqliteRows.Upsert((SqliteConnection)connection, _statements, upserts, cancellationToken));

    public bool HasIdempotentScripts => false;

    public Stream OpenCanonicalSchema() => typeof(SqliteProvider).Assembly.GetManifestResourceStream("canonical-schema.json")!;

    public Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(DbConnection connection, CancellationToken cancellationToken) =>
        SqliteCatalog.ReadAsync((SqliteConnection)connection, cancellationToken);

    public async Task<IFitnessTrackAdoption> BeginAdoptionAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        await SqliteAdoption.BeginAsync(context, tables, cancellationToken).ConfigureAwait(false);

    public void ConfigureMigration(DbContextOptionsBuilder options) => options.AddInterceptors(new SqliteMigrationConnection(), new OrphanedLock());

    /// <summary>All are alike: what one keeps belongs to its connections.</summary>
    public override bool Equals(object? obj) => obj is SqliteProvider;

    public override int GetHashCode() => typeof(SqliteProvider).GetHashCode();
}
