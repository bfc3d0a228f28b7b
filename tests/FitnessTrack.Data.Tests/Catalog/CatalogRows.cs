using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>All exercises of a database with what belongs to them, each as one text, by slug.</summary>
internal sealed record CatalogRows(List<string> Exercises, List<string> Stamps)
{
    public static async Task<CatalogRows> ReadAsync(TestDatabase db)
    {
        await using var context = db.CreateContext();
        var exercises = await context.Exercises.AsNoTracking().AsSplitQuery()
            .Include(exercise => exercise.Aliases).Include(exercise => exercise.Tags).Include(exercise => exercise.SecondaryMuscles)
            .OrderBy(exercise => exercise.Slug)
            .ToListAsync();
        return new CatalogRows(
            [.. exercises.Select(TextOf)],
            [.. exercises.Select(exercise => string.Create(CultureInfo.InvariantCulture, $"{exercise.Id} {exercise.Slug} {exercise.UpdatedAt:O}"))]);
    }

    public static string TextOf(StarterFile.Entry entry) => string.Join(
        '|', entry.Slug, entry.Name, entry.PrimaryMuscle, entry.Movement, entry.Mechanics, entry.Force, entry.Unilateral, entry.Equipment,
        entry.Grip, entry.Difficulty, entry.RangeOfMotion, entry.Cues, entry.Instructions, "active",
        Sorted(entry.SecondaryMuscles), Sorted(entry.Tags), Sorted(entry.Aliases.Values.SelectMany(aliases => aliases)));

    private static string TextOf(Exercise exercise) => string.Join(
        '|', exercise.Slug, exercise.Name, exercise.PrimaryMuscle, exercise.Movement, exercise.Mechanics, exercise.Force, exercise.Unilateral, exercise.Equipment,
        exercise.Grip, exercise.Difficulty, exercise.RangeOfMotion, exercise.Cues, exercise.Instructions, exercise.IsActive ? "active" : "retired",
        Sorted(exercise.SecondaryMuscles.Select(secondary => $"{secondary.Muscle}")), Sorted(exercise.Tags.Select(tag => tag.Name)), Sorted(exercise.Aliases.Select(alias => alias.Alias)));

    private static string Sorted(IEnumerable<string> texts) => string.Join(';', texts.Order(StringComparer.Ordinal));
}
