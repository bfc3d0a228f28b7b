using System.Data.Common;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public sealed partial class ForeignKeyIndexTests
{
    [Theory, EveryProvider]
    public async Task every_foreign_key_has_an_index_that_serves_its_cascade(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();
        var foreignKeys = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).ToList();
        foreignKeys.Should().HaveCountGreaterThan(10);

        await using var connection = db.CreateConnection();
        await connection.OpenAsync();
        var withoutIndex = new List<string>();
        foreach (var key in foreignKeys)
        {
            var plan = db.IsPostgres ? await PostgresPlanAsync(connection, key) : await SqlitePlanAsync(connection, key);
            if (db.IsPostgres ? !await IsIndexedOnPostgresAsync(connection, plan, key) : !IsIndexedOnSqlite(plan, key))
            {
                withoutIndex.Add($"{key.GetConstraintName()}: {plan}");
            }
        }

        withoutIndex.Should().BeEmpty();
    }

    /// <summary>The rows that a deletion of the row that is referred to has to find.</summary>
    private static string Lookup(IForeignKey key, Func<int, string> value) =>
        $"SELECT 1 FROM {key.DeclaringEntityType.GetTableName()} WHERE {string.Join(" AND ", key.Properties.Select((p, i) => $"{p.GetColumnName()} = {value(i)}"))}";

    private static Task<string> SqlitePlanAsync(DbConnection connection, IForeignKey key) =>
        PlanAsync(connection, $"EXPLAIN QUERY PLAN {Lookup(key, i => $"?{i + 1}")}", column: 3, parameters: key.Properties.Count);

    private static async Task<string> PostgresPlanAsync(DbConnection connection, IForeignKey key)
    {
        // An empty table is quicker to scan than any index: without the scan, the plan tells what it could do with many rows.
        await PlanAsync(connection, "SET enable_seqscan = off", column: 0, parameters: 0);
        return await PlanAsync(connection, $"EXPLAIN {Lookup(key, i => $"{i + 1}")}", column: 0, parameters: 0);
    }

    /// <summary>One search, by an index whose leading columns are all of the key's: <c>SEARCH t USING INDEX i (a=? AND b=?)</c>.</summary>
    private static bool IsIndexedOnSqlite(string plan, IForeignKey key)
    {
        var search = SqliteSearch().Match(plan);
        return search.Success && Covers(search.Groups["terms"].Value.Split(" AND ").Select(term => term.Split('=')[0]), key);
    }

    /// <summary>Of an index whose later columns are the key's, PostgreSQL reads all: the key's have to be the first.</summary>
    private static async Task<bool> IsIndexedOnPostgresAsync(DbConnection connection, string plan, IForeignKey key)
    {
        var scan = PostgresScan().Match(plan);
        if (!scan.Success || plan.Contains("Seq Scan", StringComparison.Ordinal) || plan.Contains("Filter:", StringComparison.Ordinal))
        {
            return false;
        }

        var definition = await PlanAsync(connection, $"SELECT indexdef FROM pg_indexes WHERE indexname = '{scan.Groups["index"].Value}'", column: 0, parameters: 0);
        var columns = definition[(definition.IndexOf('(', StringComparison.Ordinal) + 1)..definition.IndexOf(')', StringComparison.Ordinal)].Split(", ");
        return Covers(ConditionColumn().Matches(scan.Groups["terms"].Value).Select(match => match.Groups["column"].Value), key)
            && Covers(columns.Take(key.Properties.Count), key);
    }

    private static bool Covers(IEnumerable<string> columns, IForeignKey key) =>
        columns.ToHashSet(StringComparer.Ordinal).SetEquals(key.Properties.Select(p => p.GetColumnName()));

    private static async Task<string> PlanAsync(DbConnection connection, string sql, int column, int parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"?{i}", i);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(column));
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^SEARCH \w+ USING (COVERING )?INDEX \w+ \((?<terms>[^)]+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SqliteSearch();

    [GeneratedRegex(@"Index (Only )?Scan (using|on) (?<index>\w+).*\n\s*Index Cond: (?<terms>.+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PostgresScan();

    [GeneratedRegex(@"\(?(?<column>\w+) = \d+\)?", RegexOptions.ExplicitCapture)]
    private static partial Regex ConditionColumn();
}
