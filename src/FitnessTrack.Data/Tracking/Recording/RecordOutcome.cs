namespace FitnessTrack.Data;

/// <summary>What recording did to a row.</summary>
public enum RecordOutcome
{
    /// <summary>The row was there, with all values that were mentioned.</summary>
    Unchanged,

    /// <summary>The row was there, and a mentioned value was another one.</summary>
    Updated,

    /// <summary>The row is new.</summary>
    Inserted,
}
