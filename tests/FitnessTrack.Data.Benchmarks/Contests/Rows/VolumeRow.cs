namespace FitnessTrack.Data.Benchmarks;

/// <summary>A week's volume of a muscle by hand-written SQL.</summary>
internal sealed class VolumeRow
{
    public int UserId { get; init; }

    public string WeekStart { get; init; } = "";

    public string Muscle { get; init; } = "";

    public double HardSets { get; init; }

    public double TonnageKg { get; init; }
}
