using Npgsql;

namespace FitnessTrack.Data;

/// <summary>One statement a table, all in one round trip, which PostgreSQL runs as one transaction.</summary>
internal static class PostgresUpsert
{
    public static async Task<IReadOnlyList<UpsertedRow>> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken token)
    {
        var written = new List<UpsertedRow>();
        foreach (var (upsert, rows) in upserts.Zip(await WriteAsync(connection, upserts, token).ConfigureAwait(false)))
        {
            written.AddRange(rows.Count > 1 && rows.Exists(row => row.Id is null) ? await FindAsync(connection, upsert, rows, token).ConfigureAwait(false) : rows);
        }

        return written;
    }

    private static async Task<List<List<UpsertedRow>>> WriteAsync(NpgsqlConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken token)
    {
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var upsert in upserts)
            {
                batch.BatchCommands.Add(Command(connection, upsert));
            }

            var reader = await batch.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var written = new List<List<UpsertedRow>>();
                do
                {
                    written.Add(await ReadAsync(reader, token).ConfigureAwait(false) is { Count: > 0 } rows ? rows : [new UpsertedRow(null, RecordOutcome.Unchanged)]);
                }
                while (await reader.NextResultAsync(token).ConfigureAwait(false));

                return written;
            }
        }
    }

    private static async Task<List<UpsertedRow>> ReadAsync(NpgsqlDataReader reader, CancellationToken token)
    {
        var rows = new List<UpsertedRow>();
        while (await reader.ReadAsync(token).ConfigureAwait(false))
        {
            rows.Add(new UpsertedRow(
                reader.IsDBNull(0) ? null : reader.GetInt64(0),
                reader.IsDBNull(1) ? RecordOutcome.Unchanged : reader.GetBoolean(1) ? RecordOutcome.Inserted : RecordOutcome.Updated));
        }

        return rows;
    }

    private static NpgsqlBatchCommand Command(NpgsqlConnection connection, RowUpsert upsert)
    {
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        var isOne = upsert.Rows.Count == 1;
        var command = new NpgsqlBatchCommand(isOne ? PostgresUpsertSql.OfOne(upsert, columns) : PostgresUpsertSql.OfMany(upsert, columns));
        foreach (var column in columns)
        {
            command.Parameters.Add(isOne ? PostgresParameter.ValueOf(column, connection, upsert.Rows[0]) : PostgresParameter.ArrayOf(column, connection, upsert.Rows));
        }

        foreach (var column in upsert.Parent?.Table.Key ?? [])
        {
            command.Parameters.Add(PostgresParameter.ValueOf(column, connection, upsert.Parent!.Row));
        }

        return command;
    }

    /// <summary>The ids of rows that were there and unchanged. Measured: joined to the statement itself, it is planned anew at every call.</summary>
    private static async Task<IEnumerable<UpsertedRow>> FindAsync(
        NpgsqlConnection connection, RowUpsert upsert, List<UpsertedRow> rows, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
#pragma warning disable CA2100 // Names of the model.
            command.CommandText = PostgresUpsertSql.Find(upsert.Table);
#pragma warning restore CA2100
            foreach (var column in upsert.Table.Key)
            {
                command.Parameters.Add(PostgresParameter.ArrayOf(column, connection, upsert.Rows));
            }

            var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var found = await ReadAsync(reader, token).ConfigureAwait(false);
                return rows.Zip(found, (row, there) => row with { Id = row.Id ?? there.Id });
            }
        }
    }
}
