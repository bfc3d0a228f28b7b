namespace FitnessTrack.Data;

/// <summary>A row to record, and the names of the properties that the caller mentioned.</summary>
internal sealed class Mention<TEntity>(TEntity row)
    where TEntity : class
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public TEntity Row => row;

    public IReadOnlySet<string> Names => _names;

    public void Set<T>(string name, Optional<T> value, Action<TEntity, T> set)
    {
        if (value.HasValue)
        {
            set(row, value.Value);
            _names.Add(name);
        }
    }
}
