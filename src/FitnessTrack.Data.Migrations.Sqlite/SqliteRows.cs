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
        using var statement = new SqliteRowStatement(connection, SqliteRowSql.InsertUnlessThere(table, table.Columns), table.Columns);
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

    /// <summary>With the ids and timestamps that the rows have. Ids that SQLite assigns continue after the highest by itself.</summary>
    public static void InsertAsIs(
        SqliteConnection connection, RowTable table, IReadOnlyList<object> rows, long before, CancellationToken cancellationToken)
    {
        using var statement = new SqliteRowStatement(connection, SqliteRowSql.Insert(table, table.Columns), table.Columns);
        for (var i = 0; i < rows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                statement.Execute(rows[i]);
            }
            catch (Exception e) when (IsRefusal(e))
            {
                throw new RowRefusedException(table, rows[i], before + i + 1, e);
            }
        }
    }

    public static List<UpsertedRow> Upsert(
        SqliteConnection connection, SqliteStatements statements, IReadOnlyList<RowUpsert> upserts, CancellationToken cancellationToken)
    {
        using var own = raw.sqlite3_get_autocommit(connection.Handle) == 0 ? null : connection.BeginTransaction();
        var transaction = own ?? CurrentTransaction(connection);
        var written = new List<UpsertedRow>();
        foreach (var upsert in upserts)
        {
            Upsert(connection, statements, upsert, transaction, written, cancellationToken);
        }

        own?.Commit();
        return written;
    }

    /// <summary>
    /// Each row is new most often, and SQLite compiles a statement in every connection anew: the INSERT alone takes half as long
    /// to compile as one that ends with ON CONFLICT DO UPDATE. It begins to write, and nobody else can come between.
    /// </summary>
    private static void Upsert(
        SqliteConnection connection, SqliteStatements statements, RowUpsert upsert, SqliteTransaction? transaction, List<UpsertedRow> written, CancellationToken cancellationToken)
    {
        statements.MakeRoom(connection);
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        var (parent, parentTable) = (upsert.Parent?.Row, upsert.Parent?.Table);
        var hasValues = upsert.Values.Count > 0 || upsert.Parent is not null;
        var insert = statements.Get(connection, SqliteRowSql.InsertUnlessThere(upsert, columns), columns, parentTable);
        long? Update(object row) => hasValues
            ? statements.Get(connection, SqliteRowSql.Update(upsert, columns), columns, parentTable).Execute(row, parent, transaction)
            : null;
        long? FindId(object row) =>
            statements.Get(connection, SqliteRowSql.FindId(upsert.Table), upsert.Table.Key).Execute(row, parent: null, transaction);

        foreach (var row in upsert.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(
                insert.Execute(row, parent, transaction) is { } inserted ? new UpsertedRow(inserted, RecordOutcome.Inserted)
                : Update(row) is { } updated ? new UpsertedRow(updated, RecordOutcome.Updated)
                : new UpsertedRow(FindId(row), RecordOutcome.Unchanged));
        }
    }

    /// <summary>A connection tells its transaction to its commands only; one that began by SQL text has none to tell.</summary>
    private static SqliteTransaction? CurrentTransaction(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        return command.Transaction;
    }

    /// <summary>By the database, or by a converter on the way to it.</summary>
    private static bool IsRefusal(Exception exception) => exception is ArgumentException || SqliteErrors.Read(exception) is not null;
}
