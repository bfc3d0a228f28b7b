using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>How the demo's session went.</summary>
internal static class DemoSession
{
    public static WorkoutSession Create(User user, RoutineDay day) => new()
    {
        User = user,
        WorkoutDate = DemoPlan.StartsOn,
        Status = WorkoutStatus.Completed,
        RoutineDay = day,
        Location = "Gym",
        BodyweightKg = user.WeightKg,
    };

    /// <summary>Every planned set of the day was done; the last of each exercise one repetition short.</summary>
    public static IReadOnlyList<ExerciseSetLog> CreateLogs(User user, WorkoutSession session, RoutineDay day)
    {
        var logs = new List<ExerciseSetLog>();
        foreach (var slot in day.Exercises.OrderBy(e => e.Position))
        {
            foreach (var set in slot.Sets.OrderBy(s => s.SetIndex))
            {
                var performedAt = DemoPlan.FirstSetAt + (logs.Count * DemoPlan.BetweenSets);
                var isLast = set.SetIndex == slot.Sets.Max(s => s.SetIndex);
                logs.Add(CreateLog(user, session, slot.Exercise, set, performedAt, isLast));
            }
        }

        return logs;
    }

    private static ExerciseSetLog CreateLog(
        User user, WorkoutSession session, Exercise exercise, RoutineExerciseSet planned, DateTimeOffset performedAt, bool isLast)
    {
        var repsInReserve = isLast ? 0 : planned.TargetRir;
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
            ActualReps = isLast ? planned.TargetReps - 1 : planned.TargetReps,
            ActualRir = repsInReserve,
            ActualRpe = 10 - repsInReserve,
            ActualRestS = planned.TargetRestS,
        };
    }
}
