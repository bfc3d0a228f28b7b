using System.Globalization;
using static System.FormattableString;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>All contests on one kind of database.</summary>
internal sealed class ProviderRun(ReportOptions options, string name, Func<Task<BenchmarkDatabase>> createAsync)
{
    private readonly ProviderResult _result = new(name);

    public async Task<ProviderResult> RunAsync()
    {
        var databases = new List<FilledDatabase>();
        try
        {
            foreach (var size in options.Sizes)
            {
                Console.WriteLine(Invariant($"\n{name}: filling a database with {size:N0} logs …"));
                databases.Add(await FilledDatabase.CreateAsync(await createAsync(), size));
                _result.BySize[databases[^1].Size] = [];
            }

            _result.Facts.AddRange(await Machine.FactsAsync(databases[^1].Database));
            await CompareAsync(databases);
            await RunProcessesAsync(databases);
        }
        finally
        {
            foreach (var database in databases)
            {
                await database.DisposeAsync();
            }
        }

        foreach (var size in options.CatalogueSizes)
        {
            await SearchAsync(size);
        }

        return _result;
    }

    /// <summary>What reads comes first; what writes leaves garbage behind.</summary>
    private async Task CompareAsync(List<FilledDatabase> databases)
    {
        var queries = new List<IReadOnlyList<Contest>>();
        foreach (var database in databases)
        {
            queries.Add(await database.QueriesAsync());
            await RunAsync(database.Size, queries[^1]);
        }

        await PlanAsync(databases[^1].Database, queries[^1]);
        await GrowAsync(databases, queries);

        var deletions = databases.ConvertAll(database => database.Deletions());
        for (var i = 0; i < databases.Count; i++)
        {
            await RunAsync(databases[i].Size, deletions[i]);
        }

        await GrowAsync(databases, deletions);
        foreach (var database in databases)
        {
            await RunAsync(database.Size, database.Writings());
            if (database == databases[^1])
            {
                await RunAsync(database.Size, [database.Writing.BulkInsert(options.BulkRows)]);
            }

            await database.Writing.ClearAsync();
        }
    }

    private async Task RunProcessesAsync(List<FilledDatabase> databases)
    {
        var start = ProcessContests.Start(databases[0].Database);
        if (Wants(start))
        {
            _result.Start = await RunAsync(start, "");
        }

        if (Wants("streaming"))
        {
            _result.Streams.AddRange(await ProcessContests.StreamAsync(databases[^1].Database));
            foreach (var stream in _result.Streams)
            {
                Console.WriteLine(Invariant($"  {stream.Megabytes,8:0} MB  {stream.Rows:N0} logs, {stream.Role}"));
            }
        }
    }

    private async Task SearchAsync(int exercises)
    {
        await using var database = await (await createAsync()).MigrateAsync();
        await GeneratedCatalogue.FillAsync(database, exercises);
        var contests = new[] { SearchContests.ByName(database), SearchContests.Misspelt(database) }.Where(Wants).ToList();
        _result.Searches[exercises] = [];
        foreach (var contest in contests)
        {
            _result.Searches[exercises].Add(await RunAsync(contest, Invariant($", {exercises:N0} exercises")));
        }

        if (exercises == options.CatalogueSizes[^1])
        {
            await PlanAsync(database, contests);
        }
    }

    private async Task RunAsync(int size, IEnumerable<Contest> contests)
    {
        foreach (var contest in contests.Where(Wants))
        {
            _result.BySize[size].Add(await RunAsync(contest, Invariant($", {size:N0} logs")));
        }
    }

    private async Task<Outcome> RunAsync(Contest contest, string beside)
    {
        await contest.CheckAsync();
        var outcome = new Outcome(contest, await Race.RunAsync(contest, options.Rounds));
        Console.WriteLine($"\n{name}: {contest.Name}{beside}{string.Concat(contest.Goals.Select(goal => $"; {goal.Text}"))}");
        foreach (var standing in outcome.Standings)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {standing.RatioTo(outcome.Standings[0]),6:0.00} x  {standing.Milliseconds,10:0.000} ms  {standing.Contestant.Name}"));
        }

        return outcome;
    }

    private async Task GrowAsync(List<FilledDatabase> databases, List<IReadOnlyList<Contest>> contests)
    {
        if (databases.Count == 1)
        {
            return;
        }

        for (var i = 0; i < contests[0].Count; i++)
        {
            var contest = contests[0][i];
            if (contest.IsOfOneUser && Wants(contest))
            {
                var sizes = contest with { Contestants = [.. contests.Select(own => own[i].Library)] };
                _result.Growths.Add(new Growth(contest.Name, [.. databases.Select(database => database.Size)], await Race.RunAsync(sizes, options.Rounds)));
            }
        }
    }

    private async Task PlanAsync(BenchmarkDatabase database, IEnumerable<Contest> contests)
    {
        foreach (var contest in contests.Where(contest => Wants(contest) && contest.Library.Query is not null))
        {
            var plan = await QueryPlan.OfAsync(database, contest);
            if (!_result.Plans.Exists(other => other.Statements.SequenceEqual(plan.Statements)))
            {
                _result.Plans.Add(plan);
            }
        }
    }

    private bool Wants(Contest contest) => Wants(contest.Name);

    private bool Wants(string contest) => contest.Contains(options.Only, StringComparison.OrdinalIgnoreCase);
}
