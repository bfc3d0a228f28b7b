using System.Globalization;
using System.Runtime.CompilerServices;
using FitnessTrack.Data.Design;
using FluentAssertions;

namespace FitnessTrack.Data.Tests;

/// <summary>The tables of docs/queries.md that show what an example gives.</summary>
internal static class QueriesPage
{
    /// <summary>The page has a table of exactly these rows, whose cells are parted by bars.</summary>
    public static void ShouldShow(IEnumerable<string> rows)
    {
        var page = Repository.Read("docs", "queries.md");
        page.Should().Contain($" --- |\n{string.Concat(rows.Select(row => $"| {row} |\n"))}\n");
    }

    public static void ShouldShow(IEnumerable<ITuple> rows) =>
        ShouldShow(rows.Select(row => string.Join(" | ", Enumerable.Range(0, row.Length).Select(i => Cell(row[i]))).Replace("|  |", "| |", StringComparison.Ordinal).Replace("|  |", "| |", StringComparison.Ordinal)));

    private static string Cell(object? value) => value switch
    {
        decimal or double => ((IFormattable)value).ToString("0.#######", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
