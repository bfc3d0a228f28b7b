using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>What the command line asks for.</summary>
internal sealed record OwnContextOptions : ISampleOptions
{
    public const string Usage =
        $"""
        Keeps a gym's coaches and FitnessTrack's data in one context of the gym's own, with migrations of its own, records
        a session in it, and reads it back. A second run adds nothing twice.

        Usage: dotnet run --project samples/OwnContext -- [options]

          --sqlite FILE           the SQLite file; {DefaultSqliteFile} in the current directory if nothing is said
        {DatabaseOptions.PostgresUsage}
          --help                  shows this
        """;

    // Not that of the other samples, whose tables have the library's own migrations.
    private const string DefaultSqliteFile = "gym.db";

    public DatabaseOptions Database { get; private init; } = new();

    /// <exception cref="UsageException">The arguments are not understood.</exception>
    public static OwnContextOptions Parse(IReadOnlyList<string> arguments)
    {
        var read = Arguments.Read(arguments, [DatabaseOptions.SqliteOption, DatabaseOptions.PostgresOption], []);
        if (read.Rest.Count > 0)
        {
            // What follows '=' may be a password.
            throw new UsageException($"Unexpected argument '{read.Rest[0].Split('=', 2)[0]}'.");
        }

        return new OwnContextOptions { Database = DatabaseOptions.Of(read, DefaultSqliteFile) with { Schema = PostgresGymContext.Schema } };
    }

    public GymContext CreateContext() => Database.IsPostgres
        ? new PostgresGymContext(Options<PostgresGymContext>())
        : new SqliteGymContext(Options<SqliteGymContext>());

    private DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Database.Use(options);
        return options.Options;
    }
}
