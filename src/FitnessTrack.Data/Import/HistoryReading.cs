using System.Runtime.CompilerServices;

namespace FitnessTrack.Data;

/// <summary>The second reading of a source: makes sets of its records, one workout at a time.</summary>
internal sealed class HistoryReading(
    HistorySurvey survey, HistoryRows rows, int userId, IReadOnlyDictionary<DateOnly, int> sessions, StoredSets stored, IProgress<long>? progress)
{
    private const int ProgressStep = 1000;

    private readonly Dictionary<DateTimeOffset, List<HistoryRow>> _scattered = [];
    private long _records;

    public List<HistoryProblem> Problems { get; } = [];

    public long LeftOut { get; private set; }

    public long Renumbered { get; private set; }

    /// <summary>The sets. Of scattered workouts nothing is known before the end.</summary>
    public async IAsyncEnumerable<ExerciseSetLog> ReadAsync(
        IAsyncEnumerable<HistoryRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var workout = new List<HistoryRow>();
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var row = rows.Read(HistoryImport.NotNull(record, _records + 1, nameof(records)));
            Count(row);
            if (!row.IsNumbered || IsKeptForLater(row))
            {
                continue;
            }

            if (workout.Count > 0 && workout[0].At != row.At)
            {
                foreach (var log in Logs(workout))
                {
                    yield return log;
                }

                workout.Clear();
            }

            workout.Add(row);
        }

        if (_records != survey.Records)
        {
            throw Changed($"{survey.Records} records, then {_records}");
        }

        progress?.Report(_records);
        foreach (var log in _scattered.Values.Prepend(workout).SelectMany(Logs))
        {
            yield return log;
        }
    }

    private static InvalidOperationException Changed(string how) =>
        new($"The source of an import is read twice, and has to give the same both times: it gave {how}. Nothing was imported.");

    private void Count(HistoryRow row)
    {
        _records++;
        if (row.Problem is not null)
        {
            Problems.Add(new HistoryProblem(row.Record.Line, row.Problem));
        }
        else if (!row.IsNumbered)
        {
            LeftOut++;
        }

        if (_records % ProgressStep == 0 && _records < survey.Records)
        {
            progress?.Report(_records);
        }
    }

    private bool IsKeptForLater(HistoryRow row)
    {
        if (!survey.IsScattered(row.At))
        {
            return false;
        }

        if (!_scattered.TryGetValue(row.At, out var workout))
        {
            _scattered[row.At] = workout = [];
        }

        workout.Add(row);
        return true;
    }

    private IEnumerable<ExerciseSetLog> Logs(List<HistoryRow> workout)
    {
        SetNumbers.Assign(workout, stored);
        return workout.Where(row => row.IsImported).Select(ToLog);
    }

    private ExerciseSetLog ToLog(HistoryRow row)
    {
        var (record, exercise) = (row.Record, row.Name!.Exercise!);
        if (exercise.Id == 0 || !sessions.TryGetValue(row.Date, out var sessionId))
        {
            throw Changed(FormattableString.Invariant($"'{row.Name.Name}' of {row.Date:O} the second time only"));
        }

        Renumbered += row.SetNumber == record.SetNumber ? 0 : 1;
        return new ExerciseSetLog
        {
            UserId = userId,
            ExerciseId = exercise.Id,
            SessionId = sessionId,
            PerformedAt = row.At,
            SetIndex = row.SetNumber,
            IsWarmup = record.IsWarmup,
            ToFailure = record.ToFailure,
            ActualWeightKg = HistoryCheck.WeightKg(record),
            ActualReps = record.Reps,
            ActualRir = record.Rir,
            ActualRpe = record.Rpe,
            Notes = record.Notes,
        };
    }
}
