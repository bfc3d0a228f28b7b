namespace FitnessTrack.Data;

/// <summary>Whether a session is done. Stored under canonical labels such as <c>COMPLETED</c>.</summary>
public enum WorkoutStatus
{
    /// <summary>Planned or under way.</summary>
    Pending,

    /// <summary>Done.</summary>
    Completed,
}
