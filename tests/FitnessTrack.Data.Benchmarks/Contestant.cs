namespace FitnessTrack.Data.Benchmarks;

/// <summary>One way to do a contest's work.</summary>
/// <param name="Name">Which way.</param>
/// <param name="RunAsync">Does it once.</param>
internal sealed record Contestant(string Name, Func<Task> RunAsync);
