using Spectre.Console;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Where the user trained: exports tell local times only.</summary>
internal static class TimeZoneChoice
{
    /// <exception cref="UsageException">The name is not known, or there is none and nobody to ask.</exception>
    public static TimeZoneInfo Of(string? name, IAnsiConsole console)
    {
        if (name is null && (Console.IsInputRedirected || Console.IsOutputRedirected))
        {
            throw new UsageException($"The file tells local times: {CommandLine.TimeZoneOption} says where, such as Europe/Madrid.");
        }

        name ??= Ask(console);
        return Find(name) ?? throw new UsageException($"{CommandLine.TimeZoneOption}: there is no time zone '{name}'. Europe/Madrid is one.");
    }

    private static string Ask(IAnsiConsole console) => console.Prompt(
        new TextPrompt<string>("In which time zone did you train?")
            .DefaultValue(LocalName())
            .Validate(name => Find(name) is not null, "There is no such time zone. Europe/Madrid is one."));

    /// <summary>The queries want IANA names: those of Windows are none.</summary>
    private static TimeZoneInfo? Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out var zone) && zone.HasIanaId ? zone : null;

    private static string LocalName()
    {
        var local = TimeZoneInfo.Local.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(local, out var name) ? name : local;
    }
}
