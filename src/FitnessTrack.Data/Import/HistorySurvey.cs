namespace FitnessTrack.Data;

/// <summary>What the first reading of a source finds out for the second.</summary>
internal sealed class HistorySurvey
{
    private readonly HashSet<DateTimeOffset> _workouts = [];
    private readonly HashSet<DateTimeOffset> _scattered = [];
    private readonly SortedDictionary<DateOnly, HistoryDay> _days = [];
    private DateTimeOffset _current;

    /// <summary>How many records there are.</summary>
    public long Records { get; private set; }

    /// <summary>The dates on which sets are imported, in order.</summary>
    public IReadOnlyDictionary<DateOnly, HistoryDay> Days => _days;

    /// <summary>Whether records of other workouts stand between those of a workout.</summary>
    public bool IsScattered(DateTimeOffset workout) => _scattered.Contains(workout);

    public void Add(HistoryRow row)
    {
        Records++;
        if (row.IsNumbered && row.At != _current)
        {
            _current = row.At;
            if (!_workouts.Add(row.At))
            {
                _scattered.Add(row.At);
            }
        }

        if (row.Problem is null && row.Name is { } name)
        {
            name.Sets++;
        }

        if (row.IsImported)
        {
            row.Name!.Exercise!.IsUsed = true;
            AddDay(row);
        }
    }

    private void AddDay(HistoryRow row)
    {
        if (!_days.TryGetValue(row.Date, out var day))
        {
            _days[row.Date] = day = new HistoryDay(row.At);
        }

        day.Add(row.At, row.Record.SessionName);
    }
}
