using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// What an app reads again and again, by compiled queries: the results of the composable queries of the same purpose, sooner.
/// Nothing is tracked and nothing included.
/// </summary>
public static class FitnessTrackHotReadExtensions
{
    /// <summary>The newest logs of a user, warm-ups too: <see cref="ExerciseSetLogQueries.Recent"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no log where there is no such user.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    /// <param name="exerciseId">The key of the one exercise whose logs count; null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The logs in the order of <see cref="ExerciseSetLogQueries.NewestFirst"/>, untracked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<ExerciseSetLog>> RecentLogsAsync(
        this DbContext context, int userId, int count = 10, int? exerciseId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return ReadAsync(HotReads.Newest(context, userId, exerciseId, count), count, cancellationToken);
    }

    /// <summary>A page of a user's logs, warm-ups too: <see cref="ExerciseSetLogPages.PageAsync"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; an empty page where there is no such user.</param>
    /// <param name="size">How many logs at most, 1 or more.</param>
    /// <param name="after">
    /// The <see cref="Page{T}.Next"/> of the page before, from here or from <see cref="ExerciseSetLogPages.PageAsync"/>; null for
    /// the first page.
    /// </param>
    /// <param name="exerciseId">The key of the one exercise whose logs count; null for all. The same for every page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The page, its logs untracked; empty where nothing is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1, or the greatest integer.</exception>
    /// <exception cref="ArgumentException"><paramref name="after"/> is no cursor of a page, or of another version of it.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<Page<ExerciseSetLog>> LogPageAsync(
        this DbContext context, int userId, int size, string? after = null, int? exerciseId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(size, int.MaxValue);

        var rows = after is null
            ? HotReads.Newest(context, userId, exerciseId, size + 1)
            : HotReads.Older(context, userId, exerciseId, LogCursor.Read(after, nameof(after)), size + 1);
        return ReadPageAsync(rows, size, cancellationToken);
    }

    /// <summary>
    /// The set group of a user's last performance of an exercise before an instant, warm-ups too:
    /// <see cref="LastPerformanceQueries.LastPerformance"/>.
    /// </summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key.</param>
    /// <param name="exerciseId">The exercise's key.</param>
    /// <param name="before">An instant with any offset; what was performed at it or after it does not count.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The logs in the order in which they were done, untracked; none where there is no such log.</returns>
    /// <remarks>One statement where that performance belongs to a session; else a second one, which finds sets outside sessions.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<ExerciseSetLog>> LastPerformanceAsync(
        this DbContext context, int userId, int exerciseId, DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadLastPerformanceAsync(context, userId, exerciseId, InstantBound.AtOrAfter(before), cancellationToken);
    }

    private static async Task<IReadOnlyList<ExerciseSetLog>> ReadAsync(IAsyncEnumerable<ExerciseSetLog> rows, int size, CancellationToken token) =>
        await ListAsync(rows, size, token).ConfigureAwait(false);

    private static async Task<IReadOnlyList<ExerciseSetLog>> ReadLastPerformanceAsync(
        DbContext context, int userId, int exerciseId, DateTimeOffset before, CancellationToken token)
    {
        const int UsualSets = 4;
        var inSession = await ListAsync(HotReads.LastPerformanceInSession(context, userId, exerciseId, before), UsualSets, token).ConfigureAwait(false);
        return inSession.Count > 0
            ? inSession
            : await ListAsync(HotReads.LastPerformance(context, userId, exerciseId, before), UsualSets, token).ConfigureAwait(false);
    }

    private static async Task<Page<ExerciseSetLog>> ReadPageAsync(IAsyncEnumerable<ExerciseSetLog> rows, int size, CancellationToken token)
    {
        var logs = await ListAsync(rows, size + 1, token).ConfigureAwait(false);
        if (logs.Count <= size)
        {
            return new Page<ExerciseSetLog>(logs, Next: null);
        }

        logs.RemoveAt(size);
        return new Page<ExerciseSetLog>(logs, new LogCursor(logs[^1].PerformedAt, logs[^1].Id).ToString());
    }

    private static async Task<List<ExerciseSetLog>> ListAsync(IAsyncEnumerable<ExerciseSetLog> rows, int size, CancellationToken token)
    {
        var logs = new List<ExerciseSetLog>(Math.Min(size, HotReads.LargestCompiledSize));
        await foreach (var log in rows.WithCancellation(token).ConfigureAwait(false))
        {
            logs.Add(log);
        }

        return logs;
    }
}
