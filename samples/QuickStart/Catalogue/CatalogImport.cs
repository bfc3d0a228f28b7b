using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>
/// Writes a catalogue, all or nothing. An exercise whose slug is there already keeps what it says; it only gets the
/// instructions, secondary muscles and tag that it lacks.
/// </summary>
internal sealed class CatalogImport(IDbContextFactory<FitnessTrackDbContext> contexts)
{
    private const int BatchSize = 100;

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
        var saved = new SavedRows();
        var tagIds = await FindOrAddTagsAsync(context, catalog, saved, cancellationToken);

        var alreadyThere = 0;
        var written = 0;
        foreach (var batch in catalog.Entries.Chunk(BatchSize))
        {
            var existing = await FindExercisesAsync(context, batch, cancellationToken);
            foreach (var entry in batch)
            {
                var exercise = existing.GetValueOrDefault(entry.Slug) ?? context.Exercises.Add(entry.ToExercise()).Entity;
                AddWhatItLacks(exercise, entry, tagIds);
            }

            await saved.SaveAsync(context, cancellationToken);

            // What is saved would be looked at again with every further batch.
            context.ChangeTracker.Clear();
            alreadyThere += existing.Count;
            progress(written += batch.Length);
        }

        await transaction.CommitAsync(cancellationToken);
        return new CatalogImportResult(alreadyThere, saved);
    }

    private static async Task<Dictionary<string, int>> FindOrAddTagsAsync(
        FitnessTrackDbContext context, Catalog catalog, SavedRows saved, CancellationToken cancellationToken)
    {
        var names = catalog.Entries.Select(entry => entry.Tag).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var tags = await context.Tags.Where(tag => EF.Parameter(names).Contains(tag.Name)).ToListAsync(cancellationToken);
        foreach (var name in names.Except(tags.Select(tag => tag.Name), StringComparer.Ordinal).ToList())
        {
            tags.Add(context.Tags.Add(new Tag { Name = name }).Entity);
        }

        await saved.SaveAsync(context, cancellationToken);
        return tags.ToDictionary(tag => tag.Name, tag => tag.Id, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, Exercise>> FindExercisesAsync(
        FitnessTrackDbContext context, IEnumerable<CatalogEntry> entries, CancellationToken cancellationToken)
    {
        var slugs = entries.Select(entry => entry.Slug).ToList();
        return await context.Exercises
            .Include(exercise => exercise.SecondaryMuscles)
            .Include(exercise => exercise.ExerciseTags)
            .Where(exercise => EF.Parameter(slugs).Contains(exercise.Slug))
            .AsSplitQuery()
            .ToDictionaryAsync(exercise => exercise.Slug, StringComparer.Ordinal, cancellationToken);
    }

    private static void AddWhatItLacks(Exercise exercise, CatalogEntry entry, Dictionary<string, int> tagIds)
    {
        exercise.Instructions ??= entry.Instructions;

        foreach (var muscle in entry.SecondaryMuscles.Except(exercise.SecondaryMuscles.Select(m => m.Muscle)).ToList())
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscle });
        }

        if (entry.Tag is { } tag && exercise.ExerciseTags.All(link => link.TagId != tagIds[tag]))
        {
            exercise.ExerciseTags.Add(new ExerciseTag { TagId = tagIds[tag] });
        }
    }
}
