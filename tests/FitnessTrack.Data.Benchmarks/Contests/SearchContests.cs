using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Search in a catalogue.</summary>
internal static class SearchContests
{
    private const int Sought = 500;

#pragma warning disable CA1862, MA0011 // It is SQL.
    /// <summary>Where both find it; the library's finds what resembles it as well.</summary>
    public static Contest ByName(BenchmarkDatabase database)
    {
        var text = GeneratedCatalogue.NameOf(Sought).ToLowerInvariant();
        return new("search by a whole name", [
            new(Role.Newcomer, "EF as a newcomer writes it: Contains", async () => await database.AsNewcomerAsync(context => context.Exercises
                .Where(exercise => exercise.Name.ToLower().Contains(text)).OrderBy(exercise => exercise.Name).Take(10).Select(exercise => exercise.Name).ToListAsync())),
            Library(database, text),
        ])
        {
            Compared = result => ((List<string>)result!)[0],
        };
    }
#pragma warning restore CA1862, MA0011

    /// <summary>Contains does not find it.</summary>
    public static Contest Misspelt(BenchmarkDatabase database) => new("search by a misspelt name", [Library(database, "inclin barbel bech pres")]);

    private static Contestant Library(BenchmarkDatabase database, string text)
    {
        Task<List<string>> SearchAsync(FitnessTrackDbContext context) =>
            context.Exercises.Search(text).Take(10).Select(exercise => exercise.Name).ToListAsync();
        return new(Role.Library, "Search", async () => await database.WithLibraryAsync(SearchAsync)) { Query = SearchAsync };
    }
}
