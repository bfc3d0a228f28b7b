using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>Of a host that is not known the driver only says that it is not known, and not which.</summary>
internal sealed class PostgresHostErrors : DbConnectionInterceptor
{
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        if (eventData.Exception is NpgsqlException { InnerException: SocketException socket } error && error.Message == socket.Message)
        {
            throw new NpgsqlException($"Cannot connect to {new NpgsqlConnectionStringBuilder(connection.ConnectionString).Host}: {socket.Message}", socket);
        }
    }

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }
}
