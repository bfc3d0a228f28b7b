using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FitnessTrack.Data;

/// <summary>Writes rows by a prepared statement for each: measured, SQLite is slower with many rows in one.</summary>
internal static class SqliteRows
{
    public static async Task<long> BulkInsertAsync<TEntity>(
        SqliteConnection connection, RowTable table, IAsyncEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        using var statement = SqliteRowStatement.Insert(connection, table);
        var (number, inserted) = (0L, 0L);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            number++;
            try
            {
                inserted += statement.Execute(row);
            }
            catch (Exception e) when (IsRefusal(e))
            {
                throw new RowRefusedException(table, row, number, e);
            }
        }

        return inserted;
    }

    public static List<UpsertedRow> Upsert(SqliteConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken cancellationToken)
    {
        using var transaction = raw.sqlite3_get_autocommit(connection.Handle) == 0 ? null : connection.BeginTransaction();
        var written = new List<UpsertedRow>();
        foreach (var upsert in upserts)
        {
            Upsert(connection, upsert, written, cancellationToken);
        }

        transaction?.Commit();
        return written;
    }

    /// <summary>
    /// SQLite does not say whether it inserted or updated. In the middle of a writing transaction the ids that are new are those
    /// above the last one.
    /// </summary>
    private static void Upsert(SqliteConnection connection, RowUpsert upsert, List<UpsertedRow> written, CancellationToken cancellationToken)
    {
        using var statement = SqliteRowStatement.Upsert(connection, upsert);
        using var find = SqliteRowStatement.FindId(connection, upsert.Table);
        var last = LastId(connection, upsert.Table);
        foreach (var row in upsert.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(statement.ExecuteScalar(row) is { } id
                ? new UpsertedRow(id, id > last ? RecordOutcome.Inserted : RecordOutcome.Updated)
                : new UpsertedRow(find.ExecuteScalar(row), RecordOutcome.Unchanged));
        }
    }

    private static long LastId(SqliteConnection connection, RowTable table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"SELECT coalesce(max({table.Id}), 0) FROM {table.Name}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>By the database, or by a converter on the way to it.</summary>
    private static bool IsRefusal(Exception exception) => exception is ArgumentException || SqliteErrors.Read(exception) is not null;
}
