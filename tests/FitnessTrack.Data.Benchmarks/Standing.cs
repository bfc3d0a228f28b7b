namespace FitnessTrack.Data.Benchmarks;

/// <summary>How a contestant did.</summary>
/// <param name="Name">The contestant.</param>
/// <param name="Milliseconds">The median time for one repetition.</param>
/// <param name="Ratio">The median of its time divided by the first contestant's of the same round.</param>
internal sealed record Standing(string Name, double Milliseconds, double Ratio);
