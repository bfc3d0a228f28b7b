using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Design;

/// <summary>What the migrations' own SQL creates beside triggers: extensions, functions, indexes, columns and tables that EF's model does not know.</summary>
internal static partial class MigratedObjects
{
    /// <summary>Kind and name, such as <c>function `fitnesstrack_touch`</c>, in the order of creation.</summary>
    public static IReadOnlyList<string> ReadAll(DbContext context) =>
    [
        .. MigratedTriggers.Sql(context).SelectMany(sql => Statement().Matches(sql))
            .Select(match => $"{match.Groups["kind"].Value.ToLowerInvariant()} `{match.Groups["name"].Value}`{On(match)}")
            .Distinct(StringComparer.Ordinal),
    ];

    private static string On(Match match) => match.Groups["table"].Success ? $" on `{match.Groups["table"].Value}`" : "";

    [GeneratedRegex(
        @"CREATE (?<kind>EXTENSION|FUNCTION|INDEX|VIRTUAL TABLE|TABLE) (IF NOT EXISTS )?(?<name>\w+)( ON (?<table>\w+))?"
        + @"|ALTER TABLE (?<table>\w+) ADD (?<kind>COLUMN) (?<name>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();
}
