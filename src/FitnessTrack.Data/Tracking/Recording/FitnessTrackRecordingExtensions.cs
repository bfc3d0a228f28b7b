using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Recording by natural key: safe to repeat, as over a bad connection.</summary>
public static class FitnessTrackRecordingExtensions
{
    /// <summary>Records a set: inserts it, or updates the one with its user, exercise, instant and number.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="userId">Key of the user.</param>
    /// <param name="set">The set. A new one belongs to no session; one that is there stays in its session.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is recorded then.</param>
    /// <returns>The log's key, and whether it was inserted, updated or unchanged. An unchanged row keeps its <c>updated_at</c>.</returns>
    /// <remarks>
    /// Atomic: a new set is one statement. Repeating the call changes nothing; of concurrent calls none fails because of the
    /// other, and the last one's values stay. Joins the context's transaction if there is one, in a savepoint. The statements do
    /// not pass through EF's interceptors and logging. Where a retrying execution strategy repeats a call whose commit was not
    /// answered, the outcome is that of the repetition.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="set"/> is null.</exception>
    /// <exception cref="FitnessTrackConstraintException">The database refused it: a value is out of range, or a key leads nowhere.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Other writers made and deleted the same rows again and again. Nothing is recorded.</exception>
    public static async Task<RecordedSet> RecordSetAsync(this DbContext context, int userId, SetEntry set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(set);
        return (await Recording.RunAsync(context, userId, null, [set], cancellationToken).ConfigureAwait(false)).Sets[0];
    }

    /// <summary>Records a set in the user's session of a date, which is found or created.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="userId">Key of the user.</param>
    /// <param name="workoutDate">The user's local date. A set that is there moves to this date's session.</param>
    /// <param name="set">The set.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is recorded then.</param>
    /// <returns>The session, and the set as its only one.</returns>
    /// <inheritdoc cref="RecordSessionAsync" path="/remarks" />
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="set"/> is null.</exception>
    /// <exception cref="FitnessTrackConstraintException">The database refused it: a value is out of range, or a key leads nowhere.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Other writers made and deleted the same rows again and again. Nothing is recorded.</exception>
    public static Task<RecordedSession> RecordSetAsync(
        this DbContext context, int userId, DateOnly workoutDate, SetEntry set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        return context.RecordSessionAsync(userId, new() { WorkoutDate = workoutDate, Sets = [set] }, cancellationToken);
    }

    /// <summary>Records a session with its sets: inserts them, or updates those that are there.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="userId">Key of the user.</param>
    /// <param name="session">The session: that of the user's date is found or created. A set that is there moves to it.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is recorded then.</param>
    /// <returns>The keys, and for each row whether it was inserted, updated or unchanged. An unchanged row keeps its <c>updated_at</c>.</returns>
    /// <remarks>
    /// All or nothing. On PostgreSQL one round trip, and a second one where a row turns out to be there unchanged; sets that
    /// mention the same values share a statement. Repeating the call changes nothing; of concurrent calls none fails because of the other, and the last one's
    /// values stay. Joins the context's transaction if there is one, in a savepoint. The statements do not pass through EF's
    /// interceptors and logging. Where a retrying execution strategy repeats a call whose commit was not answered, the outcome is
    /// that of the repetition.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="session"/> is null.</exception>
    /// <exception cref="ArgumentException">A set is null, or two sets have one exercise, instant and number.</exception>
    /// <exception cref="FitnessTrackConstraintException">The database refused it: a value is out of range, or a key leads nowhere.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Other writers made and deleted the same rows again and again. Nothing is recorded.</exception>
    public static Task<RecordedSession> RecordSessionAsync(
        this DbContext context, int userId, SessionEntry session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        return Recording.RunAsync(context, userId, session, session.Sets, cancellationToken);
    }
}
