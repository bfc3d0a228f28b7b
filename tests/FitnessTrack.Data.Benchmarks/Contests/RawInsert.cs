using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>The hand-written limit: a prepared statement on a connection that stays open.</summary>
internal sealed class RawInsert : IAsyncDisposable
{
    private const string Columns = "user_id, exercise_id, session_id, performed_at, set_index, is_warmup, to_failure, actual_weight_kg, actual_reps, actual_rpe";

    private readonly DbCommand _command;

    private RawInsert(DbCommand command) => _command = command;

    public static async Task<RawInsert> PrepareAsync(DbConnection connection, string end = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO exercise_set_logs ({Columns}) VALUES ({string.Join(", ", Enumerable.Range(1, 10).Select(i => command is NpgsqlCommand ? $"${i}" : $"@p{i}"))}) {end}";
        for (var i = 1; i <= 10; i++)
        {
            command.Parameters.Add(command is NpgsqlCommand ? new NpgsqlParameter { NpgsqlDbType = Types[i - 1] } : new SqliteParameter($"@p{i}", null));
        }

        await command.PrepareAsync();
        return new RawInsert(command);
    }

    public static NpgsqlBatchCommand BatchCommand(ExerciseSetLog log)
    {
        var command = new NpgsqlBatchCommand($"INSERT INTO exercise_set_logs ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        foreach (var (type, value) in Types.Zip(PostgresValues(log)))
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>What a person who writes it for speed writes: COPY with typed values.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<ExerciseSetLog> logs)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, $"CREATE TEMPORARY TABLE staged ON COMMIT DROP AS SELECT {Columns} FROM exercise_set_logs WITH NO DATA");
        await using (var importer = await connection.BeginBinaryImportAsync($"COPY staged ({Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var log in logs)
            {
                await importer.StartRowAsync();
                await importer.WriteAsync(log.UserId, NpgsqlDbType.Integer);
                await importer.WriteAsync(log.ExerciseId, NpgsqlDbType.Integer);
                await WriteAsync(importer, log.SessionId, NpgsqlDbType.Integer);
                await importer.WriteAsync(log.PerformedAt, NpgsqlDbType.TimestampTz);
                await importer.WriteAsync(log.SetIndex, NpgsqlDbType.Integer);
                await importer.WriteAsync(log.IsWarmup, NpgsqlDbType.Boolean);
                await importer.WriteAsync(log.ToFailure, NpgsqlDbType.Boolean);
                await WriteAsync(importer, log.ActualWeightKg, NpgsqlDbType.Numeric);
                await WriteAsync(importer, log.ActualReps, NpgsqlDbType.Integer);
                await WriteAsync(importer, log.ActualRpe, NpgsqlDbType.Numeric);
            }

            await importer.CompleteAsync();
        }

        await ExecuteAsync(connection, $"INSERT INTO exercise_set_logs ({Columns}) SELECT {Columns} FROM staged ON CONFLICT (user_id, exercise_id, performed_at, set_index) DO NOTHING");
        await transaction.CommitAsync();
    }

    public void Execute(ExerciseSetLog log, DbTransaction transaction)
    {
        _command.Transaction = transaction;
        Bind(SqliteValues(log));
        _command.ExecuteNonQuery();
    }

    public Task ExecuteAsync(ExerciseSetLog log)
    {
        _command.Transaction = null;
        Bind(_command is NpgsqlCommand ? PostgresValues(log) : SqliteValues(log));
        return _command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.TimestampTz, NpgsqlDbType.Integer, NpgsqlDbType.Boolean,
        NpgsqlDbType.Boolean, NpgsqlDbType.Numeric, NpgsqlDbType.Integer, NpgsqlDbType.Numeric,
    ];

    private void Bind(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static object?[] PostgresValues(ExerciseSetLog log) =>
        [log.UserId, log.ExerciseId, log.SessionId, log.PerformedAt, log.SetIndex, log.IsWarmup, log.ToFailure, log.ActualWeightKg, log.ActualReps, log.ActualRpe];

    private static object?[] SqliteValues(ExerciseSetLog log) =>
    [
        log.UserId, log.ExerciseId, log.SessionId, log.PerformedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture),
        log.SetIndex, log.IsWarmup, log.ToFailure, (double?)log.ActualWeightKg, log.ActualReps, (double?)log.ActualRpe,
    ];

    private static Task WriteAsync<T>(NpgsqlBinaryImporter importer, T? value, NpgsqlDbType type)
        where T : struct =>
        value is { } written ? importer.WriteAsync(written, type) : importer.WriteNullAsync();

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
