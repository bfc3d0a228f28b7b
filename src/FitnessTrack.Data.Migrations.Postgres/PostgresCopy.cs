using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>Rows by binary COPY.</summary>
internal static class PostgresCopy
{
    /// <param name="connection">An open connection.</param>
    /// <param name="table">What the rows are of.</param>
    /// <param name="into">The table that they go into, with the same columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="before">How many rows of the same stream were written before these.</param>
    /// <param name="token">Stops before the end.</param>
    public static async Task RunAsync<TEntity>(
        NpgsqlConnection connection, RowTable table, string into, IAsyncEnumerable<TEntity> rows, long before, CancellationToken token)
        where TEntity : class
    {
        var columns = table.Columns.Select(column => CopyColumn<TEntity>.Of(column, connection)).ToArray();
        var number = before;
        var importer = await connection.BeginBinaryImportAsync($"COPY {into} ({RowColumn.Names(table.Columns)}) FROM STDIN (FORMAT BINARY)", token).ConfigureAwait(false);
        await using (importer.ConfigureAwait(false))
        {
            await foreach (var row in rows.WithCancellation(token).ConfigureAwait(false))
            {
                number++;
                await importer.StartRowAsync(token).ConfigureAwait(false);
                try
                {
                    foreach (var column in columns)
                    {
                        await column.WriteAsync(importer, row, token).ConfigureAwait(false);
                    }
                }
                catch (Exception e) when (e is ArgumentException or InvalidCastException)
                {
                    throw new RowRefusedException(table, row, number, e);
                }
            }

            try
            {
                await importer.CompleteAsync(token).ConfigureAwait(false);
            }
            catch (PostgresException e) when (PostgresErrors.Read(e) is not null && PostgresErrors.CopyLine(e) is { } line)
            {
                throw new RowRefusedException(table, null, before + line, e);
            }
        }
    }

    /// <summary>Straight into the table, with the ids and timestamps that the rows have.</summary>
    public static async Task InsertAsIsAsync<TEntity>(
        NpgsqlConnection connection, RowTable table, IReadOnlyList<TEntity> rows, long before, CancellationToken token)
        where TEntity : class
    {
        await RunAsync(connection, table, table.Name, rows.ToAsyncEnumerable(), before, token).ConfigureAwait(false);
        if (table.Id is not null)
        {
            await ContinueIdsAsync(connection, table, token).ConfigureAwait(false);
        }
    }

    /// <summary>The sequence of an identity column knows nothing of ids that were written.</summary>
    private static async Task ContinueIdsAsync(NpgsqlConnection connection, RowTable table, CancellationToken token)
    {
        const string Sql = "-- FitnessTrack\nSELECT setval(pg_get_serial_sequence($1, $2), greatest(max({0}), 1), max({0}) >= 1) FROM {1}";
#pragma warning disable CA2100 // Names of the model.
        var command = new NpgsqlCommand(string.Format(null, Sql, table.Id, table.Name), connection)
#pragma warning restore CA2100
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = table.Name },
                new NpgsqlParameter<string> { TypedValue = table.EntityType.FindProperty(nameof(Entity.Id))!.GetColumnName() },
            },
        };
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }
    }
}
