using System.Data;
using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>The starter catalogue.</summary>
public static class FitnessTrackCatalogSeedExtensions
{
    private const string QueryTag = $"FitnessTrack.{nameof(SeedFitnessTrackCatalogAsync)}";

    /// <summary>
    /// Adds the library's starter catalogue: common exercises with muscles, movement, equipment, instructions, tags, and other
    /// names in English and Spanish. An exercise whose slug is there already stays exactly as it is.
    /// </summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is, and not saved.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>How many exercises are new, and how many were there before.</returns>
    /// <remarks>
    /// <para>
    /// Safe to repeat, and to call from several places at once. What a host has changed is kept: a renamed or retired exercise,
    /// a removed alias, another muscle. An exercise that was deleted comes back; retire it instead
    /// (<see cref="FitnessTrackCatalogExtensions.RetireExerciseAsync"/>). Tags are found by name, and added where there is none.
    /// </para>
    /// <para>
    /// One transaction of a few statements, however many exercises are missing; joins the context's own if there is one, in a savepoint. On
    /// PostgreSQL a transaction of yours should be <see cref="IsolationLevel.RepeatableRead"/>, or nobody else should be adding
    /// exercises of these slugs: else one that appears meanwhile keeps its columns, but gets the catalogue's aliases, muscles
    /// and tags.
    /// </para>
    /// <para>
    /// Call it after <see cref="IFitnessTrackSchema.MigrateAsync"/>, at every start if you like: with nothing missing it is one
    /// query. EF's <c>UseAsyncSeeding</c> is no place for it on PostgreSQL: while EF migrates an empty database, the driver
    /// does not know the new enum types yet (<see href="https://github.com/npgsql/efcore.pg/issues/3675"/>).
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<CatalogSeedResult> SeedFitnessTrackCatalogAsync(this DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // With one snapshot, an exercise that somebody adds meanwhile is a conflict, after which all begins anew: so that what
        // is inserted is what was missing.
        return context.InTransactionAsync(IsolationLevel.RepeatableRead, token => SeedAsync(context, StarterCatalog.Read(), token), cancellationToken);
    }

    private static async Task<CatalogSeedResult> SeedAsync(DbContext context, IReadOnlyList<StarterExercise> catalog, CancellationToken token)
    {
        var there = await IdsAsync(context, catalog, token).ConfigureAwait(false);
        var missing = catalog.Where(entry => !there.ContainsKey(entry.Slug)).ToList();
        if (missing.Count == 0)
        {
            return new CatalogSeedResult(0, catalog.Count);
        }

        var tags = await AddTagsAsync(context, missing, token).ConfigureAwait(false);
        var added = await InsertAsync(context, missing.Select(entry => entry.ToExercise()), token).ConfigureAwait(false);
        var ids = await IdsAsync(context, missing, token).ConfigureAwait(false);

        await InsertAsync(context, AliasesOf(missing, ids), token).ConfigureAwait(false);
        await InsertAsync(context, SecondaryMusclesOf(missing, ids), token).ConfigureAwait(false);
        await InsertAsync(context, TagsOf(missing, ids, tags), token).ConfigureAwait(false);
        return new CatalogSeedResult((int)added.Inserted, catalog.Count - (int)added.Inserted);
    }

    private static Task<Dictionary<string, int>> IdsAsync(DbContext context, IReadOnlyList<StarterExercise> entries, CancellationToken token) =>
        CatalogKeys.ExercisesAsync(context, [.. entries.Select(entry => entry.Slug)], QueryTag, token);

    private static async Task<Dictionary<string, int>> AddTagsAsync(
        DbContext context, IReadOnlyList<StarterExercise> entries, CancellationToken token)
    {
        var names = entries.SelectMany(entry => entry.Tags).Distinct(StringComparer.Ordinal).ToList();
        await InsertAsync(context, names.Select(name => new Tag { Name = name }), token).ConfigureAwait(false);
        return await CatalogKeys.TagsAsync(context, names, QueryTag, token).ConfigureAwait(false);
    }

    private static IEnumerable<ExerciseAlias> AliasesOf(IEnumerable<StarterExercise> entries, Dictionary<string, int> ids) =>
        entries.SelectMany(
            entry => entry.Aliases.En.Concat(entry.Aliases.Es),
            (entry, alias) => new ExerciseAlias { ExerciseId = ids[entry.Slug], Alias = alias });

    private static IEnumerable<ExerciseSecondaryMuscle> SecondaryMusclesOf(IEnumerable<StarterExercise> entries, Dictionary<string, int> ids) =>
        entries.SelectMany(
            entry => entry.SecondaryMuscles,
            (entry, muscle) => new ExerciseSecondaryMuscle { ExerciseId = ids[entry.Slug], Muscle = muscle });

    private static IEnumerable<ExerciseTag> TagsOf(
        IEnumerable<StarterExercise> entries, Dictionary<string, int> ids, Dictionary<string, int> tags) =>
        entries.SelectMany(
            entry => entry.Tags, (entry, tag) => new ExerciseTag { ExerciseId = ids[entry.Slug], TagId = tags[tag] });

    private static Task<BulkInsertResult> InsertAsync<TEntity>(DbContext context, IEnumerable<TEntity> rows, CancellationToken token)
        where TEntity : class =>
        context.BulkInsertAsync(rows.ToAsyncEnumerable(), progress: null, token);
}
