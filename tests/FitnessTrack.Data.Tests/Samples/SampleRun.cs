using System.Data.Common;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests;

/// <summary>Running a sample against a test's database, and what the samples' tests look at.</summary>
internal static class SampleRun
{
    /// <summary>The options that lead a sample to the test's database.</summary>
    public static string[] Target(TestDatabase database) => database.IsPostgres
        ? ["--postgres", database.ConnectionString]
        : ["--sqlite", SqliteFile(database)];

    /// <summary>A file with this content, in a folder of its own.</summary>
    public static string NewFile(string content, string name = "file.json")
    {
        var file = Path.Combine(TestFolder.NewFolder(), name);
        File.WriteAllText(file, content);
        return file;
    }

    public static void ShouldFailWithOneLine(SampleResult run)
    {
        run.ExitCode.Should().NotBe(0);
        run.Error.TrimEnd().Should().MatchRegex("^(quickstart|historyimport|owncontext): ").And.NotContain("\n").And.NotContain("   at ");
        run.Output.Should().NotContain("   at ").And.NotContain("Exception");
    }

    /// <summary>The number of rows and the last change of every table.</summary>
    public static async Task<Dictionary<string, string>> RowsAsync(TestDatabase database)
    {
        await using var context = database.CreateContext();
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in context.Model.GetEntityTypes())
        {
            var table = type.GetTableName()!;
            var lastChange = type.FindProperty(nameof(IHasTimestamps.UpdatedAt)) is null ? "''" : "CAST(max(updated_at) AS text)";
            rows[table] = string.Join(' ', (await database.QueryAsync($"SELECT count(*), {lastChange} FROM {table}"))[0]);
        }

        return rows;
    }

    /// <summary>How many tables there are; an SQLite file that does not exist has none, and is not made by asking.</summary>
    public static async Task<int> TableCountAsync(TestDatabase database)
    {
        if (database.IsPostgres)
        {
            return (await database.QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")).Count;
        }

        return File.Exists(SqliteFile(database)) ? (await database.QueryAsync("SELECT name FROM sqlite_schema")).Count : 0;
    }

    private static string SqliteFile(TestDatabase database) =>
        (string)new DbConnectionStringBuilder { ConnectionString = database.ConnectionString }["Data Source"];
}
