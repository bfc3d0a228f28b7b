using System.Globalization;
using System.Text;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>docs/performance.md.</summary>
internal sealed class PerformanceReport(ReportOptions options, IReadOnlyList<(string Name, string Value)> machine, IReadOnlyList<ProviderResult> results, string chart)
{
    private const int LongestLine = 500;

    private readonly StringBuilder _text = new();
    private readonly List<(string Provider, string Contest, string Beside, string Goal, string Measured)> _missed = [];
    private int _goals;

    public string Text()
    {
        foreach (var result in results)
        {
            WriteProvider(result);
        }

        WritePlans();
        var body = _text.ToString();
        _text.Clear();
        WriteHead();
        return $"{_text}{body}".TrimEnd() + "\n";
    }

    private void WriteHead()
    {
        Line("# Performance");
        Line();
        Line("Measured, not typed: do not edit. This file and its chart are written by");
        Line();
        Line("```");
        Line("eng/postgres.sh dotnet run -c Release --project tests/FitnessTrack.Data.Benchmarks -- report");
        Line("```");
        Line();
        Line("The same work is done by hand-written ADO.NET with prepared statements on a connection that stays open (raw), by Dapper with the same SQL on a pooled "
            + "connection, by EF Core as a newcomer writes it (`AddDbContext`, tracked, no compiled model), and by this library as it registers itself. Contestants take "
            + "turns in one process; a ratio is the median of the ratios of one round, so that a slow moment of the machine is slow for all. Milliseconds are this "
            + "machine's and say little by themselves. Before it is timed, every contestant is seen to give the same result.");
        Line();
        Line($"The database holds so many logs of users with {GeneratedHistory.LogsOfTypical:N0} each, and one user with {GeneratedHistory.LogsOfHeavy:N0} beside them; queries are about "
            + $"one of the users, with a warm cache. Medians of {options.Rounds} rounds, of 3 to 5 where a round is long.");
        Line();
        Line($"![Times of Dapper, this library and EF as multiples of the raw statement's]({chart})");
        Line();
        Line("## Goals");
        Line();
        Line($"{_goals - _missed.Count} of {_goals} are met.{(_missed.Count > 0 ? " These are not:" : "")}");
        Line();
        if (_missed.Count > 0)
        {
            Table(["database", "work", "beside", "goal", "measured", "cause"],
                _missed.Select(goal => new[] { goal.Provider, goal.Contest, goal.Beside, goal.Goal, goal.Measured, MissedGoals.CauseOf(goal.Provider, goal.Contest) }));
        }

        Line("## Machine");
        Line();
        Table(["what", "which"], machine.Concat(results.SelectMany(result => result.Facts)).Select(fact => new[] { fact.Name, fact.Value }));
    }

    private void WriteProvider(ProviderResult result)
    {
        Line($"## {result.Name}");
        Line();
        foreach (var (size, outcomes) in result.BySize)
        {
            Line($"### {size:N0} logs");
            Line();
            WriteOutcomes(result.Name, outcomes, $"{size:N0} logs");
        }

        foreach (var (size, outcomes) in result.Searches)
        {
            Line($"### Search among {size:N0} exercises");
            Line();
            Table(["work", "EF, newcomer (ms)", "this library (ms)"], outcomes.Select(outcome =>
                new[] { outcome.Contest.Name, Number(outcome.Of(Role.Newcomer)?.Milliseconds, "0.00"), Number(outcome.Of(Role.Library)?.Milliseconds, "0.00") }));
        }

        WriteGrowth(result);
        WriteStart(result);
        WriteStreams(result);
    }

    private void WriteOutcomes(string provider, List<Outcome> outcomes, string beside) =>
        Table(["work", "raw (ms)", "raw", "Dapper", "EF, newcomer", "this library", "goal"], outcomes.Select(outcome => new[]
        {
            outcome.Contest.Name, Number(outcome.Of(Role.Raw)?.Milliseconds, "0.000"), "1", Ratio(outcome, Role.Dapper), Ratio(outcome, Role.Newcomer),
            $"**{Ratio(outcome, Role.Library)}**", Goals(provider, outcome, beside),
        }));

    private void WriteGrowth(ProviderResult result)
    {
        if (result.Growths.Count == 0)
        {
            return;
        }

        Line("### Growth");
        Line();
        Line("The library's time, in turns on the databases of all sizes, as multiples of the smallest one's.");
        Line();
        Table(["work", .. result.Growths[0].Sizes.Select(size => $"{size:N0} logs"), "goal"], result.Growths.Select(growth => (string[])
        [
            growth.Name,
            .. growth.Standings.Select(standing => Number(standing.RatioTo(growth.Standings[0]), "0.00")),
            Judge(result.Name, $"{growth.Name} (growth)", "", $"at most {Growth.Goal} ×", growth.Ratio, growth.Ratio <= Growth.Goal),
        ]));
    }

    private void WriteStart(ProviderResult result)
    {
        if (result.Start is { } start)
        {
            Line("### Process start to first query");
            Line();
            Table(["model", "ms", "goal"],
            [
                ["plain", Number(start.Of(Role.Newcomer)!.Milliseconds, "0"), ""],
                ["compiled, as registered", Number(start.Of(Role.Library)!.Milliseconds, "0"), Goals(result.Name, start, "")],
            ]);
        }
    }

    private void WriteStreams(ProviderResult result)
    {
        if (result.Streams.Count > 0)
        {
            Line($"### Reading {result.Streams[0].Rows:N0} logs one after the other");
            Line();
            Line("The highest memory of a process over that of one that reads a single log.");
            Line();
            Table(["reader", "MB", "s", "goal"], result.Streams.Select(stream => new[]
            {
                stream.Role switch { Role.Library => "this library, `AsNoTracking().AsAsyncEnumerable()`", Role.Newcomer => "EF, newcomer: `ToListAsync()`", _ => "raw" },
                Number(stream.Megabytes, "0"), Number(stream.Milliseconds / 1000, "0.0"),
                stream.Role == Role.Library ? Judge(result.Name, "streaming", "", $"at most {StreamResult.Goal} MB", stream.Megabytes, stream.Megabytes <= StreamResult.Goal) : "",
            }));
        }
    }

    private void WritePlans()
    {
        Line("## The library's SQL and its plans");
        Line();
        Line($"On the largest database. PostgreSQL's are by `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)`, SQLite's by `EXPLAIN QUERY PLAN`.");
        foreach (var (result, plan) in results.SelectMany(result => result.Plans.Select(plan => (result, plan))).OrderBy(pair => pair.plan.Name, StringComparer.Ordinal))
        {
            Line();
            Line($"<details><summary>{plan.Name}, {result.Name}</summary>");
            Line();
            Block("sql", plan.Statements);
            Block("text", plan.Lines);
            Line("</details>");
        }
    }

    private void Block(string language, IEnumerable<string> lines)
    {
        Line($"```{language}");
        foreach (var line in lines.SelectMany(line => line.Split('\n')))
        {
            // Lists of letters, which the search folds by, are long and have control characters in them.
            var text = string.Concat(line.Where(c => !char.IsControl(c))).TrimEnd();
            Line(text.Length > LongestLine ? $"{text[..LongestLine]} …" : text);
        }

        Line("```");
        Line();
    }

    private string Goals(string provider, Outcome outcome, string beside) => string.Join("; ", outcome.Contest.Goals.Select(goal =>
    {
        var ratio = goal.Measure(outcome.Standings);
        return Judge(provider, outcome.Contest.Name, beside, goal.Text, ratio, goal.IsMet(ratio));
    }));

    private string Judge(string provider, string contest, string beside, string goal, double measured, bool isMet)
    {
        _goals++;
        var number = Number(measured, measured < 20 ? "0.00" : "0");
        if (!isMet)
        {
            _missed.Add((provider, contest, beside, goal, number));
        }

        return $"{goal}: {number}, {(isMet ? "met" : "**missed**")}";
    }

    private static string Ratio(Outcome outcome, Role role) => Number(outcome.Of(role)?.RatioTo(outcome.Standings[0]), "0.00");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private void Table(IReadOnlyList<string> head, IEnumerable<string[]> rows)
    {
        Line($"| {string.Join(" | ", head)} |");
        Line($"|{string.Concat(Enumerable.Repeat(" --- |", head.Count))}");
        foreach (var row in rows)
        {
            Line($"| {string.Join(" | ", row)} |");
        }

        Line();
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
