namespace FitnessTrack.Data;

/// <summary>
/// The numbers of one workout's sets, which have to be unique for an exercise. They depend on nothing but the workout's
/// records, so that they are the same in every run.
/// </summary>
internal static class SetNumbers
{
    /// <summary>
    /// Sets keep their numbers where an exercise's are all given and different; else they are numbered from 1 in the source's
    /// order. Where several names mean one exercise, each name is treated so, and its sets take numbers that are free. Names
    /// that the caller has mapped come last: most likely, the others' sets were imported before they were mapped.
    /// </summary>
    public static void Assign(List<HistoryRow> workout)
    {
        foreach (var exercise in workout.GroupBy(row => row.Name!.Exercise))
        {
            var taken = new HashSet<int>();
            foreach (var name in exercise.GroupBy(row => row.Name!).OrderBy(name => name.Key.IsMapped).ThenBy(name => name.Key.Name, StringComparer.Ordinal))
            {
                Assign([.. name], taken);
            }
        }
    }

    private static void Assign(List<HistoryRow> rows, HashSet<int> taken)
    {
        // A number that is none says nothing of those of the other sets.
        var given = rows.Select(row => row.Record.SetNumber).Where(number => number is null or >= 1).ToList();
        var isKept = given.Distinct().Count() == given.Count && given.TrueForAll(number => number is { } kept && !taken.Contains(kept));
        var next = 1;
        foreach (var row in rows)
        {
            if (isKept)
            {
                row.SetNumber = row.Record.SetNumber!.Value;
                taken.Add(row.SetNumber);
                continue;
            }

            while (!taken.Add(next))
            {
                next++;
            }

            row.SetNumber = next;
        }
    }
}
