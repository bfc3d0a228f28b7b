using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a query of the library's sends, and the database's plan for it.</summary>
internal sealed class QueryPlan : DbCommandInterceptor
{
    private readonly bool _isPostgres;

    private QueryPlan(string name, bool isPostgres) => (Name, _isPostgres) = (name, isPostgres);

    public string Name { get; }

    public List<string> Statements { get; } = [];

    public List<string> Lines { get; } = [];

    public static async Task<QueryPlan> OfAsync(BenchmarkDatabase database, Contest contest)
    {
        var plan = new QueryPlan(contest.Name, database.IsPostgres);
        await using var context = database.CreateContext(plan);
        await contest.Library.Query!(context);
        return plan;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Explain(command);
        return ValueTask.FromResult(result);
    }

    private void Explain(DbCommand command)
    {
        var statement = command.CommandText;
        Statements.Add(statement);
        command.CommandText = (_isPostgres ? "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " : "EXPLAIN QUERY PLAN ") + statement;
        using (var reader = command.ExecuteReader())
        {
            var depths = new Dictionary<int, int> { [0] = -1 };
            while (reader.Read())
            {
                Lines.Add(_isPostgres ? reader.GetString(0) : Indented(reader, depths));
            }
        }

        command.CommandText = statement;
    }

    /// <summary>SQLite says of each line which one it belongs to.</summary>
    private static string Indented(DbDataReader reader, Dictionary<int, int> depths)
    {
        var depth = depths.GetValueOrDefault(reader.GetInt32(1)) + 1;
        depths[reader.GetInt32(0)] = depth;
        return new string(' ', 2 * depth) + reader.GetString(3);
    }
}
