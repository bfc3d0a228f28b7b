namespace FitnessTrack.Data;

/// <summary>How many joints move. Stored under canonical labels such as <c>COMPOUND</c>.</summary>
public enum Mechanics
{
    /// <summary>Several joints move.</summary>
    Compound,

    /// <summary>One joint moves.</summary>
    Isolation,
}
