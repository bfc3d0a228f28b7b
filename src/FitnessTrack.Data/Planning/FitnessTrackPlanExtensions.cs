using System.Linq.Expressions;
using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Reads plans: a whole routine, and the day that is next.</summary>
public static class FitnessTrackPlanExtensions
{
    private static readonly Expression<Func<Routine, RoutinePlan>> WholePlan = routine => new RoutinePlan
    {
        RoutineId = routine.Id,
        UserId = routine.UserId,
        Name = routine.Name,
        Description = routine.Description,
        StartsOn = routine.StartsOn,
        IsActive = routine.IsActive,
        Days = routine.Days.OrderBy(day => day.DayIndex).Select(day => new RoutinePlanDay
        {
            RoutineDayId = day.Id,
            DayIndex = day.DayIndex,
            IsRest = day.IsRest,
            Title = day.Title,
            Notes = day.Notes,
            Exercises = day.Exercises.OrderBy(planned => planned.Position).Select(planned => new RoutinePlanExercise
            {
                RoutineDayExerciseId = planned.Id,
                Position = planned.Position,
                Notes = planned.Notes,
                Exercise = planned.Exercise,
                Sets = planned.Sets.OrderBy(set => set.SetIndex).Select(set => new RoutinePlanSet
                {
                    PlannedSetId = set.Id,
                    SetIndex = set.SetIndex,
                    IsWarmup = set.IsWarmup,
                    ToFailure = set.ToFailure,
                    TargetWeightKg = set.TargetWeightKg,
                    TargetReps = set.TargetReps,
                    TargetRir = set.TargetRir,
                    TargetRpe = set.TargetRpe,
                    TargetTempo = set.TargetTempo,
                    TargetRestS = set.TargetRestS,
                    Notes = set.Notes,
                }).ToList(),
            }).ToList(),
        }).ToList(),
    };

    /// <summary>The whole plan of a routine: days, exercises and sets, each in order.</summary>
    /// <param name="context">A context with the FitnessTrack model. Nothing is tracked.</param>
    /// <param name="routineId">The routine's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The plan; null when there is no such routine.</returns>
    /// <remarks>One SQL statement, however large the plan.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<RoutinePlan?> GetPlanAsync(this DbContext context, int routineId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        return context.Set<Routine>().AsNoTracking().AsSingleQuery().TagWith($"FitnessTrack.{nameof(GetPlanAsync)}")
            .Where(routine => routine.Id == routineId)
            .Select(WholePlan)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The day that is next by the calendar: that with day index ((<paramref name="date"/> − starts_on) mod L) + 1, where the
    /// difference is in days and the cycle's length L is the largest day index of the routine.
    /// </summary>
    /// <param name="context">A context with the FitnessTrack model. Nothing is tracked.</param>
    /// <param name="routineId">The routine's key.</param>
    /// <param name="date">The user's local date.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// The day, which may be a rest day. Null without a <see cref="Routine.StartsOn"/>, before it, without days, on a day of the
    /// cycle whose index no day has (nothing is planned then), and when there is no such routine.
    /// </returns>
    /// <remarks>One SQL statement. With a plan at hand, <see cref="RoutinePlan.DayOn"/> says the same.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static async Task<RoutineDay?> NextDayByCalendarAsync(
        this DbContext context, int routineId, DateOnly date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // The days of a cycle are few, and databases do not agree on how dates are subtracted.
        var days = await context.Set<RoutineDay>().AsNoTracking().TagWith($"FitnessTrack.{nameof(NextDayByCalendarAsync)}")
            .Where(day => day.RoutineId == routineId)
            .Select(day => new { Day = day, day.Routine.StartsOn })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var index = RoutineCycle.DayIndexOn(days.FirstOrDefault()?.StartsOn, date, days.Select(row => row.Day.DayIndex));
        return days.SingleOrDefault(row => row.Day.DayIndex == index)?.Day;
    }

    /// <summary>The day that is next by what was done: the one after the day of the last completed session, from the last day on to the first.</summary>
    /// <param name="context">A context with the FitnessTrack model. Nothing is tracked.</param>
    /// <param name="routineId">The routine's key.</param>
    /// <param name="userId">Whose sessions count; null for the routine's owner.</param>
    /// <param name="includeRestDays">Whether a rest day can be next. It is left out otherwise, since nobody completes a session on it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The day; the first one when no session was completed. Null without such days, and when there is no such routine.</returns>
    /// <remarks>
    /// The last completed session is the user's latest by <see cref="WorkoutSession.WorkoutDate"/> with status
    /// <see cref="WorkoutStatus.Completed"/> and a day of this routine; a user has one session a date, so there are no ties. Its
    /// day counts at the place where it is now. Next is the day with the smallest day index above it, else the smallest of all;
    /// missing indexes are passed over. One SQL statement.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<RoutineDay?> NextDayByCompletionAsync(
        this DbContext context, int routineId, int? userId = null, bool includeRestDays = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var lastIndex = context.Set<WorkoutSession>()
            .Where(session => session.RoutineDay!.RoutineId == routineId && session.Status == WorkoutStatus.Completed)
            .Where(session => session.UserId == (userId ?? session.RoutineDay!.Routine.UserId))
            .OrderByDescending(session => session.WorkoutDate)
            .Select(session => session.RoutineDay!.DayIndex);

        return context.Set<RoutineDay>().AsNoTracking().TagWith($"FitnessTrack.{nameof(NextDayByCompletionAsync)}")
            .Where(day => day.RoutineId == routineId && (includeRestDays || !day.IsRest))
            .OrderBy(day => day.DayIndex > lastIndex.FirstOrDefault() ? 0 : 1)
            .ThenBy(day => day.DayIndex)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
