using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Moves all data into another database, such as from SQLite to PostgreSQL.</summary>
public static class FitnessTrackMoveExtensions
{
    /// <summary>Copies all rows of all twelve tables into another database, and checks that it then holds the same.</summary>
    /// <param name="source">A context with the FitnessTrack model. Only read.</param>
    /// <param name="target">
    /// A context of another database, of the same provider or another. Its schema is migrated, and its tables are empty; the starter
    /// catalogue counts as rows.
    /// </param>
    /// <param name="progress">Told the number of rows written so far in all tables, at least every 5000 rows; null for nobody.</param>
    /// <param name="cancellationToken">Stops before the end; the target is empty then.</param>
    /// <returns>For each table, the rows that were copied and the checksums of both sides, which are equal.</returns>
    /// <remarks>
    /// <para>
    /// Ids, <c>created_at</c> and <c>updated_at</c> stay what they are, and ids that the target assigns later continue after the
    /// highest. What a host's model has beside the entities' members, such as shadow properties and tables of its own, is not copied.
    /// </para>
    /// <para>
    /// The source is seen as it is at one moment, in the context's transaction if there is one (on PostgreSQL make it
    /// <see cref="System.Data.IsolationLevel.RepeatableRead"/>), else in one of its own, which keeps no writer waiting: what is
    /// written there meanwhile is not copied, so stop writing before moving for good. The target is written in one transaction, or
    /// behind a savepoint of the context's own: all or nothing. Memory does not grow with the number of rows. A retrying execution
    /// strategy does not repeat it; a copy that failed can be begun anew.
    /// </para>
    /// <para>
    /// Each table is read back from the target before the transaction ends, and its count and checksum are compared with the
    /// source's. On PostgreSQL the target's role needs UPDATE on the sequences of the ids, as the role that migrated has.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">Both are one context.</exception>
    /// <exception cref="InvalidOperationException">
    /// A migration is pending in one of the databases; or a table of the target, which the message names, holds rows; or a context's
    /// own migrations leave the tables to the library's (<see cref="FitnessTrackModelOptions.ExcludeFromMigrations"/>); or its options
    /// lack <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.
    /// </exception>
    /// <exception cref="NewerDatabaseException">A migration of one of the databases is unknown to this version of the library, or to the host's.</exception>
    /// <exception cref="DataCopyMismatchException">The target would not hold the same as the source. Nothing is copied.</exception>
    /// <exception cref="FitnessTrackConstraintException">The target refused a row, which only a damaged source has. Nothing is copied.</exception>
    public static async Task<DataCopyReport> CopyFitnessTrackDataAsync(
        this DbContext source, DbContext target, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (ReferenceEquals(source, target))
        {
            throw new ArgumentException("The target is the source itself.", nameof(target));
        }

        await ThrowIfNotCurrentAsync(source, "source", cancellationToken).ConfigureAwait(false);
        await ThrowIfNotCurrentAsync(target, "target", cancellationToken).ConfigureAwait(false);

        DataCopyReport? report = null;
        await source.InSnapshotAsync(
            _ => Task.FromResult(new DataCopy(source, target, progress)),
            async (copy, token) => report = await target.OnceAsync(copy.RunAsync, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return report!;
    }

    private static async Task ThrowIfNotCurrentAsync(DbContext context, string side, CancellationToken token)
    {
        _ = context.GetService<IFitnessTrackProvider>();
        var isTheLibrarys = context is FitnessTrackDbContext;
        if (!isTheLibrarys && context.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(User))?.IsTableExcludedFromMigrations() == true)
        {
            throw new InvalidOperationException(
                $"The {side} is a {context.GetType().Name}, whose migrations leave FitnessTrack's tables to the library's: copy by a {nameof(FitnessTrackDbContext)} of that database, which knows whether they are current.");
        }

        var status = await FitnessTrackSchemaStatus.ReadAsync(context, token).ConfigureAwait(false);
        if (status.IsNewer)
        {
            throw new NewerDatabaseException($"The {side} is newer than this version of the library, which does not know {string.Join(", ", status.Unknown)}. Update the packages.", status);
        }

        if (!status.IsCurrent)
        {
            throw new InvalidOperationException($"The {side} lacks migrations: {string.Join(", ", status.Pending)}. Migrate it before copying ({(isTheLibrarys ? "IFitnessTrackSchema" : "Database")}.MigrateAsync).");
        }
    }
}
