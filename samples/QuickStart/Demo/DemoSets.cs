namespace FitnessTrack.Samples.QuickStart;

/// <summary>Several sets alike.</summary>
internal sealed record DemoSets(int Count, int Reps, decimal? WeightKg, bool IsWarmup = false, bool ToFailure = false);
