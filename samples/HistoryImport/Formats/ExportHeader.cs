namespace FitnessTrack.Samples.HistoryImport;

/// <summary>The columns of an export, found by their names without regard to case.</summary>
internal sealed class ExportHeader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    public ExportHeader(IReadOnlyList<string> names)
    {
        Count = names.Count;
        foreach (var (index, name) in names.Index())
        {
            _columns.TryAdd(name.Trim(), index);
        }
    }

    public int Count { get; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public bool HasAll(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Has(column))
            {
                return false;
            }
        }

        return true;
    }

    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;
}
