namespace FitnessTrack.Data;

/// <summary>How a history is imported.</summary>
public sealed record HistoryImportOptions
{
    /// <summary>
    /// Where the user trained: makes an instant of each <see cref="HistoryRecord.LocalTime"/>. The same in every run: in another
    /// zone the same sets have other instants, and are others.
    /// </summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Whether nothing is written: the report is the same.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is done with names that are neither in the catalogue nor in <see cref="Exercises"/>; they are left out unless set.</summary>
    public UnmatchedExercise Unmatched { get; init; }

    /// <summary>
    /// The slug of the exercise that a name in the source means, whatever the catalogue says of the name. Names are as the report's
    /// <see cref="HistoryImportReport.Unmatched"/> has them, without white space around them, and compared as the dictionary compares.
    /// </summary>
    public IReadOnlyDictionary<string, string> Exercises { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Makes the exercise of an unmatched name, for <see cref="UnmatchedExercise.Create"/>. One of the slug that is in the
    /// catalogue already is that exercise. Its own properties are saved, not its aliases, tags and secondary muscles. It should
    /// have the name, or get it as an alias afterwards, so that the name matches from then on. Null for an exercise of that name, its slug
    /// the folded name with hyphens, its muscle, equipment and movement <c>OTHER</c>, a <c>COMPOUND</c> <c>PUSH</c>.
    /// </summary>
    public Func<string, Exercise>? CreateExercise { get; init; }
}
