using System.Diagnostics;
using System.Text;
using FitnessTrack.Data.Design;

namespace FitnessTrack.Data.Tests;

/// <summary>A sample as people run it: a process of its own, with its output redirected.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _error;

    private SampleProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <c>samples/NAME</c>, as it was built beside the tests.</summary>
    public static SampleProcess Start(string sample, string workingDirectory, params string[] arguments) =>
        StartProject(Repository.PathTo("samples", sample), workingDirectory, arguments);

    /// <summary>Starts the program of a project's folder, as it was built beside the tests.</summary>
    public static SampleProcess StartProject(string project, string workingDirectory, params string[] arguments)
    {
        // bin/CONFIGURATION/FRAMEWORK: the program's output has the same last folders as the tests' own.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(project, "bin", framework.Parent!.Name, framework.Name, $"{Path.GetFileName(project)}.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What a process takes shall not depend on the size of this machine's cache; in hexadecimal, 32 MB.
        start.Environment["DOTNET_GCgen0size"] = "2000000";

        // Of a run of a few seconds, a sixth is spent on what makes longer ones quicker.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return new SampleProcess(Process.Start(start)!);
    }

    public static async Task<SampleResult> RunAsync(string sample, string workingDirectory, params string[] arguments)
    {
        using var process = Start(sample, workingDirectory, arguments);
        return await process.WaitAsync();
    }

    /// <summary>Reads the output up to a line that contains the text.</summary>
    public async Task WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _output.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The sample ended without '{text}': {_output}{await _error}");
    }

    /// <summary>Writes a line to the program's input.</summary>
    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>What Ctrl+C does. Not on Windows, where a process cannot be sent it.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>What kill -9 does: the process has no say in it.</summary>
    public async Task<SampleResult> KillAsync()
    {
        _process.Kill();
        return await WaitAsync();
    }

    /// <summary>Waits for the end, and looks meanwhile how much memory the process has had at once, in bytes.</summary>
    public async Task<(SampleResult Result, long PeakMemory)> MeasureAsync()
    {
        var result = WaitAsync();
        var peak = 0L;
        while (!result.IsCompleted)
        {
            try
            {
                _process.Refresh();

                // Not every system remembers the peak: there, what is seen from time to time has to do.
                peak = Math.Max(peak, Math.Max(_process.PeakWorkingSet64, _process.WorkingSet64));
            }
            catch (InvalidOperationException)
            {
                // It has ended since.
            }

            await Task.WhenAny(result, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }

        return (await result, peak);
    }

    public async Task<SampleResult> WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _output.Append(await _process.StandardOutput.ReadToEndAsync(patience.Token));
        await _process.WaitForExitAsync(patience.Token);
        return new SampleResult(_process.ExitCode, _output.ToString(), await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
