using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>README's table of speed says what was measured.</summary>
public class PerformanceTableTests
{
    private const string Size = "### 1,000,000 logs";

    private static readonly string[] Works =
    [
        "recent ten", "keyset page", "records, 20k sets", "weekly volume of a year", "adherence of a routine",
        "record a session of 25 sets", "bulk insert of 100,000 sets",
    ];

    [Fact]
    public void the_readmes_table_is_taken_from_the_measured_one()
    {
        var measured = Repository.Read("docs", "performance.md");
        string[] table =
        [
            "| 1,000,000 logs | SQLite | EF there | PostgreSQL | EF there |",
            "| --- | --- | --- | --- | --- |",
            .. Works.Select(work => $"| {work} | {Row(measured, "## SQLite", work)} | {Row(measured, "## PostgreSQL", work)} |"),
        ];

        Repository.Read("README.md").Should().Contain(string.Join('\n', table));
    }

    /// <summary>The library's multiple of the raw statement's time, and a newcomer's.</summary>
    private static string Row(string measured, string provider, string work)
    {
        var from = measured.IndexOf(Size, measured.IndexOf($"\n{provider}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var row = measured[from..].Split('\n').First(line => line.StartsWith($"| {work} |", StringComparison.Ordinal)).Split('|');
        return $"{row[6].Trim()} | {row[5].Trim()}";
    }
}
