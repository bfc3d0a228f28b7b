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

    /// <summary>Exercises that were created for unmatched names.</summary>
    public required IReadOnlyList<string> ExercisesCreated { get; init; }

    /// <summary>Sets that got another number than the source's, or one where the source has none.</summary>
    public required long Renumbered { get; init; }

    /// <summary>Days on which the source has more than one workout, each one session now.</summary>
    public required IReadOnlyList<DateOnly> MergedDays { get; init; }

    /// <summary>Names that the catalogue does not know, with the number of their sets and suggestions.</summary>
    public required IReadOnlyList<UnmatchedName> Unmatched { get; init; }

    /// <summary>Records that were not imported, in the source's order.</summary>
    public required IReadOnlyList<HistoryProblem> Problems { get; init; }
}
