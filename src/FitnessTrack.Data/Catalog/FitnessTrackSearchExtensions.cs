using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Search in the exercise catalogue.</summary>
public static class FitnessTrackSearchExtensions
{
    /// <summary>The exercises whose name, slug, alias or tag matches a text, the best first.</summary>
    /// <param name="exercises">The catalogue: <c>context.Exercises</c>, or <c>context.Set&lt;Exercise&gt;()</c>.</param>
    /// <param name="text">What a person typed. Every character is plain text: there are no wildcards and no operators.</param>
    /// <returns>
    /// A query to compose with: filters such as <c>WithEquipment</c> or <c>Active</c>, <c>Take</c>, a projection. Retired
    /// exercises are found too. A text of punctuation alone finds nothing.
    /// </returns>
    /// <remarks>
    /// <para>
    /// Text is compared folded (<see cref="SearchText"/>): case and accents do not matter, apostrophes neither, and whatever
    /// else is not a letter or a digit parts words. An exercise ranks by the best of its name, slug, aliases and tags:
    /// </para>
    /// <list type="number">
    /// <item>exact: all of it is the text;</item>
    /// <item>prefix: it begins with the text;</item>
    /// <item>all words: each word of the text begins one of its words, in any order;</item>
    /// <item>
    /// close spelling: it contains at least three fifths of the text's trigrams, the different runs of three characters in its words,
    /// each word with two spaces before it and one behind (as in PostgreSQL's <c>pg_trgm</c>); of the first
    /// <see cref="SearchText.MaxTrigrams"/>, and only for a text of <see cref="SearchText.MinCloseLength"/> characters or more.
    /// More shared trigrams come first, then the shorter key.
    /// </item>
    /// </list>
    /// <para>
    /// Ties are ordered by name (by its bytes), then by id. Of a long text the first <see cref="SearchText.MaxLength"/> folded
    /// characters count. One statement, the same on every provider. It needs what the library's own migrations
    /// create, or <c>CreateFitnessTrack…Objects</c> in the host's.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> or <paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or white space.</exception>
    /// <exception cref="InvalidOperationException">The context was set up without a FitnessTrack provider.</exception>
    public static IQueryable<Exercise> Search(this DbSet<Exercise> exercises, string text)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);

        var search = SearchText.Of(text);
        if (search.IsEmpty)
        {
            return exercises.TagWith("FitnessTrack.Search").Where(_ => false);
        }

        var context = exercises.GetService<ICurrentDbContext>().Context;
        var matches = context.Database.SqlQuery<ExerciseMatch>(context.GetService<IFitnessTrackProvider>().SearchExercises(search, context.Model));
        return
            from exercise in exercises.TagWith("FitnessTrack.Search")
            join match in matches on exercise.Id equals match.ExerciseId
            orderby match.Rank, exercise.Name, exercise.Id
            select exercise;
    }
}
