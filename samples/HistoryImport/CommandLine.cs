using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine : ISampleOptions
{
    public const string Usage =
        $"""
        Imports a training history that Strong, Hevy or FitNotes exported as CSV into a FitnessTrack database, and shows what
        it says. A second run adds nothing twice.

        Usage: dotnet run --project samples/HistoryImport -- FILE [options]

        {DatabaseOptions.Usage}
          --user EMAIL            whose history it is; me@historyimport.example if nothing is said; created if not there
          --time-zone IANA        where the user trained, such as Europe/Madrid; asked for if nothing is said
          --weight-unit kg|lb     the unit of weights where the file does not say; kg if nothing is said
          --map "NAME=SLUG"       what an exercise of the file is in the catalogue; as often as needed
          --create                creates the exercises that the catalogue does not know
          --leave-out             leaves them out and names them, which is so if nothing is said
          --dry-run               imports nothing, but tells what would be; a new database gets its tables nevertheless
          --help                  shows this
        """;

    public const string TimeZoneOption = "--time-zone";
    public const string MapOption = "--map";
    public const string CreateOption = "--create";

    private const string UserOption = "--user";
    private const string WeightUnitOption = "--weight-unit";
    private const string LeaveOutOption = "--leave-out";
    private const string DryRunOption = "--dry-run";
    private const string DefaultEmail = "me@historyimport.example";

    public required string File { get; init; }

    public required DatabaseOptions Database { get; init; }

    public required string Email { get; init; }

    /// <summary>As it was typed; null when it has to be asked for.</summary>
    public required string? TimeZone { get; init; }

    public required WeightUnit UnitIfUnsaid { get; init; }

    public required IReadOnlyDictionary<string, string> Exercises { get; init; }

    public required UnmatchedExercise Unmatched { get; init; }

    public required bool DryRun { get; init; }

    /// <exception cref="UsageException">The arguments are not understood.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var read = Arguments.Read(
            arguments,
            withValue: [DatabaseOptions.SqliteOption, DatabaseOptions.PostgresOption, UserOption, TimeZoneOption, WeightUnitOption, MapOption],
            withoutValue: [CreateOption, LeaveOutOption, DryRunOption]);
        read.NotBoth(CreateOption, LeaveOutOption);
        return new CommandLine
        {
            File = FileIn(read.Rest),
            Database = DatabaseOptions.Of(read),
            Email = EmailOf(read.Single(UserOption) ?? DefaultEmail),
            TimeZone = read.Single(TimeZoneOption),
            UnitIfUnsaid = UnitOf(read.Single(WeightUnitOption) ?? "kg"),
            Exercises = MapOf(read.All(MapOption)),
            Unmatched = read.Has(CreateOption) ? UnmatchedExercise.Create : UnmatchedExercise.LeaveOut,
            DryRun = read.Has(DryRunOption),
        };
    }

    private static string FileIn(IReadOnlyList<string> rest) => rest switch
    {
        [var file] when !string.IsNullOrWhiteSpace(file) => file,
        [_, var second, ..] => throw new UsageException($"One file at a time: '{second}' is one too many."),
        _ => throw new UsageException("Which file? The first argument names it."),
    };

    /// <summary>As the database keeps it.</summary>
    private static string EmailOf(string text) => text.Contains('@', StringComparison.Ordinal)
        ? text.Trim().ToLowerInvariant()
        : throw new UsageException($"{UserOption} is an e-mail address, not '{text}'.");

    private static WeightUnit UnitOf(string text) =>
        Weights.UnitOf(text) ?? throw new UsageException($"{WeightUnitOption} is kg or lb, not '{text}'.");

    private static Dictionary<string, string> MapOf(IEnumerable<string> pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            // A name may contain '=', a slug does not.
            var split = pair.LastIndexOf('=');
            if (split <= 0 || split == pair.Length - 1)
            {
                throw new UsageException($"{MapOption} is a name, '=' and a slug, not '{pair}'.");
            }

            if (!map.TryAdd(pair[..split].Trim(), pair[(split + 1)..].Trim()))
            {
                throw new UsageException($"{MapOption} tells twice what '{pair[..split]}' is.");
            }
        }

        return map;
    }
}
