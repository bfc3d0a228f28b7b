using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace FitnessTrack.Data;

/// <summary>SQLite's own messages say neither which file cannot be used nor why.</summary>
internal static class SqliteFileErrors
{
    /// <returns>The same error with a message that says more; null where there is nothing to add.</returns>
    public static SqliteException? Explain(SqliteException error, SqliteConnection connection)
    {
        var file = new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
        var reason = error.SqliteErrorCode switch
        {
            SQLITE_CANTOPEN or SQLITE_IOERR => ReasonOf(file, error.SqliteErrorCode),
            SQLITE_NOTADB => "it is something else than an SQLite database, or an encrypted one",
            _ => null,
        };
        return reason is null
            ? null
            : new SqliteException($"{error.Message.TrimEnd('.')} '{file}': {reason}.", error.SqliteErrorCode, error.SqliteExtendedErrorCode);
    }

    private static string? ReasonOf(string file, int error)
    {
        // A URI and |DataDirectory| are SQLite's and the driver's to read.
        if (file.Length == 0 || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || file.StartsWith('|'))
        {
            return null;
        }

        var path = Path.GetFullPath(file);
        return Directory.Exists(path) ? "it is a folder"
            : error == SQLITE_IOERR ? null
            : !Directory.Exists(Path.GetDirectoryName(path)) ? $"there is no folder '{Path.GetDirectoryName(path)}'"
            : File.Exists(path) ? "this process may not open it, or not write beside it"
            : "there is no such file, and this connection or process may not make it";
    }
}
