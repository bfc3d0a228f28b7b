namespace FitnessTrack.Data;

/// <summary>A window function, which LINQ has no word for. In queries only.</summary>
internal static class Rank
{
    /// <summary>
    /// The place among the rows of a user and exercise, from 1, the greatest value first; of equals the earliest first, and of those at
    /// one instant that of the smallest key.
    /// </summary>
    public static long Of<TValue, TKey>(int userId, int exerciseId, TValue value, DateTimeOffset at, TKey key) => throw InQueriesOnly();

    /// <summary>The same among those of one group.</summary>
    public static long OfGroup<TGroup, TValue, TKey>(int userId, int exerciseId, TGroup group, TValue value, DateTimeOffset at, TKey key) =>
        throw InQueriesOnly();

    private static InvalidOperationException InQueriesOnly() => new("Runs in the database only.");
}
