namespace FitnessTrack.Data;

/// <summary>What an import does with an exercise name that the catalogue does not know.</summary>
public enum UnmatchedExercise
{
    /// <summary>Its sets are not imported; the report names it, with suggestions.</summary>
    LeaveOut,

    /// <summary>An exercise of that name is created.</summary>
    Create,
}
