using System.Globalization;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>
/// One statement a table, all in one round trip, which PostgreSQL runs as one transaction. The rows are arrays: the statement's
/// text does not depend on their number, so that it is prepared once.
/// </summary>
internal static class PostgresUpsert
{
    public static async Task<IReadOnlyList<UpsertedRow>> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<RowUpsert> upserts, CancellationToken token)
    {
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var upsert in upserts)
            {
                batch.BatchCommands.Add(Command(connection, upsert));
            }

            return await ReadAsync(batch, token).ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<UpsertedRow>> ReadAsync(NpgsqlBatch batch, CancellationToken token)
    {
        var written = new List<UpsertedRow>();
        var reader = await batch.ExecuteReaderAsync(token).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            do
            {
                while (await reader.ReadAsync(token).ConfigureAwait(false))
                {
                    written.Add(Read(reader));
                }
            }
            while (await reader.NextResultAsync(token).ConfigureAwait(false));
        }

        return written;
    }

    private static UpsertedRow Read(NpgsqlDataReader reader) => new(
        reader.IsDBNull(0) ? null : reader.GetInt64(0),
        reader.IsDBNull(1) ? RecordOutcome.Unchanged : reader.GetBoolean(1) ? RecordOutcome.Inserted : RecordOutcome.Updated);

    private static NpgsqlBatchCommand Command(NpgsqlConnection connection, RowUpsert upsert)
    {
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        var command = new NpgsqlBatchCommand(Sql(upsert, columns));
        foreach (var column in columns)
        {
            command.Parameters.Add(PostgresParameter.ArrayOf(column, connection, upsert.Rows));
        }

        foreach (var column in upsert.Parent?.Table.Key ?? [])
        {
            command.Parameters.Add(PostgresParameter.ValueOf(column, connection, upsert.Parent!.Row));
        }

        return command;
    }

    /// <summary>
    /// A row that another transaction made while this statement ran is in neither <c>written</c> nor the table as the statement
    /// sees it: then its id is null.
    /// </summary>
    private static string Sql(RowUpsert upsert, RowColumn[] columns)
    {
        var table = upsert.Table;
        var (names, key) = (Names(columns), Names(table.Key));
        var (into, from) = (names, names);
        if (upsert.Parent is { } parent)
        {
            into += $", {parent.Column.Name}";
            from += $", (SELECT {parent.Table.Id} FROM {parent.Table.Name} WHERE {string.Join(" AND ", parent.Table.Key.Select((column, i) => $"{column.Name} = {Parameter(columns.Length + i)}"))})";
        }

        return $"""
            WITH given AS (
                SELECT * FROM unnest({string.Join(", ", columns.Select((_, i) => Parameter(i)))}) WITH ORDINALITY AS given ({names}, number)
            ),
            written AS (
                INSERT INTO {table.Name} ({into}) SELECT {from} FROM given ORDER BY {key}
                {upsert.OnConflictSql}
                RETURNING {table.Id}, {key}, xmax = 0 AS is_new
            )
            SELECT coalesce(written.{table.Id}, there.{table.Id})::bigint, written.is_new
            FROM given
            LEFT JOIN written USING ({key})
            LEFT JOIN {table.Name} AS there USING ({key})
            ORDER BY given.number
            """;
    }

    private static string Names(IEnumerable<RowColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
}
