using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>Refuses to migrate on a server that is too old, before anything is made there, the database itself included.</summary>
internal sealed class PostgresVersion : DbConnectionInterceptor
{
    /// <summary>The oldest on which the tests run; 11 has no generated columns, and 12 has had no updates since 2024.</summary>
    public const int Oldest = 13;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Check((NpgsqlConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Check((NpgsqlConnection)connection);
        return Task.CompletedTask;
    }

    private static void Check(NpgsqlConnection connection)
    {
        var found = connection.PostgreSqlVersion;
        if (found.Major < Oldest)
        {
            throw new NotSupportedException(FormattableString.Invariant($"FitnessTrack needs PostgreSQL {Oldest} or newer, and this server is {found}."));
        }
    }
}
