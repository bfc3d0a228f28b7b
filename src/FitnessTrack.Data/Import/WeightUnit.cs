namespace FitnessTrack.Data;

/// <summary>The unit of an imported weight.</summary>
public enum WeightUnit
{
    /// <summary>Kilograms.</summary>
    Kilogram,

    /// <summary>International avoirdupois pounds, 0.45359237 kg exactly.</summary>
    Pound,
}
