namespace FitnessTrack.Samples.QuickStart;

/// <summary>A day of the cycle; without exercises it is a rest day.</summary>
internal sealed record DemoDay(string Title, IReadOnlyList<DemoSlot> Slots);
