namespace FitnessTrack.Data;

/// <summary>A window function, which LINQ has no word for. In queries only.</summary>
/// <remarks>
/// SQL knows it in what a query selects, not in its condition: <c>Distinct</c> between the two, of rows that
/// are different anyway, and a join or a <c>Take</c> of all make a subquery of what is there.
/// </remarks>
internal static class Rank
{
    /// <summary>
    /// The place among the rows of a user, exercise and group, from 1, the greatest value first; of equals the earliest first, and of
    /// those at one instant that of the smallest key.
    /// </summary>
    public static long Of<TGroup, TValue, TKey>(int userId, int exerciseId, TGroup group, TValue value, DateTimeOffset at, TKey key) =>
        throw new InvalidOperationException("Runs in the database only.");
}
