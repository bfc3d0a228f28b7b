using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>How the demo's session went.</summary>
internal static class DemoSession
{
    /// <summary>Every planned set of the day was done; the last of each exercise one repetition short.</summary>
    public static IReadOnlyList<ExerciseSetLog> CreateLogs(User user, WorkoutSession session, RoutineDay day)
    {
        var planned = day.Exercises.OrderBy(e => e.Position)
            .SelectMany(slot => slot.Sets.OrderBy(set => set.SetIndex).Select(set => (Slot: slot, Set: set, IsLast: set.SetIndex == slot.Sets.Max(s => s.SetIndex))));
        return
        [
            .. planned.Index().Select(each => CreateLog(
                user, session, each.Item.Slot.Exercise, each.Item.Set, DemoPlan.FirstSetAt + (each.Index * DemoPlan.BetweenSets), each.Item.IsLast)),
        ];
    }

    private static ExerciseSetLog CreateLog(
        User user, WorkoutSession session, Exercise exercise, RoutineExerciseSet planned, DateTimeOffset performedAt, bool isHard)
    {
        var repsInReserve = isHard ? 0 : planned.TargetRir;
        return new ExerciseSetLog
        {
            User = user,
            Session = session,
            Exercise = exercise,
            PlannedSet = planned,
            PerformedAt = performedAt,
            SetIndex = planned.SetIndex,
            IsWarmup = planned.IsWarmup,
            ToFailure = planned.ToFailure,
            ActualWeightKg = planned.TargetWeightKg,
            ActualReps = isHard ? planned.TargetReps - 1 : planned.TargetReps,
            ActualRir = repsInReserve,
            ActualRpe = 10 - repsInReserve,
            ActualRestS = planned.TargetRestS,
        };
    }
}
