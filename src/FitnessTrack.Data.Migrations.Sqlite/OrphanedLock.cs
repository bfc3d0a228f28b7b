using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using static SQLitePCL.raw;

namespace FitnessTrack.Data;

/// <summary>
/// EF's lock of a migration is a row on SQLite, and a process that is killed leaves it behind, for which EF then waits for ever.
/// So this waits in EF's place, each time that EF is about to try and take the lock, and removes a row that has nobody who works
/// under it: it stays the same for a while, although the database can be written, which a migration does not let others do.
/// </summary>
/// <remarks>
/// Should its holder only have been asleep, nothing breaks: each migration is one transaction, and whoever comes second fails
/// at the first table that is there already. One that fails or is cancelled gives its lock back by itself.
/// </remarks>
internal sealed partial class OrphanedLock : DbCommandInterceptor
{
    private const string TryToTake = "INSERT OR IGNORE INTO \"__EFMigrationsLock\"";
    private const string Look = "SELECT \"Timestamp\" FROM \"__EFMigrationsLock\" WHERE \"Id\" = 1";
    private const string Remove = "DELETE FROM \"__EFMigrationsLock\" WHERE \"Id\" = 1 AND \"Timestamp\" = $timestamp";
    private const int SecondsForWriters = 1;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(TryToTake, StringComparison.Ordinal)
            && await WaitAsync((SqliteConnection)command.Connection!, cancellationToken).ConfigureAwait(false) is { } removed)
        {
            LogRemoved(eventData.Context!.GetService<ILoggerFactory>().CreateLogger<OrphanedLock>(), removed);
        }

        return result;
    }

    /// <summary>Waits until the lock is free.</summary>
    /// <returns>The time of the lock that was removed; null if its holder gave it back.</returns>
    private static async Task<string?> WaitAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        string? seen = null;
        for (var since = 0L; await TimestampAsync(connection, cancellationToken).ConfigureAwait(false) is { } timestamp; await Task.Delay(Pause, cancellationToken).ConfigureAwait(false))
        {
            if (timestamp != seen)
            {
                (seen, since) = (timestamp, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(since) >= Age)
            {
                if (TryRemove(connection, timestamp))
                {
                    return timestamp;
                }

                since = Stopwatch.GetTimestamp();
            }
        }

        return null;
    }

    private static async Task<string?> TimestampAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var look = new SqliteCommand(Look, connection);
        await using (look.ConfigureAwait(false))
        {
            return (string?)await look.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Not while another connection writes, since the lock may be its own.</summary>
    private static bool TryRemove(SqliteConnection connection, string timestamp)
    {
        using var remove = new SqliteCommand(Remove, connection) { CommandTimeout = SecondsForWriters };
        remove.Parameters.AddWithValue("$timestamp", timestamp);
        try
        {
            return remove.ExecuteNonQuery() > 0;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Removed the migration lock of {Timestamp}, which a process that was killed had left behind")]
    private static partial void LogRemoved(ILogger logger, string timestamp);
}
