using System.Data;
using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Operations on sessions and performed sets.</summary>
public static class FitnessTrackTrackingExtensions
{
    /// <summary>Deletes a session but keeps its logs, which then belong to no session; deleting it otherwise deletes them too.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="sessionId">The session's key.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>How many logs were kept; null when there is no such session.</returns>
    /// <remarks>
    /// One transaction; joins the context's own if there is one, in a savepoint. A set that somebody records in the session at the
    /// same moment is kept too, or goes to a new session of that date; in a transaction of yours on PostgreSQL only if that is at
    /// least at <c>RepeatableRead</c>, where it may end in a serialization failure. Query filters of yours hide nothing from it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<int?> DeleteSessionKeepingLogsAsync(this DbContext context, int sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // At READ COMMITTED, PostgreSQL's cascade would take a set along that was committed after the UPDATE; above, it refuses to.
        return context.InTransactionAsync(IsolationLevel.RepeatableRead, token => DeleteAsync(context, sessionId, token), cancellationToken);
    }

    private static async Task<int?> DeleteAsync(DbContext context, int sessionId, CancellationToken token)
    {
        const string Tag = $"FitnessTrack.{nameof(DeleteSessionKeepingLogsAsync)}";

        var kept = await context.Set<ExerciseSetLog>().TagWith(Tag).IgnoreQueryFilters().Where(log => log.SessionId == sessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(log => log.SessionId, (int?)null), token).ConfigureAwait(false);
        var deleted = await context.Set<WorkoutSession>().TagWith(Tag).IgnoreQueryFilters().Where(session => session.Id == sessionId)
            .ExecuteDeleteAsync(token).ConfigureAwait(false);
        return deleted > 0 ? kept : null;
    }
}
