namespace FitnessTrack.Data;

/// <summary>What a source has on one date: the session that it will be.</summary>
internal sealed class HistoryDay(DateTimeOffset first)
{
    private readonly Dictionary<string, DateTimeOffset> _names = new(StringComparer.Ordinal);

    /// <summary>Whether more than one workout is of this date.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>The workouts' names, each once, in the order of time, one a line; null when there are none.</summary>
    public string? Notes => _names.Count == 0
        ? null
        : string.Join('\n', _names.OrderBy(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key));

    public void Add(DateTimeOffset at, string? sessionName)
    {
        IsMerged |= at != first;
        if (!string.IsNullOrWhiteSpace(sessionName) && (!_names.TryGetValue(sessionName, out var earliest) || at < earliest))
        {
            _names[sessionName] = at;
        }
    }
}
