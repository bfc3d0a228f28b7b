namespace FitnessTrack.Data.Benchmarks;

/// <summary>The library's time at several sizes, in turn, so that they can be compared.</summary>
/// <param name="Name">The contest.</param>
/// <param name="Sizes">The sizes, smallest first.</param>
/// <param name="Standings">One a size.</param>
internal sealed record Growth(string Name, IReadOnlyList<int> Sizes, IReadOnlyList<Standing> Standings)
{
    public const double Goal = 1.3;

    /// <summary>How much longer the largest size takes than the smallest.</summary>
    public double Ratio => Standings[^1].RatioTo(Standings[0]);
}
