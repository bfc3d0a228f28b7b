using Npgsql;

namespace FitnessTrack.Data;

/// <summary>One statement a table, all in one round trip, which PostgreSQL runs as one transaction.</summary>
internal sealed class PostgresUpsert(NpgsqlConnection connection, bool prepares)
{
    private static readonly UpsertedRow Nothing = new(null, RecordOutcome.Unchanged);

    public async Task<IReadOnlyList<UpsertedRow>> RunAsync(IReadOnlyList<RowUpsert> upserts, CancellationToken token)
    {
        // What others refer to is most often there and unchanged: its id is asked for at once.
        bool IsParent(RowUpsert upsert) => upserts.Any(other => other.Parent?.Row == upsert.Rows[0]);
        var statements = upserts.SelectMany(upsert => IsParent(upsert) ? new[] { Upsert(upsert), Find(upsert) } : [Upsert(upsert)]);
        var results = new Queue<List<UpsertedRow>>(await ExecuteAsync(statements, token).ConfigureAwait(false));

        var written = new List<UpsertedRow>();
        foreach (var upsert in upserts)
        {
            var rows = results.Dequeue();
            if (IsParent(upsert))
            {
                rows = WithIds(rows, results.Dequeue());
            }
            else if (rows.Exists(row => row.Id is null))
            {
                rows = WithIds(rows, (await ExecuteAsync([Find(upsert)], token).ConfigureAwait(false))[0]);
            }

            written.AddRange(rows);
        }

        return written;
    }

    private static List<UpsertedRow> WithIds(List<UpsertedRow> rows, List<UpsertedRow> found) =>
        [.. rows.Zip(found, (row, there) => row with { Id = row.Id ?? there.Id })];

    private async Task<List<List<UpsertedRow>>> ExecuteAsync(IEnumerable<(PostgresStatement Text, NpgsqlBatchCommand Command)> statements, CancellationToken token)
    {
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            var prepared = prepares;
            foreach (var (text, command) in statements)
            {
                batch.BatchCommands.Add(command);
                prepared &= text.IsKept;
            }

            if (prepared)
            {
                // A round trip on a connection's first time only, since the driver keeps what a connection has prepared.
                await batch.PrepareAsync(token).ConfigureAwait(false);
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

    private (PostgresStatement Text, NpgsqlBatchCommand Command) Upsert(RowUpsert upsert)
    {
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        var (isOne, row) = (upsert.Rows.Count == 1, upsert.Rows[0]);
        var text = PostgresStatement.Of(
            upsert.Table,
            $"{(isOne ? "one" : "many")} {RowColumn.Names(columns)} {upsert.Parent?.Column.Name}",
            () => isOne ? PostgresUpsertSql.UpsertOne(upsert, columns) : PostgresUpsertSql.UpsertMany(upsert, columns));

        var command = new NpgsqlBatchCommand(text.Sql);
        foreach (var column in columns)
        {
            command.Parameters.Add(isOne ? PostgresParameter.ValueOf(column, connection, row) : PostgresParameter.ArrayOf(column, connection, upsert.Rows));
        }

        foreach (var column in upsert.Parent?.Table.Key ?? [])
        {
            command.Parameters.Add(PostgresParameter.ValueOf(column, connection, upsert.Parent!.Row));
        }

        return (text, command);
    }

    private (PostgresStatement Text, NpgsqlBatchCommand Command) Find(RowUpsert upsert)
    {
        var text = PostgresStatement.Of(upsert.Table, "find", () => PostgresUpsertSql.Find(upsert.Table));
        var command = new NpgsqlBatchCommand(text.Sql);
        foreach (var column in upsert.Table.Key)
        {
            command.Parameters.Add(PostgresParameter.ArrayOf(column, connection, upsert.Rows));
        }

        return (text, command);
    }
}
