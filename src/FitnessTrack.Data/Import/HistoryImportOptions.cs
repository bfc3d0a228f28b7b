namespace FitnessTrack.Data;

/// <summary>How a history is imported.</summary>
public sealed record HistoryImportOptions
{
    /// <summary>Where the user trained: makes an instant of each <see cref="HistoryRecord.LocalTime"/>.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Whether nothing is written: the report is the same.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is done with names that are neither in the catalogue nor in <see cref="Exercises"/>.</summary>
    public UnmatchedExercise Unmatched { get; init; }

    /// <summary>The slug of the exercise that a name in the source means, for names that the catalogue does not know.</summary>
    public IReadOnlyDictionary<string, string> Exercises { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Makes the exercise of an unmatched name; null for one whose muscle, equipment and movement are <c>OTHER</c>.</summary>
    public Func<string, Exercise>? CreateExercise { get; init; }
}
