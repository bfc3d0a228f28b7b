using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>
/// Writes a catalogue, all or nothing. An exercise whose slug is there already keeps what it says; it only gets the
/// instructions, secondary muscles and tag that it lacks.
/// </summary>
internal sealed class CatalogImport(IDbContextFactory<FitnessTrackDbContext> contexts)
{
    private const int BatchSize = 50;

    public async Task<CatalogImportResult> WriteAsync(Catalog catalog, Action<int> progress, CancellationToken cancellationToken)
    {
        // Every attempt of a strategy that retries has a context of its own: a failed one would remember what it tried to save.
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(token => WriteInTransactionAsync(catalog, progress, token), cancellationToken);
    }

    private async Task<CatalogImportResult> WriteInTransactionAsync(Catalog catalog, Action<int> progress, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var tags = await FindOrAddTagsAsync(context, catalog, cancellationToken);
        var existing = await FindExercisesAsync(context, catalog, cancellationToken);

        var saved = new SavedRows();
        var written = 0;
        foreach (var batch in catalog.Entries.Chunk(BatchSize))
        {
            foreach (var entry in batch)
            {
                var exercise = existing.GetValueOrDefault(entry.Slug) ?? context.Exercises.Add(entry.ToExercise()).Entity;
                AddWhatItLacks(exercise, entry, entry.Tag is null ? null : tags[entry.Tag]);
            }

            await saved.SaveAsync(context, cancellationToken);
            progress(written += batch.Length);
        }

        await transaction.CommitAsync(cancellationToken);
        return new CatalogImportResult(existing.Count, saved);
    }

    private static async Task<Dictionary<string, Tag>> FindOrAddTagsAsync(
        FitnessTrackDbContext context, Catalog catalog, CancellationToken cancellationToken)
    {
        var names = catalog.Entries.Select(entry => entry.Tag).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var tags = await context.Tags.Where(tag => EF.Parameter(names).Contains(tag.Name)).ToDictionaryAsync(tag => tag.Name, StringComparer.Ordinal, cancellationToken);
        foreach (var name in names.Where(name => !tags.ContainsKey(name)))
        {
            tags.Add(name, context.Tags.Add(new Tag { Name = name }).Entity);
        }

        return tags;
    }

    /// <summary>One parameter, however many slugs: a list of parameters would end at the database's limit.</summary>
    private static async Task<Dictionary<string, Exercise>> FindExercisesAsync(
        FitnessTrackDbContext context, Catalog catalog, CancellationToken cancellationToken)
    {
        var slugs = catalog.Entries.Select(entry => entry.Slug).ToList();
        return await context.Exercises
            .Include(exercise => exercise.SecondaryMuscles)
            .Include(exercise => exercise.ExerciseTags)
            .Where(exercise => EF.Parameter(slugs).Contains(exercise.Slug))
            .AsSplitQuery()
            .ToDictionaryAsync(exercise => exercise.Slug, StringComparer.Ordinal, cancellationToken);
    }

    private static void AddWhatItLacks(Exercise exercise, CatalogEntry entry, Tag? tag)
    {
        exercise.Instructions ??= entry.Instructions;

        foreach (var muscle in entry.SecondaryMuscles.Except(exercise.SecondaryMuscles.Select(m => m.Muscle)).ToList())
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscle });
        }

        if (tag is not null && exercise.ExerciseTags.All(link => link.Tag != tag))
        {
            exercise.ExerciseTags.Add(new ExerciseTag { Tag = tag });
        }
    }
}
