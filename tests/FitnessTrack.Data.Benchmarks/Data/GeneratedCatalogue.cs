using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A catalogue of any size from few words, as real ones are, with a number that makes each name one of its own.</summary>
internal static class GeneratedCatalogue
{
    private static readonly string[] Kinds = ["Incline", "Decline", "Seated", "Standing", "Reverse", "Single-Arm", "Close-Grip", "Wide-Grip"];
    private static readonly string[] Tools = ["Barbell", "Dumbbell", "Cable", "Machine", "Kettlebell", "Band", "Smith"];
    private static readonly string[] Moves = ["Bench Press", "Row", "Curl", "Squat", "Deadlift", "Lunge", "Shoulder Press", "Fly", "Pulldown", "Extension", "Raise"];

    public static string NameOf(int number) =>
        Invariant($"{Kinds[number % Kinds.Length]} {Tools[number / 3 % Tools.Length]} {Moves[number / 7 % Moves.Length]} {number:00000}");

    public static Task<int> FillAsync(BenchmarkDatabase database, int size) => database.WithLibraryAsync(async context =>
    {
        await context.BulkInsertAsync(Enumerable.Range(0, size).Select(Exercise).Stream());
        if (database.IsPostgres)
        {
            await database.ExecuteAsync("VACUUM ANALYZE");
        }

        return await context.Exercises.CountAsync();
    });

    private static Exercise Exercise(int number) => new()
    {
        Name = NameOf(number),
        Slug = NameOf(number).ToLowerInvariant().Replace(' ', '-'),
        PrimaryMuscle = (MuscleGroup)(number % 12),
        Movement = MovementPattern.Other,
        Mechanics = Mechanics.Compound,
        Force = ForceVector.Push,
        Equipment = (Equipment)(number % 10),
    };
}
