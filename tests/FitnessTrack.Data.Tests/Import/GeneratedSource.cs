using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>Generated records, dense enough that workouts are scattered, numbers collide and names fold to one.</summary>
/// <param name="Records">In the order of a first export.</param>
/// <param name="Shuffled">The same in another order.</param>
/// <param name="Options">What to do with unmatched names.</param>
public sealed record GeneratedSource(IReadOnlyList<HistoryRecord> Records, IReadOnlyList<HistoryRecord> Shuffled, HistoryImportOptions Options)
{
    /// <summary>By slug, name, alias and folded text of the catalogue's two exercises, and two that are not in it.</summary>
    private static readonly string[] Names = ["bench-press", "Flat Bench", "BENCH PRESS", "squat", "Kniebeuge", "kniebeuge!", "Yoga", "yóga", "Farmer's Walk"];

    /// <summary>Two workouts on a day, a skipped time and what it becomes, and two instants of one clock time.</summary>
    private static readonly DateTime[] Times =
    [
        new(2026, 1, 5, 18, 0, 0), new(2026, 1, 5, 7, 30, 0), new(2026, 1, 6, 18, 0, 0), new(2026, 3, 29, 2, 30, 0), new(2026, 3, 29, 3, 30, 0), new(2026, 10, 25, 2, 30, 0),
    ];

    public static Gen<GeneratedSource> Generator =>
        from records in Record.ArrayOf().Where(records => records.Length > 0)
        from repeats in Gen.Choose(1, 2)
        from order in Gen.Choose(0, 1_000_000).ArrayOf(records.Length * repeats)
        from unmatched in Gen.Elements(Enum.GetValues<UnmatchedExercise>())
        from isMapped in Gen.Elements(true, false)
        select Of([.. Enumerable.Repeat(records, repeats).SelectMany(all => all)], order, unmatched, isMapped);

    public override string ToString() =>
        $"{Options.Unmatched}, {Options.Exercises.Count} mapped\n{string.Join('\n', Records)}\nshuffled\n{string.Join('\n', Shuffled)}";

    private static Gen<HistoryRecord> Record =>
        from name in Gen.Elements(Names)
        from time in Gen.Elements(Times)
        from number in Gen.Frequency((1, Gen.Constant<int?>(null)), (6, Gen.Choose(1, 9).Select(n => (int?)n)))
        from weight in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (6, Gen.Choose(0, 40_000).Select(w => (decimal?)(w / 100m))))
        from unit in Gen.Elements(Enum.GetValues<WeightUnit>())
        from reps in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Constant<int?>(-1)), (20, Gen.Choose(0, 20).Select(r => (int?)r)))
        from sessionName in Gen.Elements(null, "Push", "Pull")
        select new HistoryRecord { Line = 0, LocalTime = time, ExerciseName = name, SetNumber = number, Weight = weight, WeightUnit = unit, Reps = reps, SessionName = sessionName };

    /// <summary>
    /// A record with a problem has its number by its place among the sets of its workout, so that these keep their order where
    /// there is one.
    /// </summary>
    private static GeneratedSource Of(HistoryRecord[] records, int[] order, UnmatchedExercise unmatched, bool isMapped)
    {
        var shuffled = records.Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First).ToList();
        if (records.Any(record => record.Reps < 0))
        {
            var workouts = records.GroupBy(Workout).ToDictionary(workout => workout.Key, workout => new Queue<HistoryRecord>(workout));
            shuffled = [.. shuffled.Select(record => workouts[Workout(record)].Dequeue())];
        }

        var mapping = new Dictionary<string, string>();
        if (isMapped)
        {
            mapping["Yoga"] = "bench-press";
        }

        return new GeneratedSource(records, shuffled, History.LeaveOut with { Unmatched = unmatched, Exercises = mapping });

        static DateTime Workout(HistoryRecord record) => record.LocalTime == Times[3] ? Times[4] : record.LocalTime;
    }
}
