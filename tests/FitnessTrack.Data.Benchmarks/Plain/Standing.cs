namespace FitnessTrack.Data.Benchmarks;

/// <summary>How a contestant did.</summary>
/// <param name="Contestant">The contestant.</param>
/// <param name="Times">The milliseconds of one repetition, for each round.</param>
internal sealed record Standing(Contestant Contestant, IReadOnlyList<double> Times)
{
    /// <summary>The median time of one repetition.</summary>
    public double Milliseconds => Median(Times);

    /// <summary>The median of its time divided by the other one's of the same round.</summary>
    public double RatioTo(Standing other) => Median(Times.Zip(other.Times, (own, others) => own / others));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
