namespace FitnessTrack.Samples.QuickStart;

/// <summary>An exercise of a day, with its runs of equal sets.</summary>
internal sealed record DemoSlot(string Slug, IReadOnlyList<DemoSets> Runs)
{
    public IEnumerable<DemoSets> EachSet => Runs.SelectMany(run => Enumerable.Repeat(run, run.Count));
}
