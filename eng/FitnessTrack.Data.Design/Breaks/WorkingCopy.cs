using System.Diagnostics;
using System.Xml.Linq;

namespace FitnessTrack.Data.Design;

/// <summary>A copy of the working tree, in a temporary folder, in which files are broken, built and tested.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private const string Tests = "tests/FitnessTrack.Data.Tests";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly string _folder;

    private WorkingCopy(string folder) => _folder = folder;

    /// <summary>Copies what is committed or would be: edited files as they are now, and no build output.</summary>
    public static async Task<WorkingCopy> CreateAsync(CancellationToken cancellationToken)
    {
        var copy = new WorkingCopy(Directory.CreateTempSubdirectory("fitnesstrack-break-").FullName);
        var listed = await RunAsync(Repository.Root, "git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], cancellationToken);
        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathTo(file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.PathTo(file))!);
            File.Copy(Repository.PathTo(file), copy.PathTo(file), overwrite: true);
        }

        return copy;
    }

    public string Read(string file) => File.ReadAllText(PathTo(file));

    public void Write(string file, string text) => File.WriteAllText(PathTo(file), text);

    /// <summary>Builds the tests. Neither analyzers nor warnings matter: what is broken need not be pretty.</summary>
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        var (code, output) = await RunAsync(
            _folder,
            "dotnet",
            ["build", Tests, "-nologo", "-v:q", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false"],
            cancellationToken);
        if (code != 0)
        {
            var error = Array.Find(output.Split('\n'), line => line.Contains("error", StringComparison.Ordinal));
            throw new BreakException($"does not build: {error?.Trim() ?? $"exit code {code}"}");
        }
    }

    /// <summary>Runs tests, on both databases: without PostgreSQL they fail.</summary>
    public async Task<IReadOnlyList<TestCase>> TestAsync(IEnumerable<string> tests, CancellationToken cancellationToken)
    {
        var results = PathTo("results.xml");
        File.Delete(results);
        var (_, output) = await RunAsync(
            _folder,
            "dotnet",
            [PathTo($"{Tests}/bin/Debug/net10.0/FitnessTrack.Data.Tests.dll"), "-noLogo", "-xml", results, .. tests.SelectMany(test => new[] { "-method", $"*.{test}" })],
            cancellationToken);
        return File.Exists(results)
            ? [.. XDocument.Load(results).Descendants("test").Select(Case)]
            : throw new BreakException($"tests tell no results: {output.Trim().Split('\n')[^1]}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TestCase Case(XElement test)
    {
        var message = test.Element("failure")?.Element("message")?.Value ?? "";
        return new TestCase(
            $"{test.Attribute("type")!.Value.Split('.')[^1]}.{test.Attribute("method")!.Value}",
            test.Attribute("name")!.Value,
            test.Attribute("result")!.Value,
            string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static async Task<(int Code, string Output)> RunAsync(string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["CI"] = "true";
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new BreakException($"does not end within {Patience.TotalMinutes} minutes: {program} {arguments[0]}");
        }
    }

    private string PathTo(string file) => Path.Combine(_folder, file);
}
