using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Plans the demo's routine: every day, exercise and set is looked for by its number first.</summary>
internal static class DemoRoutine
{
    public static async Task<Routine> FindOrAddAsync(
        FitnessTrackDbContext context, User user, Dictionary<string, Exercise> exercises, CancellationToken cancellationToken)
    {
        var known = await context.Routines
            .Include(r => r.Days).ThenInclude(d => d.Exercises).ThenInclude(e => e.Sets)
            .Include(r => r.Days).ThenInclude(d => d.Exercises).ThenInclude(e => e.Exercise)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.UserId == user.Id && r.Name == DemoPlan.RoutineName, cancellationToken);
        var routine = known ?? context.Routines.Add(Create(user)).Entity;
        Complete(routine, exercises);
        return routine;
    }

    private static Routine Create(User user) => new()
    {
        User = user,
        Name = DemoPlan.RoutineName,
        Description = "Push, pull, legs and a day of rest.",
        StartsOn = DemoPlan.StartsOn,
    };

    private static void Complete(Routine routine, Dictionary<string, Exercise> exercises)
    {
        foreach (var (index, plan) in DemoPlan.Days.Index())
        {
            var day = FindOrAdd(routine.Days, d => d.DayIndex == index + 1, () => CreateDay(index + 1, plan));
            foreach (var (place, slot) in plan.Slots.Index())
            {
                Complete(day, place + 1, slot, exercises[slot.Slug]);
            }
        }
    }

    private static void Complete(RoutineDay day, int position, DemoSlot plan, Exercise exercise)
    {
        var slot = FindOrAdd(day.Exercises, e => e.Position == position, () => new RoutineDayExercise { Position = position, Exercise = exercise });
        foreach (var (number, set) in plan.EachSet.Index())
        {
            FindOrAdd(slot.Sets, s => s.SetIndex == number + 1, () => CreateSet(number + 1, set));
        }
    }

    private static RoutineDay CreateDay(int dayIndex, DemoDay plan) => new()
    {
        DayIndex = dayIndex,
        Title = plan.Title,
        IsRest = plan.Slots.Count == 0,
    };

    private static RoutineExerciseSet CreateSet(int setIndex, DemoSets plan) => new()
    {
        SetIndex = setIndex,
        IsWarmup = plan.IsWarmup,
        ToFailure = plan.ToFailure,
        TargetWeightKg = plan.WeightKg,
        TargetReps = plan.Reps,
        TargetRir = plan.IsWarmup ? null : plan.ToFailure ? 0 : 2,
        TargetRestS = plan.IsWarmup ? 60 : 150,
    };

    private static T FindOrAdd<T>(ICollection<T> items, Func<T, bool> isIt, Func<T> create)
    {
        var item = items.FirstOrDefault(isIt);
        if (item is null)
        {
            item = create();
            items.Add(item);
        }

        return item;
    }
}
