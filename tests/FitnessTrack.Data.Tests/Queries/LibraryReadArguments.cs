namespace FitnessTrack.Data.Tests.Queries;

/// <summary>Of what the library's reads are asked.</summary>
/// <param name="UserId">The user.</param>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="SessionId">A session of the user's.</param>
/// <param name="RoutineId">A routine of the user's.</param>
/// <param name="Day">The instant around which logs are read.</param>
/// <param name="Date">The day from which weeks are read.</param>
/// <param name="Text">What is searched for.</param>
internal sealed record LibraryReadArguments(int UserId, int ExerciseId, int SessionId, int RoutineId, DateTimeOffset Day, DateOnly Date, string Text);
