namespace FitnessTrack.Data;

/// <summary>What an import does with an exercise name that the catalogue does not know.</summary>
public enum UnmatchedExercise
{
    /// <summary>Its sets are not imported; the report names it, with suggestions.</summary>
    LeaveOut,

    /// <summary>
    /// An exercise of that name is created, one for all names with the same folded text; the report names it, too. A name that several
    /// exercises have is left out nevertheless: another one would not tell them apart. Without
    /// <see cref="HistoryImportOptions.CreateExercise"/>, a name of more than 120 characters, or without a letter or digit, is a problem of its records.
    /// </summary>
    Create,
}
