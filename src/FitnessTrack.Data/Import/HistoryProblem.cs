namespace FitnessTrack.Data;

/// <summary>A record that was not imported.</summary>
/// <param name="Line">Where it is in the source.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record HistoryProblem(long Line, string Reason);
