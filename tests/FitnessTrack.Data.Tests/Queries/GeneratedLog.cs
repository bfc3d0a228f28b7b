namespace FitnessTrack.Data.Tests.Queries;

/// <summary>A set as a generator makes it; indexes point into <see cref="GeneratedHistory"/>'s users and exercises.</summary>
public sealed record GeneratedLog(
    int User, int Exercise, DateTimeOffset At, int SetIndex, bool IsWarmup, decimal? WeightKg, int? Reps, int? Rir, decimal? Rpe, bool InSession);
