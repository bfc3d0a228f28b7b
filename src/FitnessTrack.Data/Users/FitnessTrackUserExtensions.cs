using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Operations on accounts.</summary>
public static class FitnessTrackUserExtensions
{
    /// <summary>Deletes a user with everything that is theirs, in one transaction.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="userId">The user's key.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is deleted then.</param>
    /// <returns>How many rows of each table went; all 0 when there is no such user.</returns>
    /// <remarks>
    /// Other users' sessions and logs that followed this user's plans are kept, without the link. Rows that somebody adds for the
    /// user at the same moment go too, or make that writer fail; they are not counted. Joins the context's transaction if there
    /// is one, in a savepoint. Query filters of yours hide nothing from it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<DeleteUserResult> DeleteUserAsync(this DbContext context, int userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.InTransactionAsync(token => DeleteAsync(context, userId, token), cancellationToken);
    }

    /// <summary>From the leaves to the root, since a cascade does not say what it took.</summary>
    private static async Task<DeleteUserResult> DeleteAsync(DbContext context, int userId, CancellationToken token)
    {
        var logs = await Rows<ExerciseSetLog>(context).Where(log => log.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var sessions = await Rows<WorkoutSession>(context).Where(session => session.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var sets = await Rows<RoutineExerciseSet>(context).Where(set => set.RoutineDayExercise.RoutineDay.Routine.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var exercises = await Rows<RoutineDayExercise>(context).Where(exercise => exercise.RoutineDay.Routine.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var days = await Rows<RoutineDay>(context).Where(day => day.Routine.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var routines = await Rows<Routine>(context).Where(routine => routine.UserId == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        var users = await Rows<User>(context).Where(user => user.Id == userId).ExecuteDeleteAsync(token).ConfigureAwait(false);
        return new DeleteUserResult
        {
            Users = users,
            Routines = routines,
            RoutineDays = days,
            RoutineDayExercises = exercises,
            RoutineExerciseSets = sets,
            WorkoutSessions = sessions,
            ExerciseSetLogs = logs,
        };
    }

    private static IQueryable<T> Rows<T>(DbContext context)
        where T : class => context.Set<T>().TagWith($"FitnessTrack.{nameof(DeleteUserAsync)}").IgnoreQueryFilters();
}
