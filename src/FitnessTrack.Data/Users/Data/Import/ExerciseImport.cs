using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The exercises of a document. One whose slug is there keeps its definition.</summary>
internal sealed class ExerciseImport(DbContext context, ImportedRows rows)
{
    private const int ExercisesAtOnce = 100;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public async Task RunAsync(DocumentReader reader, CancellationToken token)
    {
        var exercises = reader.ReadArrayAsync(DocumentFormat.Exercises, UserDataJson.Default.DocumentExercise, token)
            .Select(exercise => new Placed<DocumentExercise>(reader.Path, exercise));
        await foreach (var chunk in exercises.Chunk(ExercisesAtOnce).ConfigureAwait(false))
        {
            await ImportAsync(chunk, token).ConfigureAwait(false);
        }
    }

    /// <summary>The key of an exercise that another part of the document refers to.</summary>
    public int IdOf(string slug, string path) => _ids.TryGetValue(slug, out var id)
        ? id
        : throw new UserDataFormatException($"{path}.exercise", $"The document has no exercise '{slug}'.");

    private async Task ImportAsync(Placed<DocumentExercise>[] exercises, CancellationToken token)
    {
        var slugs = exercises.Select(exercise => exercise.Value.Slug).ToList();
        var before = await CatalogKeys.ExercisesAsync(context, slugs, UserDataImport.Tag, token).ConfigureAwait(false);
        await rows.InsertAsync([.. exercises.Select(exercise => exercise.To(document => document.ToExercise()))], token).ConfigureAwait(false);
        var ids = await CatalogKeys.ExercisesAsync(context, slugs, UserDataImport.Tag, token).ConfigureAwait(false);
        foreach (var (path, exercise) in exercises)
        {
            if (!_ids.TryAdd(exercise.Slug, ids[exercise.Slug]))
            {
                throw new UserDataFormatException($"{path}.slug", $"The document has the exercise '{exercise.Slug}' twice.");
            }
        }

        await ImportPartsAsync([.. exercises.Where(exercise => !before.ContainsKey(exercise.Value.Slug))], token).ConfigureAwait(false);
    }

    private async Task ImportPartsAsync(Placed<DocumentExercise>[] exercises, CancellationToken token)
    {
        var aliases = exercises.SelectMany(
            exercise => exercise.Each("aliases", document => document.Aliases),
            (exercise, alias) => alias.To(name => new ExerciseAlias { ExerciseId = _ids[exercise.Value.Slug], Alias = name }));
        var muscles = exercises.SelectMany(
            exercise => exercise.Each("secondary_muscles", document => document.SecondaryMuscles),
            (exercise, muscle) => muscle.To(value => new ExerciseSecondaryMuscle { ExerciseId = _ids[exercise.Value.Slug], Muscle = value }));
        await rows.InsertAsync([.. aliases], token).ConfigureAwait(false);
        await rows.InsertAsync([.. muscles], token).ConfigureAwait(false);

        var uses = exercises.SelectMany(
            exercise => exercise.Each("tags", document => document.Tags), (exercise, tag) => (Id: _ids[exercise.Value.Slug], Tag: tag)).ToList();
        var names = uses.Select(use => use.Tag).DistinctBy(tag => tag.Value, StringComparer.Ordinal).OrderBy(tag => tag.Value, StringComparer.Ordinal).ToList();
        await rows.InsertAsync([.. names.Select(tag => tag.To(name => new Tag { Name = name }))], token).ConfigureAwait(false);
        var tags = await CatalogKeys.TagsAsync(context, [.. names.Select(tag => tag.Value)], UserDataImport.Tag, token).ConfigureAwait(false);
        await rows.InsertAsync([.. uses.Select(use => use.Tag.To(name => new ExerciseTag { ExerciseId = use.Id, TagId = tags[name] }))], token).ConfigureAwait(false);
    }
}
