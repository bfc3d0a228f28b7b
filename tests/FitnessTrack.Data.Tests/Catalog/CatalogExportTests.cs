using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>
/// How much of real histories the starter catalogue knows: by slug, name or alias, equal after folding. What is left are
/// warm-ups, courses, a misspelling and lifters' own variants.
/// </summary>
public class CatalogExportTests
{
    [Theory]
    [InlineData(RealExport.Hevy, 81, 86, 6491, 7211)]
    [InlineData(RealExport.Strong, 20, 22, 1878, 1903)]
    public void most_names_of_a_real_export_are_known(string file, int knownNames, int names, int knownSets, int sets)
    {
        var known = StarterFile.Entries.SelectMany(entry => entry.Names.Append(entry.Slug)).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var exported = RealExport.ExerciseNames(file);

        exported.Should().HaveCount(sets);
        exported.Distinct().Should().HaveCount(names);
        exported.Count(name => known.Contains(KeyOf(name))).Should().Be(knownSets);
        exported.Distinct().Count(name => known.Contains(KeyOf(name))).Should().Be(knownNames);
    }

    private static string KeyOf(string text) => SearchText.Of(text).Key;
}
