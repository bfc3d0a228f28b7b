namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a filled database holds that the contests ask for.</summary>
/// <param name="Size">How many logs there are, those of the heavy user left out.</param>
/// <param name="TypicalUserId">One of those with 1,000 logs.</param>
/// <param name="HeavyUserId">The one with 20,000.</param>
/// <param name="ExerciseId">An exercise of the typical user's.</param>
internal sealed record History(int Size, int TypicalUserId, int HeavyUserId, int ExerciseId);
