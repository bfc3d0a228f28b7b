using System.Globalization;
using System.Runtime.CompilerServices;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Inserts at the database's own speed.</summary>
public static class FitnessTrackBulkExtensions
{
    private const int ProgressStep = 1000;

    /// <summary>Inserts a stream of rows; one whose natural key is there already is left as it is.</summary>
    /// <typeparam name="TEntity">
    /// One of the library's entities. The natural key is what is unique about it: of a log user, exercise, instant and set
    /// number, of a session user and date, of an exercise its slug, of a user the address, of other rows their place or name
    /// within what they belong to.
    /// </typeparam>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="rows">
    /// The rows, read once and never all in memory. Their properties count, foreign keys among them; ids, timestamps and
    /// navigations do not. On PostgreSQL the stream must not use the same context's connection.
    /// </param>
    /// <param name="progress">Told the number of rows read so far, every 1000 rows and at the end; null for nobody.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is inserted then.</param>
    /// <returns>How many rows are new, and how many were there already, or came twice.</returns>
    /// <remarks>
    /// All or nothing: one transaction, or a savepoint in the context's own. It is not repeated by a retrying execution
    /// strategy, since a stream may be read only once. Binary <c>COPY</c> into a temporary table and one <c>INSERT</c> on
    /// PostgreSQL, without a time limit and with the privilege TEMPORARY; one prepared statement on SQLite. The statements do not
    /// pass through EF's interceptors and logging, and what a host's model has beside the entities' members, such as shadow
    /// properties, is not written.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="TEntity"/> is none of the library's entities, or a row is null.</exception>
    /// <exception cref="InvalidOperationException">The context's options lack <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.</exception>
    /// <exception cref="FitnessTrackConstraintException">
    /// The database refused a row, which <see cref="FitnessTrackConstraintException.RowNumber"/> tells.
    /// </exception>
    public static Task<BulkInsertResult> BulkInsertAsync<TEntity>(
        this DbContext context, IAsyncEnumerable<TEntity> rows, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rows);

        var provider = context.GetService<IFitnessTrackProvider>();
        var table = RowTable.Of(context, typeof(TEntity));
        return context.OnceAsync(
            async (connection, token) =>
            {
                var source = new Source<TEntity>(progress);
                var inserted = await provider.BulkInsertAsync(connection, table, source.ReadAsync(rows, token), token).ConfigureAwait(false);
                source.ReportEnd();
                return new BulkInsertResult(inserted, source.Count - inserted);
            },
            cancellationToken);
    }

    private sealed class Source<TEntity>(IProgress<long>? progress)
    {
        public long Count { get; private set; }

        public async IAsyncEnumerable<TEntity> ReadAsync(IAsyncEnumerable<TEntity> rows, [EnumeratorCancellation] CancellationToken token)
        {
            await foreach (var row in rows.WithCancellation(token).ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                Count++;
                yield return row ?? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {Count} is null."), nameof(rows));

                if (Count % ProgressStep == 0)
                {
                    progress?.Report(Count);
                }
            }
        }

        public void ReportEnd()
        {
            if (Count == 0 || Count % ProgressStep != 0)
            {
                progress?.Report(Count);
            }
        }
    }
}
