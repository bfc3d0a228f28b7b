namespace FitnessTrack.Samples.QuickStart;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickStartOptions : ISampleOptions
{
    public const string Usage =
        $"""
        Keeps a demo user, the routine "PPL Mesocycle" and a logged session in a FitnessTrack database, and shows them.
        A second run adds nothing twice.

        Usage: dotnet run --project samples/QuickStart -- [options]

        {DatabaseOptions.Usage}
          --catalog FILE          also loads the exercises of a JSON file in the format of free-exercise-db
          --help                  shows this
        """;

    private const string CatalogOption = "--catalog";

    public DatabaseOptions Database { get; private init; } = new();

    public string? CatalogFile { get; private init; }

    /// <exception cref="UsageException">The arguments are not understood.</exception>
    public static QuickStartOptions Parse(IReadOnlyList<string> arguments)
    {
        var read = Arguments.Read(arguments, [DatabaseOptions.SqliteOption, DatabaseOptions.PostgresOption, CatalogOption], []);
        if (read.Rest.Count > 0)
        {
            // What follows '=' may be a password.
            throw new UsageException($"Unexpected argument '{read.Rest[0].Split('=', 2)[0]}'.");
        }

        return new QuickStartOptions { Database = DatabaseOptions.Of(read), CatalogFile = read.Single(CatalogOption) };
    }
}
