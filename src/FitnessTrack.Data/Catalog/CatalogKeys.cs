using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Keys of the catalogue's rows by what names them. A query filter of the host's hides none: its name is taken.</summary>
internal static class CatalogKeys
{
    /// <summary>The keys of those exercises that are there, by slug.</summary>
    public static Task<Dictionary<string, int>> ExercisesAsync(DbContext context, IReadOnlyCollection<string> slugs, string tag, CancellationToken token) =>
        context.Set<Exercise>().TagWith(tag).IgnoreQueryFilters()
            .Where(exercise => slugs.Contains(exercise.Slug))
            .Select(exercise => new { exercise.Slug, exercise.Id })
            .ToDictionaryAsync(exercise => exercise.Slug, exercise => exercise.Id, StringComparer.Ordinal, token);

    /// <summary>The keys of those tags that are there, by name.</summary>
    public static Task<Dictionary<string, int>> TagsAsync(DbContext context, IReadOnlyCollection<string> names, string tag, CancellationToken token) =>
        context.Set<Tag>().TagWith(tag).IgnoreQueryFilters()
            .Where(row => names.Contains(row.Name))
            .Select(row => new { row.Name, row.Id })
            .ToDictionaryAsync(row => row.Name, row => row.Id, StringComparer.Ordinal, token);
}
