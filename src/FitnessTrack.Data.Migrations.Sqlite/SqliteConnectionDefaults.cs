using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace FitnessTrack.Data;

/// <summary>
/// What SQLite's own defaults are too small for: it caches 2 MB, and does not wait for another writer at all, for which the
/// driver makes up by asking again every 150 ms. What is no longer at SQLite's default was set by the host, and stays. A file
/// that cannot be used is named.
/// </summary>
internal sealed class SqliteConnectionDefaults : DbConnectionInterceptor
{
    public const int CacheKibibytes = 16 * 1024;

    /// <summary>The longest wait within one try of the driver, which goes on until the command's own timeout.</summary>
    public const int BusyTimeoutMilliseconds = 1000;

    private const int SqliteCacheKibibytes = 2000;

    /// <summary>The driver pools them: a connection that is opened again is most often one that has been set up.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> _known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        if (eventData.Exception is SqliteException error && SqliteFileErrors.Explain(error, (SqliteConnection)connection) is { } explained)
        {
            throw explained;
        }
    }

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    private void SetUp(SqliteConnection connection)
    {
        if (_known.TryGetValue(connection.Handle!, out _))
        {
            return;
        }

        try
        {
            if (Pragma(connection, "cache_size") == -SqliteCacheKibibytes)
            {
                Pragma(connection, FormattableString.Invariant($"cache_size = -{CacheKibibytes}"));
            }

            if (Pragma(connection, "busy_timeout") == 0)
            {
                Pragma(connection, FormattableString.Invariant($"busy_timeout = {BusyTimeoutMilliseconds}"));
            }
        }
        catch
        {
            // EF has not counted it as opened yet, and would neither close it nor come here again.
            connection.Close();
            throw;
        }

        _known.TryAdd(connection.Handle!, this);
    }

    private static long? Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return (long?)command.ExecuteScalar();
    }
}
