namespace FitnessTrack.Data.Benchmarks;

/// <summary>All that was measured on one database.</summary>
internal sealed class ProviderResult(string name)
{
    public string Name => name;

    public List<(string Name, string Value)> Facts { get; } = [];

    /// <summary>Contests by how many logs there were.</summary>
    public SortedDictionary<int, List<Outcome>> BySize { get; } = [];

    /// <summary>Contests by how many exercises the catalogue had.</summary>
    public SortedDictionary<int, List<Outcome>> Searches { get; } = [];

    public List<Growth> Growths { get; } = [];

    public List<StreamResult> Streams { get; } = [];

    public Outcome? Start { get; set; }

    public List<QueryPlan> Plans { get; } = [];
}
