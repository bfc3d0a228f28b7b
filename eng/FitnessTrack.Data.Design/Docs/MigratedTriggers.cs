using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data.Design;

/// <summary>The triggers that the migrations leave behind. EF's model knows none; they are in the migrations' SQL.</summary>
internal static partial class MigratedTriggers
{
    /// <summary>Names of triggers, by table.</summary>
    public static ILookup<string, string> ByTable(DbContext context)
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var match in Sql(context).SelectMany(sql => Statement().Matches(sql)))
        {
            if (match.Groups["table"].Success)
            {
                tables[match.Groups["created"].Value] = match.Groups["table"].Value;
            }
            else
            {
                tables.Remove(match.Groups["dropped"].Value);
            }
        }

        return tables.ToLookup(trigger => trigger.Value, trigger => trigger.Key, StringComparer.Ordinal);
    }

    /// <summary>The SQL of all migrations, as far as EF does not write it.</summary>
    public static IEnumerable<string> Sql(DbContext context)
    {
        var migrations = context.GetService<IMigrationsAssembly>();
        return migrations.Migrations.Values
            .Select(type => migrations.CreateMigration(type, context.Database.ProviderName!))
            .SelectMany(migration => migration.UpOperations.OfType<SqlOperation>())
            .Select(operation => operation.Sql);
    }

    [GeneratedRegex(
        @"CREATE TRIGGER (?<created>\w+)\s+(BEFORE|AFTER)\s(.|\n)*?\sON (?<table>\w+)|DROP TRIGGER (IF EXISTS )?(?<dropped>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();
}
