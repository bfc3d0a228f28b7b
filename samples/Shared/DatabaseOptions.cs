using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples;

/// <summary>Which database the command line asks for.</summary>
internal sealed record DatabaseOptions
{
    public const string SqliteOption = "--sqlite";
    public const string PostgresOption = "--postgres";

    public const string PostgresUsage =
        """
          --postgres CONNECTION   a PostgreSQL database instead, such as "Host=localhost;Username=me;Database=fitness"
        """;

    public const string Usage =
        $"""
          --sqlite FILE           the SQLite file; {DefaultSqliteFile} in the current directory if nothing is said
        {PostgresUsage}
        """;

    private const string DefaultSqliteFile = "fitnesstrack.db";

    private string SqliteFile { get; init; } = DefaultSqliteFile;

    private string? PostgresConnectionString { get; init; }

    /// <summary>The schema of the library's objects on PostgreSQL; null where it has none of its own.</summary>
    public string? Schema { get; init; }

    public bool IsPostgres => PostgresConnectionString is not null;

    /// <summary>For people. A connection string may hold a password, so it is no part of it.</summary>
    public string Name => PostgresConnectionString is null ? $"SQLite file {SqliteFile}" : "PostgreSQL";

    /// <exception cref="UsageException">Both databases are asked for, or one twice.</exception>
    public static DatabaseOptions Of(Arguments arguments, string defaultSqliteFile = DefaultSqliteFile)
    {
        arguments.NotBoth(SqliteOption, PostgresOption);
        return new DatabaseOptions
        {
            SqliteFile = arguments.Single(SqliteOption) ?? defaultSqliteFile,
            PostgresConnectionString = arguments.Single(PostgresOption),
        };
    }

    /// <exception cref="IOException">There can be no such file.</exception>
    public void Use(DbContextOptionsBuilder context)
    {
        if (PostgresConnectionString is { } connectionString)
        {
            context.UseFitnessTrackPostgres(connectionString, schema: Schema);
        }
        else
        {
            context.UseFitnessTrackSqlite(CreateSqliteConnectionString());
        }
    }

    /// <summary>Built, not concatenated: a file's name may contain what means something in a connection string.</summary>
    private string CreateSqliteConnectionString()
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
}
