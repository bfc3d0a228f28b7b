using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>A long history, page by page.</summary>
public static class LogPageQueries
{
    /// <summary>
    /// A page of logs in the order of <see cref="ExerciseSetLogQueries.NewestFirst"/>. It continues by position, not by number
    /// (keyset paging), so that the last page costs what the first one does.
    /// </summary>
    /// <param name="logs">
    /// The logs to page through, filtered in any way; an order that they had is dropped. Indexes serve those of a user, of a
    /// user's exercise, of an exercise and of a session; without any such filter every page reads and sorts the whole table.
    /// </param>
    /// <param name="size">How many logs at most, 1 or more.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The page; empty where nothing is left.</returns>
    /// <remarks>
    /// <para>
    /// Whatever is added, edited or deleted between two pages, a log that exists throughout and keeps its
    /// <see cref="ExerciseSetLog.PerformedAt"/> comes exactly once, in order. A new log comes if it is older than the position
    /// reached. The log at which a page ended may be edited or deleted.
    /// </para>
    /// <para>
    /// A cursor says an instant and a key, and nothing of the filter: pass the same filter with it. It is neither secret nor
    /// signed, and gives no access to anything that the filter excludes. It stays valid across versions, databases and time.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1, or the greatest integer.</exception>
    /// <exception cref="ArgumentException"><paramref name="after"/> is no cursor of this method, or of another version of it.</exception>
    public static Task<Page<ExerciseSetLog>> PageAsync(
        this IQueryable<ExerciseSetLog> logs, int size, string? after = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(size, int.MaxValue);

        var rest = after is null ? logs : logs.OlderThan(LogCursor.Read(after, nameof(after)));
        return rest.ReadPageAsync(size, cancellationToken);
    }

    internal static IQueryable<ExerciseSetLog> OlderThan(this IQueryable<ExerciseSetLog> logs, LogCursor cursor)
    {
        var (performedAt, id) = (cursor.PerformedAt, cursor.Id);

        // Implied by the rest, the first term is what an index on the instant can serve.
        return logs.Where(log => log.PerformedAt <= performedAt && (log.PerformedAt < performedAt || log.Id < id));
    }

    private static async Task<Page<ExerciseSetLog>> ReadPageAsync(this IQueryable<ExerciseSetLog> logs, int size, CancellationToken cancellationToken)
    {
        // The position is what the database says: an entity that the context tracks keeps the values that it has.
        var rows = await logs.TagWith("FitnessTrack.PageAsync")
            .OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id)
            .Select(log => new { Log = log, log.PerformedAt, log.Id })
            .TakeLiteral(size + 1)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        var next = rows.Count > size ? new LogCursor(rows[size - 1].PerformedAt, rows[size - 1].Id).ToString() : null;
        return new Page<ExerciseSetLog>([.. rows.Take(size).Select(row => row.Log)], next);
    }
}
