using System.Globalization;
using FitnessTrack.Data;
using Spectre.Console;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Says what an import read, mapped, added and skipped.</summary>
internal sealed class CatalogReport(IAnsiConsole console)
{
    private const int NameLength = 40;

    public void Show(Catalog catalog, CatalogImportResult result)
    {
        console.Show(Summary(catalog, result));
        console.Show(Mappings(catalog));
        if (catalog.Skipped.Count > 0)
        {
            console.Show(Skipped(catalog));
        }

        console.WriteLine();
    }

    private static Table Summary(Catalog catalog, CatalogImportResult result)
    {
        var saved = result.Saved;
        var entries = catalog.Entries;
        var table = Tables.Create($"Catalogue {OneLine.Of(Path.GetFileName(catalog.File))}", "", "In the file", "Result");
        table.Add(
            "Exercises",
            Number(entries.Count + catalog.Skipped.Count),
            $"{Number(saved.Added<Exercise>())} added, {Number(result.AlreadyThere)} already there and kept, "
            + $"{Number(catalog.Skipped.Count)} skipped");
        table.Add(
            "Secondary muscles",
            Number(entries.Sum(entry => entry.SecondaryMusclesInFile)),
            $"{Number(saved.Added<ExerciseSecondaryMuscle>())} added; "
            + $"{Number(entries.Sum(entry => entry.SecondaryMuscles.Count))} remain without repetitions of another or of the primary");
        table.Add(
            "Tags, from the category",
            Number(entries.Select(entry => entry.Tag).OfType<string>().Distinct(StringComparer.Ordinal).Count()),
            $"{Number(saved.Added<Tag>())} added, on {Number(saved.Added<ExerciseTag>())} exercises");
        table.Add(
            "Instructions",
            Number(entries.Count(entry => entry.Instructions is not null)),
            $"stored; filled in for {Number(saved.Changed)} exercises that were already there");
        return table;
    }

    private static Table Mappings(Catalog catalog)
    {
        var table = Tables.Create("Mapped (everything else has the same name in both)", "Field", "In the file", "Stored as", "Times");
        var mappings = catalog.Entries
            .SelectMany(entry => entry.Mappings)
            .CountBy(mapping => mapping)
            .OrderBy(pair => pair.Key.Field, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Stored, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Source, StringComparer.Ordinal);
        foreach (var (mapping, times) in mappings)
        {
            table.Add(mapping.Field, OneLine.Of(mapping.Source, NameLength), mapping.Stored, Number(times));
        }

        table.Add("movement pattern", "nothing", CanonicalValue.Label(CatalogVocabulary.Movement), Number(catalog.Entries.Count));
        table.Add("images", "file names", "not stored: there is no place for them", "");
        return table;
    }

    private static Table Skipped(Catalog catalog)
    {
        var table = Tables.Create("Skipped", "Entry", "Name", "Why");
        foreach (var entry in catalog.Skipped)
        {
            table.Add(Number(entry.Number), OneLine.Of(entry.Name, NameLength), entry.Reason);
        }

        return table;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
