using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// What an app reads again and again, by compiled queries: the results of the composable queries of the same purpose, sooner.
/// Nothing is tracked and nothing included.
/// </summary>
public static class FitnessTrackHotReadExtensions
{
    private const int UsualRows = 16;

    /// <summary>The newest logs of a user, warm-ups too: <see cref="ExerciseSetLogQueries.Recent"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no log where there is no such user.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The logs in the order of <see cref="ExerciseSetLogQueries.NewestFirst"/>, untracked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<ExerciseSetLog>> RecentLogsAsync(
        this DbContext context, int userId, int count = 10, CancellationToken cancellationToken = default) =>
        RecentAsync(context, userId, exerciseId: null, count, cancellationToken);

    /// <summary>The newest logs of a user of one exercise, warm-ups too.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no log where there is no such user.</param>
    /// <param name="exerciseId">The exercise's key; no log where there is no such exercise.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The logs in the order of <see cref="ExerciseSetLogQueries.NewestFirst"/>, untracked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<ExerciseSetLog>> RecentLogsOfExerciseAsync(
        this DbContext context, int userId, int exerciseId, int count = 10, CancellationToken cancellationToken = default) =>
        RecentAsync(context, userId, exerciseId, count, cancellationToken);

    /// <summary>A page of a user's logs, warm-ups too: <see cref="LogPageQueries.PageAsync"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; an empty page where there is no such user.</param>
    /// <param name="size">How many logs at most, 1 or more.</param>
    /// <param name="after">
    /// The <see cref="Page{T}.Next"/> of the page before, from here or from <see cref="LogPageQueries.PageAsync"/>; null for
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
            ? LogReads.Newest(context, userId, exerciseId, size + 1)
            : LogReads.Older(context, userId, exerciseId, LogCursor.Read(after, nameof(after)), size + 1);
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

    /// <summary>All personal records of a user in one statement: <see cref="PersonalRecordQueries.PersonalRecords"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no record where there is no such user.</param>
    /// <param name="options">How one-rep maxes are estimated; Epley, a cap of 12 and without repetitions in reserve unless given.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The records in no particular order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<PersonalRecord>> PersonalRecordsAsync(
        this DbContext context, int userId, OneRepMaxOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(AnalyticsReads.Records(context, userId, options ?? new OneRepMaxOptions()), UsualRows, cancellationToken);
    }

    /// <summary>A user's hard sets and tonnage per ISO week and muscle: <see cref="VolumeQueries.WeeklyVolume(IQueryable{ExerciseSetLog}, string, DateOnly, DateOnly, VolumeOptions?)"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no row where there is no such user.</param>
    /// <param name="timeZone">The IANA name of the time zone whose dates count, such as <c>Europe/Madrid</c>.</param>
    /// <param name="from">The first local date, usually a Monday.</param>
    /// <param name="until">The local date after the last one.</param>
    /// <param name="options">Which sets count; all hard ones unless given.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>One row a week and muscle that has a hard set, in the order of weeks; the muscles of a week in no particular order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="timeZone"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="timeZone"/> is blank or unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<WeeklyMuscleVolume>> WeeklyVolumeAsync(
        this DbContext context,
        int userId,
        string timeZone,
        DateOnly from,
        DateOnly until,
        VolumeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var zone = ZoneOffsets.Between(timeZone, from, until);
        return ReadAsync(AnalyticsReads.Volume(context, userId, zone, options?.MinimumRpe), UsualRows, cancellationToken);
    }

    /// <summary>How far a user's sessions of each routine followed it: <see cref="AdherenceQueries.AdherenceByRoutine"/>.</summary>
    /// <param name="context">A context with the FitnessTrack model.</param>
    /// <param name="userId">The user's key; no row where there is no such user.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>One row a routine that has sessions of the user, of any status, in no particular order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static Task<IReadOnlyList<RoutineAdherence>> AdherenceByRoutineAsync(this DbContext context, int userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(AnalyticsReads.Adherence(context, userId), UsualRows, cancellationToken);
    }

    private static Task<IReadOnlyList<ExerciseSetLog>> RecentAsync(DbContext context, int userId, int? exerciseId, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return ReadAsync(LogReads.Newest(context, userId, exerciseId, count), count, cancellationToken);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(IAsyncEnumerable<T> rows, int size, CancellationToken token) =>
        await ListAsync(rows, size, token).ConfigureAwait(false);

    private static async Task<IReadOnlyList<ExerciseSetLog>> ReadLastPerformanceAsync(
        DbContext context, int userId, int exerciseId, DateTimeOffset before, CancellationToken token)
    {
        const int UsualSets = 4;
        var inSession = await ListAsync(LogReads.LastPerformanceInSession(context, userId, exerciseId, before), UsualSets, token).ConfigureAwait(false);
        return inSession.Count > 0
            ? inSession
            : await ListAsync(LogReads.LastPerformance(context, userId, exerciseId, before), UsualSets, token).ConfigureAwait(false);
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

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, int size, CancellationToken token)
    {
        var list = new List<T>(Math.Min(size, 128));
        await foreach (var row in rows.WithCancellation(token).ConfigureAwait(false))
        {
            list.Add(row);
        }

        return list;
    }
}
