using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>Rows by binary COPY into a temporary table, and from there by one INSERT.</summary>
internal sealed class PostgresBulkInsert(NpgsqlConnection connection, RowTable table)
{
    private const string Staged = "pg_temp.fitnesstrack_bulk";
    private const string Numbered = "pg_temp.fitnesstrack_bulk_numbered";
    private const string Savepoint = "fitnesstrack_bulk";
    private const int MaximumAttempts = 20;

    private readonly string _columns = RowColumn.Names(table.Columns);
    private readonly string _key = RowColumn.Names(table.Key);

    public async Task<long> RunAsync<TEntity>(IAsyncEnumerable<TEntity> rows, CancellationToken token)
        where TEntity : class
    {
        await ExecuteAsync($"CREATE TEMPORARY TABLE fitnesstrack_bulk ON COMMIT DROP AS SELECT {_columns} FROM {table.Name} WITH NO DATA", token).ConfigureAwait(false);
        await PostgresCopy.RunAsync(connection, table, Staged, rows, before: 0, token).ConfigureAwait(false);
        var inserted = await InsertAsync(token).ConfigureAwait(false);
        await ExecuteAsync($"DROP TABLE {Staged}", token).ConfigureAwait(false);
        return inserted;
    }

    /// <summary>Again after a deadlock with another writer of the same keys: the rows are still staged.</summary>
    private async Task<long> InsertAsync(CancellationToken token)
    {
        for (var attempt = 1; ; attempt++)
        {
            await ExecuteAsync($"SAVEPOINT {Savepoint}", token).ConfigureAwait(false);
            try
            {
                var inserted = await ExecuteAsync(InsertSql(Staged, ""), token).ConfigureAwait(false);
                await ExecuteAsync($"RELEASE SAVEPOINT {Savepoint}", token).ConfigureAwait(false);
                return inserted;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < MaximumAttempts)
            {
                await RollBackAsync(token).ConfigureAwait(false);
            }
            catch (PostgresException e) when (PostgresErrors.Read(e) is not null)
            {
                await RollBackAsync(token).ConfigureAwait(false);
                throw new RowRefusedException(table, null, await FindRefusedAsync(token).ConfigureAwait(false), e);
            }
        }
    }

    /// <summary>
    /// The database does not say which row of the INSERT it refused. Halves are tried, and kept where they are taken, until one
    /// row is left: as much work as the INSERT itself.
    /// </summary>
    private async Task<long> FindRefusedAsync(CancellationToken token)
    {
        await ExecuteAsync($"CREATE TEMPORARY TABLE fitnesstrack_bulk_numbered ON COMMIT DROP AS SELECT row_number() OVER () AS row_number, * FROM {Staged}", token).ConfigureAwait(false);
        await ExecuteAsync("CREATE INDEX ON fitnesstrack_bulk_numbered (row_number)", token).ConfigureAwait(false);
        var (first, last) = (1L, await ScalarAsync($"SELECT count(*) FROM {Numbered}", token).ConfigureAwait(false));
        while (first < last)
        {
            var middle = first + ((last - first) / 2);
            if (await IsTakenAsync(first, middle, token).ConfigureAwait(false))
            {
                first = middle + 1;
            }
            else
            {
                last = middle;
            }
        }

        return first;
    }

    private async Task<bool> IsTakenAsync(long first, long last, CancellationToken token)
    {
        await ExecuteAsync($"SAVEPOINT {Savepoint}", token).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(InsertSql(Numbered, string.Create(CultureInfo.InvariantCulture, $"WHERE row_number BETWEEN {first} AND {last}")), token).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException e) when (PostgresErrors.Read(e) is not null)
        {
            await RollBackAsync(token).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>
    /// In the order of the key, so that two writers of the same rows wait for each other and do not lock each other out; of rows
    /// with one key the first comes first.
    /// </summary>
    private string InsertSql(string source, string where) =>
        $"INSERT INTO {table.Name} ({_columns}) SELECT {_columns} FROM {source} {where} ORDER BY {_key}, ctid ON CONFLICT ({_key}) DO NOTHING";

    private Task<long> RollBackAsync(CancellationToken token) => ExecuteAsync($"ROLLBACK TO SAVEPOINT {Savepoint}", token);

    private async Task<long> ExecuteAsync(string sql, CancellationToken token)
    {
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }
    }

    private async Task<long> ScalarAsync(string sql, CancellationToken token)
    {
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            return (long)(await command.ExecuteScalarAsync(token).ConfigureAwait(false))!;
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"-- FitnessTrack.{nameof(FitnessTrackBulkExtensions.BulkInsertAsync)}\n{sql}";
#pragma warning restore CA2100

        // A large stream takes as long as it takes; the caller's token ends it.
        command.CommandTimeout = 0;
        return command;
    }
}
