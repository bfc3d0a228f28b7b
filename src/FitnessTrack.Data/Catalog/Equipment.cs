namespace FitnessTrack.Data;

/// <summary>What an exercise is done with. Stored under canonical labels such as <c>TRAP_BAR</c>.</summary>
public enum Equipment
{
    /// <summary>Straight barbell.</summary>
    Barbell,

    /// <summary>Dumbbells.</summary>
    Dumbbell,

    /// <summary>Machine with a fixed path.</summary>
    Machine,

    /// <summary>Cable tower.</summary>
    Cable,

    /// <summary>The body alone.</summary>
    Bodyweight,

    /// <summary>Kettlebell.</summary>
    Kettlebell,

    /// <summary>Elastic band.</summary>
    Band,

    /// <summary>Smith machine.</summary>
    Smith,

    /// <summary>Trap (hexagonal) bar.</summary>
    TrapBar,

    /// <summary>Curled EZ bar.</summary>
    EzBar,

    /// <summary>Weight plate.</summary>
    Plate,

    /// <summary>None of the others.</summary>
    Other,
}
