namespace FitnessTrack.Data.Benchmarks;

internal static class Streams
{
    public static async IAsyncEnumerable<T> Stream<T>(this IEnumerable<T> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            yield return row;
        }
    }
}
