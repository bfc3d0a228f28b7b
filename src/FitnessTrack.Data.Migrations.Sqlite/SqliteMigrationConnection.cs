using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data;

/// <summary>
/// What a migration asks of its connection: a library of SQLite that is new enough, and for a file in which nothing is yet, as
/// other tools make one, the journal of a database that EF makes. One that holds something keeps the journal it has.
/// </summary>
internal sealed class SqliteMigrationConnection : DbConnectionInterceptor
{
    /// <summary>The oldest with which the tests were run. The bundled one is newer; a host may bring its own.</summary>
    public static readonly Version Oldest = new(3, 40);

    private const string IsEmpty = "SELECT count(*) = 0 FROM sqlite_schema";
    private const string UseWal = "PRAGMA journal_mode = WAL";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public static void Check(Version found)
    {
        if (found < Oldest)
        {
            throw new NotSupportedException($"FitnessTrack needs SQLite {Oldest} or newer, and this application's library is {found}.");
        }
    }

    private static void Prepare(SqliteConnection connection)
    {
        Check(Version.Parse(connection.ServerVersion));

        // EF looks whether there is a database by a connection of its own, which may only read.
        var mayWrite = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;
        if (mayWrite && Scalar(connection, IsEmpty) is 1L)
        {
            Scalar(connection, UseWal);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
