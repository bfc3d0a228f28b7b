using FitnessTrack.Data;
using static System.FormattableString;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Sets as lifters write them: <c>6 × 80 kg</c>.</summary>
internal static class SetText
{
    public static string Of(RoutineExerciseSet set) => Of(set.TargetReps, set.TargetWeightKg, set.IsWarmup, set.ToFailure);

    public static string Of(ExerciseSetLog log) => Of(log.ActualReps, log.ActualWeightKg, log.IsWarmup, log.ToFailure);

    /// <summary>Equal sets in a row as one: <c>3 sets of 6 × 80 kg</c>, a line for each run.</summary>
    public static string Of(IEnumerable<RoutineExerciseSet> sets)
    {
        var runs = new List<(string Text, int Count)>();
        foreach (var text in sets.OrderBy(set => set.SetIndex).Select(set => Of(set)))
        {
            if (runs.Count > 0 && runs[^1].Text == text)
            {
                runs[^1] = (text, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((text, 1));
            }
        }

        return string.Join('\n', runs.Select(run => Invariant($"{run.Count} {(run.Count == 1 ? "set" : "sets")} of {run.Text}")));
    }

    /// <summary>How the done repetitions differ from the planned ones.</summary>
    public static string Difference(ExerciseSetLog log) => (log.ActualReps - log.PlannedSet?.TargetReps) switch
    {
        null => "",
        0 => "as planned",
        var reps => Invariant($"{reps:+0;-0} reps"),
    };

    private static string Of(int? reps, decimal? weightKg, bool isWarmup, bool toFailure)
    {
        var weight = weightKg is { } kg ? Invariant($"{kg:0.##} kg") : "body weight";
        var remark = isWarmup ? ", warm-up" : toFailure ? ", to failure" : "";
        return Invariant($"{reps} × {weight}{remark}");
    }
}
