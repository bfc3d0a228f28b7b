using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace FitnessTrack.Data;

/// <summary>
/// EF's lock of a migration is a row on SQLite, and a process that is killed leaves it behind, for which EF then waits for ever.
/// Each time that EF is about to try and take it, this looks first. A row that is the same for a while, although the database
/// can be written meanwhile, has nobody who works under it: who does is inside a transaction that writes.
/// </summary>
/// <remarks>
/// Should its holder only have been asleep, nothing breaks: each migration is one transaction, and whoever comes second fails
/// at the first table that is there already.
/// </remarks>
internal sealed partial class OrphanedLock : DbCommandInterceptor
{
    private const string TryToTake = "INSERT OR IGNORE INTO \"__EFMigrationsLock\"";
    private const string Look = "SELECT \"Timestamp\" FROM \"__EFMigrationsLock\" WHERE \"Id\" = 1";
    private const string Remove = "DELETE FROM \"__EFMigrationsLock\" WHERE \"Id\" = 1 AND \"Timestamp\" = $seen";
    private const int SecondsForWriters = 1;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private string? _seen;
    private long _since;

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        if (command.CommandText.Contains(TryToTake, StringComparison.Ordinal))
        {
            RemoveIfOrphaned((SqliteConnection)command.Connection!, eventData);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    private void RemoveIfOrphaned(SqliteConnection connection, CommandEventData eventData)
    {
        using var look = new SqliteCommand(Look, connection);
        var timestamp = look.ExecuteScalar() as string;
        if (timestamp != _seen)
        {
            (_seen, _since) = (timestamp, Stopwatch.GetTimestamp());
        }

        if (timestamp is not null && Stopwatch.GetElapsedTime(_since) >= Age && TryRemove(connection, timestamp))
        {
            LogRemoved(eventData.Context!.GetService<ILoggerFactory>().CreateLogger<OrphanedLock>(), timestamp);
        }
    }

    /// <summary>While another connection writes, the lock may be its own.</summary>
    private bool TryRemove(SqliteConnection connection, string timestamp)
    {
        using var remove = new SqliteCommand(Remove, connection) { CommandTimeout = SecondsForWriters };
        remove.Parameters.AddWithValue("$seen", timestamp);
        try
        {
            return remove.ExecuteNonQuery() > 0;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            _since = Stopwatch.GetTimestamp();
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Removed the migration lock of {Timestamp}, which a process that was killed had left behind")]
    private static partial void LogRemoved(ILogger logger, string timestamp);
}
