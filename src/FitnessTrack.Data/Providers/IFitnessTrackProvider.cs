using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

/// <summary>
/// What a database provider supplies. A provider's package implements it once and hands it over in its <c>Use…</c> method;
/// applications have no use for it.
/// </summary>
public interface IFitnessTrackProvider
{
    /// <summary>Sets the context up for a database, as the package's <c>Use…</c> method does.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">How to reach the database.</param>
    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>How to reach the database of a host that configured nothing.</summary>
    /// <param name="contentRoot">The folder of the host's content.</param>
    /// <returns>A connection string, or null where there is no sensible default.</returns>
    string? DefaultConnectionString(string contentRoot);

    /// <summary>Gives the entity types the provider's storage: column types, converters, and the constraints it needs.</summary>
    /// <param name="entityTypes">The entity types of FitnessTrack, and no other, of a model that is otherwise complete.</param>
    void ConfigureModel(IReadOnlyList<IConventionEntityTypeBuilder> entityTypes);

    /// <summary>Reads one exception, without its inner ones.</summary>
    /// <param name="exception">Any exception.</param>
    /// <returns>What it says of a violated constraint; null when it is about something else.</returns>
    ConstraintViolation? ReadViolation(Exception exception);

    /// <summary>A query of the exercises that match a text, by the rules of <c>Search</c>.</summary>
    /// <param name="text">A text that is not empty.</param>
    /// <returns>
    /// A SELECT with the columns <c>ExerciseId</c>, each once, and <c>Rank</c>: 0 exact, 1000000 prefix, 2000000 all words,
    /// 3000000 + 1000 × (<see cref="SearchText.MaxTrigrams"/> − shared trigrams) + the key's length for a close spelling.
    /// </returns>
    FormattableString SearchExercises(SearchText text);
}
