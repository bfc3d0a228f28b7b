using System.Data.Common;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickStartOptions
{
    public const string Usage =
        """
        Keeps a demo user, the routine "PPL Mesocycle" and a logged session in a FitnessTrack database, and shows them.
        A second run adds nothing twice.

        Usage: dotnet run --project samples/QuickStart -- [options]

          --sqlite FILE           the SQLite file; fitnesstrack.db in the current directory if nothing is said
          --postgres CONNECTION   a PostgreSQL database instead, such as "Host=localhost;Username=me;Database=fitness"
          --catalog FILE          also loads the exercises of a JSON file in the format of free-exercise-db
          --help                  shows this
        """;

    private const string SqliteOption = "--sqlite";
    private const string PostgresOption = "--postgres";
    private const string CatalogOption = "--catalog";
    private const string DefaultSqliteFile = "fitnesstrack.db";

    private static readonly string[] OptionsWithValue = [SqliteOption, PostgresOption, CatalogOption];

    public bool Help { get; private init; }

    public string SqliteFile { get; private init; } = DefaultSqliteFile;

    public string? PostgresConnectionString { get; private init; }

    public string? CatalogFile { get; private init; }

    /// <summary>For people. A connection string may hold a password, so it is no part of it.</summary>
    public string DatabaseName => PostgresConnectionString is null ? $"SQLite file {SqliteFile}" : "PostgreSQL";

    /// <exception cref="UsageException">The arguments are not understood.</exception>
    public static QuickStartOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            return new QuickStartOptions { Help = true };
        }

        var values = ReadValues(arguments);
        if (values.ContainsKey(SqliteOption) && values.ContainsKey(PostgresOption))
        {
            throw new UsageException($"Either {SqliteOption} or {PostgresOption}, not both.");
        }

        return new QuickStartOptions
        {
            SqliteFile = values.GetValueOrDefault(SqliteOption, DefaultSqliteFile),
            PostgresConnectionString = values.GetValueOrDefault(PostgresOption),
            CatalogFile = values.GetValueOrDefault(CatalogOption),
        };
    }

    /// <summary>Built, not concatenated: a file's name may contain what means something in a connection string.</summary>
    /// <exception cref="IOException">There can be no such file.</exception>
    public string CreateSqliteConnectionString()
    {
        var path = Path.GetFullPath(SqliteFile);

        // SQLite's own words for these two are of little help.
        if (Directory.Exists(path))
        {
            throw new IOException("This is a directory.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new DirectoryNotFoundException("Its directory does not exist.");
        }

        return new DbConnectionStringBuilder { ["Data Source"] = path }.ConnectionString;
    }

    private static Dictionary<string, string> ReadValues(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var remaining = new Queue<string>(arguments);
        while (remaining.TryDequeue(out var argument))
        {
            // Only the part before '=' is ever repeated in a message: the rest may be a password.
            var parts = argument.Split('=', 2);
            var name = parts[0];
            if (!OptionsWithValue.Contains(name, StringComparer.Ordinal))
            {
                throw new UsageException(name.StartsWith('-') ? $"Unknown option '{name}'." : $"Unexpected argument '{name}'.");
            }

            if (!values.TryAdd(name, parts.Length == 2 ? NotBlank(name, parts[1]) : NextValue(name, remaining)))
            {
                throw new UsageException($"{name} is given twice.");
            }
        }

        return values;
    }

    private static string NextValue(string option, Queue<string> remaining) =>
        remaining.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal)
            ? NotBlank(option, remaining.Dequeue())
            : throw MissingValue(option);

    private static string NotBlank(string option, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw MissingValue(option) : value;

    private static UsageException MissingValue(string option) => new($"{option} needs a value.");
}
