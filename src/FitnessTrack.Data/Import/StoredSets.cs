using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>
/// The sets that the database has of workouts in which several names mean one exercise. Which of the names were known when they
/// were imported is not known any more, and decided their numbers: they are known again by what they are.
/// </summary>
internal sealed class StoredSets
{
    private const int InstantsOfAQuery = 500;

    private readonly Dictionary<(int ExerciseId, DateTimeOffset At), Dictionary<int, Content>> _sets = [];

    public static async Task<StoredSets> LoadAsync(DbContext context, int userId, IEnumerable<DateTimeOffset> workouts, CancellationToken token)
    {
        var stored = new StoredSets();
        foreach (var instants in workouts.Chunk(InstantsOfAQuery))
        {
            var logs = context.Set<ExerciseSetLog>().AsNoTracking().TagWith("FitnessTrack.ImportHistoryAsync").IgnoreQueryFilters()
                .Where(log => log.UserId == userId && instants.Contains(log.PerformedAt)).AsAsyncEnumerable();
            await foreach (var log in logs.WithCancellation(token).ConfigureAwait(false))
            {
                stored.Add(log);
            }
        }

        return stored;
    }

    /// <summary>
    /// Gives the sets of one exercise that are there the numbers that they have there, and the others numbers that are free. A set
    /// that is there with other values is not known again.
    /// </summary>
    public void Reconcile(List<HistoryRow> rows)
    {
        if (!_sets.TryGetValue((rows[0].Name!.Exercise!.Id, rows[0].At), out var stored))
        {
            return;
        }

        var unclaimed = new Dictionary<int, Content>(stored);
        var unknown = rows.Where(row => !Claim(row, row.SetNumber, unclaimed)).ToList();
        unknown = [.. unknown.Where(row => !Claim(row, NumberOf(row, unclaimed), unclaimed))];

        var taken = new HashSet<int>(stored.Keys);
        foreach (var row in unknown)
        {
            for (var next = 1; !taken.Add(row.SetNumber); next++)
            {
                row.SetNumber = next;
            }
        }
    }

    private void Add(ExerciseSetLog log)
    {
        if (!_sets.TryGetValue((log.ExerciseId, log.PerformedAt), out var sets))
        {
            _sets[(log.ExerciseId, log.PerformedAt)] = sets = [];
        }

        sets[log.SetIndex] = new Content(
            log.IsWarmup, log.ToFailure, log.ActualWeightKg, log.ActualReps, log.ActualRir, log.ActualRpe, log.Notes);
    }

    private static bool Claim(HistoryRow row, int number, Dictionary<int, Content> unclaimed)
    {
        if (!row.IsImported || !unclaimed.TryGetValue(number, out var content) || content != Content.Of(row.Record))
        {
            return false;
        }

        row.SetNumber = number;
        return unclaimed.Remove(number);
    }

    /// <summary>The lowest number of a set like this one; 0, which no set has, if there is none.</summary>
    private static int NumberOf(HistoryRow row, Dictionary<int, Content> unclaimed) =>
        unclaimed.Where(set => set.Value == Content.Of(row.Record)).Select(set => set.Key).Order().FirstOrDefault();

    /// <summary>What an import writes of a set beside its key, as the database holds it.</summary>
    private sealed record Content(bool IsWarmup, bool ToFailure, decimal? WeightKg, int? Reps, int? Rir, decimal? Rpe, string? Notes)
    {
        public static Content Of(HistoryRecord record) => new(
            record.IsWarmup, record.ToFailure, HistoryCheck.WeightKg(record), record.Reps, record.Rir, CanonicalValue.Round(record.Rpe, 1), record.Notes);
    }
}
