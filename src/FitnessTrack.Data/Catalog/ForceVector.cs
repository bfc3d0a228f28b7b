namespace FitnessTrack.Data;

/// <summary>The direction of the effort. Stored under canonical labels such as <c>PUSH</c>.</summary>
public enum ForceVector
{
    /// <summary>Away from the body.</summary>
    Push,

    /// <summary>Towards the body.</summary>
    Pull,

    /// <summary>Held, without movement.</summary>
    Static,
}
