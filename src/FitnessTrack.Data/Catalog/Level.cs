namespace FitnessTrack.Data;

/// <summary>How much experience an exercise asks for. Stored under canonical labels such as <c>BEGINNER</c>.</summary>
public enum Level
{
    /// <summary>No experience.</summary>
    Beginner,

    /// <summary>Some experience.</summary>
    Intermediate,

    /// <summary>Much experience.</summary>
    Advanced,
}
