namespace FitnessTrack.Samples;

/// <summary>From the command line to an exit code; what went wrong is one line.</summary>
internal static class SampleProgram
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync<TOptions>(
        string name, string usage, IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, TOptions> parse, Func<TOptions, Task> run)
        where TOptions : ISampleOptions
    {
        if (Arguments.AskForHelp(arguments))
        {
            await Console.Out.WriteLineAsync(usage);
            return Done;
        }

        var database = "The database";
        try
        {
            var options = parse(arguments);
            database = options.Database.Name;
            await run(options);
            return Done;
        }
        catch (OperationCanceledException)
        {
            return Fail(name, "Stopped. What was not finished is not saved.", Interrupted);
        }
        catch (UsageException e)
        {
            return Fail(name, $"{e.Message} --help shows the options.", WrongUsage);
        }
        catch (Exception e)
        {
            return Fail(name, ErrorText.Of(e, database), Failed);
        }
    }

    private static int Fail(string name, string message, int exitCode)
    {
        Console.Error.WriteLine($"{name}: {OneLine.Of(message)}");
        return exitCode;
    }
}
