namespace FitnessTrack.Data.Benchmarks;

/// <summary>The same work, done by several contestants. The first is what the others are compared with.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Goal">The largest ratio that the library aims at; null where there is none.</param>
/// <param name="Repetitions">How often each contestant does it in one round.</param>
/// <param name="Contestants">Who does it; the last one is the library.</param>
internal sealed record Contest(string Name, double? Goal, int Repetitions, IReadOnlyList<Contestant> Contestants);
