namespace FitnessTrack.Data;

/// <summary>How a one-rep max (1RM) is estimated from a set of w kg and r repetitions. At one repetition each of them gives w.</summary>
public enum OneRepMaxFormula
{
    /// <summary>w · (1 + r / 30). Boyd Epley, 1985.</summary>
    Epley,

    /// <summary>36 · w / (37 − r), for fewer than 37 repetitions; none from there on. Matt Brzycki, 1993.</summary>
    Brzycki,

    /// <summary>w · r^0.10. V. Patteson Lombardi, 1989.</summary>
    Lombardi,
}
