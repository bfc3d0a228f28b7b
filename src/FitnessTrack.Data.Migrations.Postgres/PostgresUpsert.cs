using Npgsql;

namespace FitnessTrack.Data;

/// <summary>One statement a table, all in one round trip, which PostgreSQL runs as one transaction.</summary>
internal static class PostgresUpsert
{
    private static readonly UpsertedRow Nothing = new(null, RecordOutcome.Unchanged);

    public static async Task<IReadOnlyList<UpsertedRow>> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken token)
    {
        // What others refer to is most often there and unchanged: its id is asked for at once.
        var commands = upserts.SelectMany(upsert => upserts.Any(other => other.Parent?.Row == upsert.Rows[0])
            ? new[] { Upsert(connection, upsert), Find(connection, upsert) }
            : [Upsert(connection, upsert)]);
        var results = new Queue<List<UpsertedRow>>(await ExecuteAsync(connection, commands, token).ConfigureAwait(false));

        var written = new List<UpsertedRow>();
        foreach (var upsert in upserts)
        {
            var rows = results.Dequeue();
            if (upserts.Any(other => other.Parent?.Row == upsert.Rows[0]))
            {
                rows = WithIds(rows, results.Dequeue());
            }
            else if (rows.Exists(row => row.Id is null))
            {
                rows = WithIds(rows, (await ExecuteAsync(connection, [Find(connection, upsert)], token).ConfigureAwait(false))[0]);
            }

            written.AddRange(rows);
        }

        return written;
    }

    private static List<UpsertedRow> WithIds(List<UpsertedRow> rows, List<UpsertedRow> found) =>
        [.. rows.Zip(found, (row, there) => row with { Id = row.Id ?? there.Id })];

    private static async Task<List<List<UpsertedRow>>> ExecuteAsync(
        NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken token)
    {
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var command in commands)
            {
                batch.BatchCommands.Add(command);
            }

            var reader = await batch.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var results = new List<List<UpsertedRow>>();
                do
                {
                    results.Add(await ReadAsync(reader, token).ConfigureAwait(false) is { Count: > 0 } rows ? rows : [Nothing]);
                }
                while (await reader.NextResultAsync(token).ConfigureAwait(false));

                return results;
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

    private static NpgsqlBatchCommand Upsert(NpgsqlConnection connection, RowUpsert upsert)
    {
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        var command = upsert.Rows.Count == 1
            ? Command(PostgresUpsertSql.UpsertOne(upsert, columns), columns.Select(column => PostgresParameter.ValueOf(column, connection, upsert.Rows[0])))
            : Command(PostgresUpsertSql.UpsertMany(upsert, columns), columns.Select(column => PostgresParameter.ArrayOf(column, connection, upsert.Rows)));
        foreach (var column in upsert.Parent?.Table.Key ?? [])
        {
            command.Parameters.Add(PostgresParameter.ValueOf(column, connection, upsert.Parent!.Row));
        }

        return command;
    }

    private static NpgsqlBatchCommand Find(NpgsqlConnection connection, RowUpsert upsert) => Command(
        PostgresUpsertSql.Find(upsert.Table), upsert.Table.Key.Select(column => PostgresParameter.ArrayOf(column, connection, upsert.Rows)));

    private static NpgsqlBatchCommand Command(string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
