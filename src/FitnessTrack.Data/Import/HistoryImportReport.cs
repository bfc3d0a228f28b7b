namespace FitnessTrack.Data;

/// <summary>What an import found and did. Records are those that the source gave, unreadable ones too.</summary>
public sealed record HistoryImportReport
{
    /// <summary>How many records the source gave: <see cref="Inserted"/> + <see cref="AlreadyThere"/> + <see cref="LeftOut"/> + the number of <see cref="Problems"/>.</summary>
    public required long Records { get; init; }

    /// <summary>Sets that are new in the database.</summary>
    public required long Inserted { get; init; }

    /// <summary>Sets that were in the database before.</summary>
    public required long AlreadyThere { get; init; }

    /// <summary>Sets of exercises in <see cref="Unmatched"/> that were not imported.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Sessions that are new in the database.</summary>
    public required long SessionsInserted { get; init; }

    /// <summary>Slugs of the exercises that were created for unmatched names, in ordinal order.</summary>
    public required IReadOnlyList<string> ExercisesCreated { get; init; }

    /// <summary>
    /// Sets, of those <see cref="Inserted"/> and <see cref="AlreadyThere"/>, that got another number than the source's, or one
    /// where the source has none.
    /// </summary>
    public required long Renumbered { get; init; }

    /// <summary>
    /// Days on which imported sets have more than one time, in order: their workouts are one session. Where the source times each
    /// set, not its workout, most days are.
    /// </summary>
    public required IReadOnlyList<DateOnly> MergedDays { get; init; }

    /// <summary>
    /// Names that neither the caller nor the catalogue knew before, or that mean several exercises, with the number of their sets and
    /// suggestions; those with most sets first. Their sets are imported where exercises were created for them.
    /// </summary>
    public required IReadOnlyList<UnmatchedName> Unmatched { get; init; }

    /// <summary>Records that were not imported, in the source's order.</summary>
    public required IReadOnlyList<HistoryProblem> Problems { get; init; }
}
