namespace FitnessTrack.Data;

/// <summary>A record as the import sees it.</summary>
/// <param name="Record">What the source gave.</param>
/// <param name="Problem">Why it is not imported; null when it can be.</param>
/// <param name="Name">Its exercise; null where that is not to be read.</param>
/// <param name="At">When it was; unset where <paramref name="Name"/> is null.</param>
internal sealed record HistoryRow(HistoryRecord Record, string? Problem, ImportedName? Name, DateTimeOffset At)
{
    /// <summary>Whether it takes part in the numbering of a workout's sets. What is a problem does, too: mended, it finds its place free.</summary>
    public bool IsNumbered => Name?.Exercise is not null;

    /// <summary>Whether it becomes a set.</summary>
    public bool IsImported => Problem is null && IsNumbered;

    /// <summary>The user's date of the workout.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Record.LocalTime);

    /// <summary>The set's number in the database, once it is known.</summary>
    public int SetNumber { get; set; }
}
