namespace FitnessTrack.Data;

/// <summary>How one-rep maxes are estimated. Two with the same values are equal.</summary>
public sealed record OneRepMaxOptions
{
    /// <summary>The formula; <see cref="OneRepMaxFormula.Epley"/> unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no defined formula.</exception>
    public OneRepMaxFormula Formula
    {
        get;
        init => field = Guard.Defined(value, nameof(Formula));
    }

    /// <summary>A set of more repetitions than these gives no estimate, since formulas drift there; 1 or more, 12 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int RepCap
    {
        get;
        init => field = Guard.AtLeast(1, value);
    }

        = 12;

    /// <summary>
    /// Whether the repetitions left in reserve (RIR) count as done, an unknown RIR as 0: the cap and the formula then see
    /// r + RIR. False unless set.
    /// </summary>
    public bool AddRir { get; init; }
}
