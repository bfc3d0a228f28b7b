namespace FitnessTrack.Data;

/// <summary>What the numbers of a document mean, for whoever reads it without this library.</summary>
internal sealed record DocumentUnits
{
    /// <summary>Those of the model; no document has others.</summary>
    public static DocumentUnits Canonical { get; } = new() { Age = "years", Height = "cm", Weight = "kg", Rest = "s", Instants = "UTC" };

    public required string Age { get; init; }

    public required string Height { get; init; }

    public required string Weight { get; init; }

    public required string Rest { get; init; }

    public required string Instants { get; init; }
}
