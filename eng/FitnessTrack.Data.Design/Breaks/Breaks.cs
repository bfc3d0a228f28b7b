namespace FitnessTrack.Data.Design;

/// <summary>Breaks what <see cref="BreakTable"/> lists, one after the other in a copy of the working tree, and looks whether the named test fails.</summary>
internal static class Breaks
{
    private const int MessageLength = 160;

    /// <param name="labels">The rows to try; all where none is given.</param>
    /// <param name="table">A Markdown file with such a table; <c>CONTRIBUTING.md</c> unless given.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> labels, string? table = null)
    {
        var all = table is null ? BreakTable.Read() : BreakTable.Parse(await File.ReadAllTextAsync(table));
        if (labels.Except(all.Select(row => row.Label), StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            Console.Error.WriteLine($"No row of the table is called {string.Join(", ", unknown)}.");
            return 2;
        }

        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) => (e.Cancel, _) = (true, interrupted.CancelAsync());
        try
        {
            return await RunAsync([.. all.Where(row => labels.Count == 0 || labels.Contains(row.Label, StringComparer.Ordinal))], interrupted.Token) ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted.");
            return 130;
        }
    }

    private static async Task<bool> RunAsync(IReadOnlyList<Break> rows, CancellationToken cancellationToken)
    {
        using var copy = await WorkingCopy.CreateAsync(cancellationToken);
        if (!await PassesUnbrokenAsync(copy, rows, cancellationToken))
        {
            return false;
        }

        var caught = 0;
        foreach (var row in rows)
        {
            var (isCaught, told) = await TryAsync(copy, row, cancellationToken);
            Console.WriteLine($"{(isCaught ? "caught    " : "NOT CAUGHT")}  {row.Label,-3}  {row.What}  by {row.Test}  ({told})");
            caught += isCaught ? 1 : 0;
        }

        Console.WriteLine($"{caught} of {rows.Count} caught");
        return caught == rows.Count;
    }

    /// <summary>What fails by itself shows nothing when it fails.</summary>
    private static async Task<bool> PassesUnbrokenAsync(WorkingCopy copy, IReadOnlyList<Break> rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<TestCase> cases;
        try
        {
            await copy.BuildAsync(cancellationToken);
            cases = await copy.TestAsync(rows.Select(row => row.Test).Distinct(StringComparer.Ordinal), cancellationToken);
        }
        catch (BreakException e)
        {
            Console.Error.WriteLine($"Unbroken, it {e.Message}");
            return false;
        }

        var passed = cases.Where(one => one.Result == "Pass").ToList();
        var faults = cases.Where(one => one.Result == "Fail").Select(one => $"{one.Name}: {one.Message}")
            .Concat(rows.Where(row => !passed.Exists(one => row.IsCase(one.Test, one.Name))).Select(row => $"{row.Label}: no such case of {row.Test} passes."))
            .ToList();
        faults.ForEach(Console.Error.WriteLine);
        Console.WriteLine(faults.Count == 0 ? $"unbroken, {passed.Count} of {cases.Count} cases pass, and none fails" : "Nothing was broken: it has to pass unbroken.");
        return faults.Count == 0;
    }

    private static async Task<(bool IsCaught, string Told)> TryAsync(WorkingCopy copy, Break row, CancellationToken cancellationToken)
    {
        var source = copy.Read(row.File);
        if (row.CountIn(source) is var count and not 1)
        {
            return (false, $"{row.File} has the text {count} times");
        }

        copy.Write(row.File, row.Apply(source));
        try
        {
            await copy.BuildAsync(cancellationToken);
            var cases = await copy.TestAsync([row.Test], cancellationToken);
            var failed = cases.Where(one => one.Result == "Fail").ToList();
            var first = failed.Find(one => row.IsCase(one.Test, one.Name));
            return (first is not null, $"{failed.Count} of {cases.Count} cases fail{(first is null ? "" : $": {Shorten(first.Message)}")}");
        }
        catch (BreakException e)
        {
            return (false, e.Message);
        }
        finally
        {
            copy.Write(row.File, source);
        }
    }

    /// <summary>Without the exception's type, and cut.</summary>
    private static string Shorten(string message)
    {
        var text = message[(message.IndexOf(" : ", StringComparison.Ordinal) is var end and >= 0 ? end + 3 : 0)..];
        return text.Length <= MessageLength ? text : $"{text[..MessageLength]}…";
    }
}
