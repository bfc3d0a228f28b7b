using System.ComponentModel;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>
/// What a database provider supplies. A provider's package implements it once and hands it over in its <c>Use…</c> method;
/// applications have no use for it.
/// </summary>
/// <remarks>EF makes its services once for all providers that are equal: a record, or one instance.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFitnessTrackProvider
{
    /// <summary>Sets the context up for a database, as the package's <c>Use…</c> method does.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">How to reach the database.</param>
    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>How to reach the database of a host that configured nothing.</summary>
    /// <param name="contentRoot">The folder of the host's content.</param>
    /// <returns>A connection string, or null where there is no sensible default.</returns>
    string? DefaultConnectionString(string contentRoot);

    /// <summary>Gives the entity types the provider's storage: column types, converters, and the constraints it needs.</summary>
    /// <param name="entityTypes">The entity types of FitnessTrack, and no other, of a model that is otherwise complete.</param>
    void ConfigureModel(IReadOnlyList<IConventionEntityTypeBuilder> entityTypes);

    /// <summary>Takes out of a model what migrations would make beside the tables, such as types, where others' migrations make the tables.</summary>
    /// <param name="model">A complete model, in which all tables of FitnessTrack are excluded from migrations.</param>
    void ExcludeFromMigrations(IConventionModel model);

    /// <summary>Reads one exception, without its inner ones.</summary>
    /// <param name="exception">Any exception.</param>
    /// <returns>What it says of a violated constraint; null when it is about something else.</returns>
    ConstraintViolation? ReadViolation(Exception exception);

    /// <summary>Begins a transaction that only reads, sees what the database holds at one moment, and keeps no writer waiting.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The transaction.</returns>
    ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Says in SQL which date it is at an instant, at a distance from UTC.</summary>
    /// <param name="instant">A <see cref="DateTimeOffset"/> as the provider stores it.</param>
    /// <param name="offsetSeconds">The distance in seconds, an <see cref="int"/>; east of Greenwich is positive.</param>
    /// <param name="sql">Makes SQL.</param>
    /// <param name="types">Knows the database's types.</param>
    /// <returns>A <see cref="DateOnly"/>.</returns>
    SqlExpression LocalDate(SqlExpression instant, SqlExpression offsetSeconds, ISqlExpressionFactory sql, IRelationalTypeMappingSource types);

    /// <summary>Says in SQL on which Monday the week of a date begins.</summary>
    /// <param name="localDate">A <see cref="DateOnly"/>.</param>
    /// <param name="sql">Makes SQL.</param>
    /// <param name="types">Knows the database's types.</param>
    /// <returns>A <see cref="DateOnly"/>.</returns>
    SqlExpression WeekStart(SqlExpression localDate, ISqlExpressionFactory sql, IRelationalTypeMappingSource types);

    /// <summary>A query of the exercises that match a text, by the rules of <c>Search</c>.</summary>
    /// <param name="text">A text that is not empty.</param>
    /// <param name="model">The context's model, which knows the schema of the tables.</param>
    /// <returns>
    /// A SELECT with the columns <c>ExerciseId</c>, each once, and <c>Rank</c>: 0 exact, 1000000 prefix, 2000000 all words,
    /// 3000000 + 1000 × (<see cref="SearchText.MaxTrigrams"/> − shared trigrams) + the key's length for a close spelling.
    /// </returns>
    FormattableString SearchExercises(SearchText text, IModel model);

    /// <summary>Inserts a stream of rows; one whose natural key is there already is left as it is.</summary>
    /// <typeparam name="TEntity">The entity's type.</typeparam>
    /// <param name="connection">An open connection with a transaction, which the caller ends.</param>
    /// <param name="table">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>How many rows are new.</returns>
    /// <exception cref="RowRefusedException">The database, the driver or a converter refused a row.</exception>
    Task<long> BulkInsertAsync<TEntity>(
        DbConnection connection, RowTable table, IAsyncEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class;

    /// <summary>
    /// Inserts rows as they are, with their own ids and timestamps, where no row has their keys. Ids that the database assigns
    /// later continue after the highest.
    /// </summary>
    /// <typeparam name="TEntity">The entity's type.</typeparam>
    /// <param name="connection">An open connection with a transaction, which the caller ends.</param>
    /// <param name="table">Where to; the id and the timestamps are among its columns.</param>
    /// <param name="rows">The rows, few enough for the memory.</param>
    /// <param name="before">How many rows of the same stream were written before these.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>A task that ends when they are written.</returns>
    /// <exception cref="RowRefusedException">The database, the driver or a converter refused a row.</exception>
    Task InsertAsIsAsync<TEntity>(
        DbConnection connection, RowTable table, IReadOnlyList<TEntity> rows, long before, CancellationToken cancellationToken)
        where TEntity : class;

    /// <summary>Inserts or updates rows by their natural keys, atomically.</summary>
    /// <param name="connection">An open connection, with the caller's transaction if there is one.</param>
    /// <param name="upserts">The rows of each table, in the order in which they are written.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>What became of each row, in the order of <paramref name="upserts"/> and of their rows.</returns>
    Task<IReadOnlyList<UpsertedRow>> UpsertAsync(
        DbConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken cancellationToken);

    /// <summary>Whether the database's language can ask what is applied, so that a script of the migrations can be run again.</summary>
    bool HasIdempotentScripts { get; }

    /// <summary>The canonical schema, as <see cref="ReadSchemaAsync"/> gives it where every migration is applied and nothing else is there.</summary>
    /// <returns>A JSON array of <see cref="SchemaObject"/>.</returns>
    Stream OpenCanonicalSchema();

    /// <summary>Reads a database's own catalog: at least the canonical objects, as far as they are there.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>The objects, each kind, table and name once.</returns>
    Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins to adopt a database that the original service made: waits until nobody else is at its tables, and keeps others from them.</summary>
    /// <param name="context">The context of the schema, with the options of <see cref="ConfigureMigration"/> and without a transaction; it gets that of the adoption.</param>
    /// <param name="tables">The original's tables, each behind those that it refers to. Some may not be there.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The adoption, which the caller ends.</returns>
    Task<IFitnessTrackAdoption> BeginAdoptionAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>Completes the options of a context that is going to migrate.</summary>
    /// <param name="options">The host's options, which no other context has.</param>
    void ConfigureMigration(DbContextOptionsBuilder options);
}
