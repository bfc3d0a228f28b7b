namespace FitnessTrack.Data.Benchmarks;

/// <summary>One way to do a contest's work.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Name">Which way.</param>
/// <param name="RunAsync">Does it once; what it gives is compared with what the others give.</param>
internal sealed record Contestant(Role Role, string Name, Func<Task<object?>> RunAsync)
{
    /// <summary>The work as a query of a context, so that its SQL can be shown; null for others.</summary>
    public Func<FitnessTrackDbContext, Task>? Query { get; init; }

    /// <summary>Makes what the next so many runs use up; not timed. Null where nothing is used up.</summary>
    public Func<int, Task>? PrepareAsync { get; init; }
}
