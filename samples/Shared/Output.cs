using System.Text;
using Spectre.Console;

namespace FitnessTrack.Samples;

/// <summary>Where the tables go.</summary>
internal static class Output
{
    private const int RedirectedWidth = 120;

    public static IAnsiConsole Create() => Console.IsOutputRedirected ? CreateRedirected() : AnsiConsole.Create(new AnsiConsoleSettings());

    /// <summary>In a file or a CI log: no colours, and the same width and characters everywhere.</summary>
    private static IAnsiConsole CreateRedirected()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var writer = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}
