using System.Collections.Concurrent;

namespace FitnessTrack.Data;

/// <summary>The text of a statement that is made once for a table, and whether it was kept.</summary>
internal sealed record PostgresStatement(string Sql, bool IsKept)
{
    /// <summary>
    /// Of one table. Each takes memory in every connection that prepares it, and a caller who passes on what it is sent could
    /// ask for more lists of columns than a server has room for.
    /// </summary>
    private const int Capacity = 100;

    /// <summary>The statement of a key, which tells all that its text depends on.</summary>
    public static PostgresStatement Of(RowTable table, string key, Func<string> makeSql)
    {
        var kept = table.EntityType.GetOrAddRuntimeAnnotationValue<ConcurrentDictionary<string, PostgresStatement>, object?>(
            "FitnessTrack:PostgresStatements", static _ => new(StringComparer.Ordinal), null);
        return kept.TryGetValue(key, out var statement) ? statement
            : kept.Count < Capacity ? kept.GetOrAdd(key, new PostgresStatement(makeSql(), IsKept: true))
            : new PostgresStatement(makeSql(), IsKept: false);
    }
}
