using System.Data.Common;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The statements that a query sends, each with the database's plan for it.</summary>
public sealed partial class QueryPlan : DbCommandInterceptor
{
    private readonly bool _isPostgres;

    private QueryPlan(TestDatabase db) => _isPostgres = db.IsPostgres;

    public List<string> Statements { get; } = [];

    public List<string> Lines { get; } = [];

    /// <summary>What lets the planner know the data: on PostgreSQL of more rows than there are, so that no plan depends on a sample.</summary>
    public static string Analyze(TestDatabase db) =>
        db.IsPostgres ? "SET default_statistics_target = 1000; ANALYZE; RESET default_statistics_target;" : "ANALYZE;";

    /// <summary>Runs a query of the context and explains what it sends.</summary>
    public static async Task<QueryPlan> OfAsync(TestDatabase db, Func<FitnessTrackDbContext, Task> query)
    {
        var plan = new QueryPlan(db);
        await using var context = db.CreateContext(options => options.AddInterceptors(plan));
        await query(context);
        return plan;
    }

    /// <summary>One statement, whose plan reads no table of this name from end to end, neither itself nor by an index.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mayMerge">Whether PostgreSQL may join it in the order of an index.</param>
    public void ShouldBeOneStatementThatDoesNotScan(string table, bool mayMerge = false)
    {
        var statement = Statements.Should().ContainSingle().Subject;
        Lines.Should().NotBeEmpty();

        if (_isPostgres)
        {
            Lines.Should().NotContain(line => line.Contains($"Seq Scan on {table} ", StringComparison.Ordinal), "the plan is\n{0}", string.Join('\n', Lines));
            Lines.Index().Where(line => !mayMerge && Regex.IsMatch(line.Item, $"Index (Only )?Scan .*on {table} ") && !HasCondition(line.Index)).Should().BeEmpty("the plan is\n{0}", string.Join('\n', Lines));
            return;
        }

        var names = Alias().Matches(statement).Where(match => match.Groups["table"].Value == table).Select(match => match.Groups["alias"].Value).Append(table);
        Lines.Should().NotContain(line => names.Any(name => Regex.IsMatch(line, $"SCAN {Regex.Escape(name)}( |$)")), "the plan is\n{0}", string.Join('\n', Lines));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Explain(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Explain(command);
        return result;
    }

    /// <summary>Whether the index is entered at a place, rather than read from end to end: as the node's own lines say.</summary>
    private bool HasCondition(int node) =>
        Lines.Skip(node + 1).TakeWhile(line => !line.Contains("->", StringComparison.Ordinal)).Any(line => line.Contains("Index Cond:", StringComparison.Ordinal));

    private void Explain(DbCommand command)
    {
        var statement = command.CommandText;
        Statements.Add(statement);
        command.CommandText = (_isPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + statement;
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                Lines.Add(_isPostgres ? reader.GetString(0) : reader.GetString(3));
            }
        }

        command.CommandText = statement;
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Alias();
}
