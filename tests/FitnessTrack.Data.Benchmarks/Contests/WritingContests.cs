using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Recording one set, recording a session, importing in bulk.</summary>
internal sealed class WritingContests(BenchmarkDatabase database, DbConnection connection, RawInsert raw, RawInsert rawUpsert, int userId, int exerciseId)
    : IAsyncDisposable
{
    private const int SetsOfSession = 25;

    private int _day;
    private FitnessTrackDbContext? _open;

    public static async Task<WritingContests> CreateAsync(BenchmarkDatabase database, History history)
    {
        var user = new User { Email = "bench@example.org", Username = "bench", PasswordHash = "x" };
        await database.WithLibraryAsync(context =>
        {
            context.Add(user);
            return context.SaveChangesAsync();
        });

        var connection = await database.OpenHeldAsync();
        const string OnConflict = "ON CONFLICT (user_id, exercise_id, performed_at, set_index) DO NOTHING";
        return new(database, connection, await RawInsert.PrepareAsync(connection), await RawInsert.PrepareAsync(connection, OnConflict), user.Id, history.ExerciseId);
    }

    public Contest RecordOneSet() => new("record one set", [
        RawInsertOfOne(),
        new(Role.Dapper, "Dapper", RecordByDapperAsync),
        Newcomer(async context =>
        {
            context.Add(NextLog());
            return await context.SaveChangesAsync();
        }),
        Library("RecordSetAsync", context => context.RecordSetAsync(userId, Entry(NextLog()))),
    ])
    {
        Goals = [Goal.AtMost(1.5, Role.Raw)],
        CountAsync = CountAsync,
    };

    /// <summary>What recording costs where opening a connection, and on SQLite compiling the statement on it, is no part of the call.</summary>
    public Contest RecordOneSetOnOpenConnection() => new("record one set, connection kept open", [
        RawInsertOfOne(),
        new(Role.Library, "RecordSetAsync, one context whose connection is open", async () => await (await OpenContextAsync()).RecordSetAsync(userId, Entry(NextLog()))),
    ])
    {
        Goals = [Goal.AtMost(1.5, Role.Raw)],
        CountAsync = CountAsync,
    };

    public Contest RecordSession() => new($"record a session of {SetsOfSession} sets", [
        new(Role.Raw, "raw, prepared, in one transaction", RecordRawAsync),
        Newcomer(async context =>
        {
            var session = new WorkoutSession { UserId = userId, WorkoutDate = NextDate() };
            foreach (var log in Logs(SetsOfSession))
            {
                session.SetLogs.Add(log);
            }

            context.Add(session);
            return await context.SaveChangesAsync();
        }),
        Library("RecordSessionAsync", context =>
            context.RecordSessionAsync(userId, new() { WorkoutDate = NextDate(), Sets = [.. Logs(SetsOfSession).Select(Entry)] })),
    ])
    {
        Goals = [Goal.AtMost(1.3, Role.Raw)],
        CountAsync = CountAsync,
    };

    /// <summary>What was inserted before is deleted between the turns.</summary>
    public Contest BulkInsert(int rows)
    {
        Contestant[] contestants =
        [
            new(Role.Raw, database.IsPostgres ? "raw, COPY and INSERT ON CONFLICT" : "raw, prepared loop in one transaction", () => ImportRawAsync([.. Logs(rows)])),
            Newcomer(async context =>
            {
                context.AddRange(Logs(rows));
                return await context.SaveChangesAsync();
            }) with { Name = "AddRange and SaveChanges" },
            Library("BulkInsertAsync", context => context.BulkInsertAsync(Logs(rows).ToArray().Stream())),
        ];
        return new(FormattableString.Invariant($"bulk insert of {rows:N0} sets"), [.. contestants.Select(contestant => contestant with { PrepareAsync = _ => ClearAsync() })])
        {
            Goals = [Goal.AtMost(1.2, Role.Raw), Goal.Faster(3, Role.Newcomer)],
            MostRepetitions = 1,
            MostRounds = 3,
            CountAsync = CountAsync,
        };
    }

    /// <summary>Leaves the database as it was filled.</summary>
    public async Task ClearAsync()
    {
        await database.ExecuteAsync($"DELETE FROM exercise_set_logs WHERE user_id = {userId}; DELETE FROM workout_sessions WHERE user_id = {userId}");
        if (database.IsPostgres)
        {
            await database.ExecuteAsync("VACUUM exercise_set_logs");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is not null)
        {
            await _open.DisposeAsync();
        }

        await raw.DisposeAsync();
        await rawUpsert.DisposeAsync();
        await connection.DisposeAsync();
    }

    private Contestant RawInsertOfOne() => new(Role.Raw, "raw, prepared INSERT on an open connection", async () =>
    {
        await raw.ExecuteAsync(NextLog());
        return null;
    });

    private async Task<FitnessTrackDbContext> OpenContextAsync()
    {
        if (_open is null)
        {
            _open = await database.Contexts.CreateDbContextAsync();
            await _open.Database.OpenConnectionAsync();
        }

        return _open;
    }

    private async Task<object?> RecordByDapperAsync()
    {
        await using var pooled = await database.OpenAsync();
        var log = NextLog();
        await pooled.ExecuteAsync(Sql.Insert, new
        {
            log.UserId,
            log.ExerciseId,
            PerformedAt = database.Instant(log.PerformedAt),
            log.SetIndex,
            log.IsWarmup,
            log.ToFailure,
            Weight = database.IsPostgres ? (object?)log.ActualWeightKg : (double?)log.ActualWeightKg,
            log.ActualReps,
            Rpe = database.IsPostgres ? (object?)log.ActualRpe : (double?)log.ActualRpe,
        });
        return null;
    }

    /// <summary>On PostgreSQL all inserts go in one batch, which is faster than one after the other.</summary>
    private async Task<object?> RecordRawAsync()
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var session = connection.CreateCommand();
        session.CommandText = FormattableString.Invariant($"INSERT INTO workout_sessions (user_id, workout_date) VALUES ({userId}, '{NextDate():yyyy-MM-dd}') RETURNING id");
        var sessionId = Convert.ToInt32(await session.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var logs = Logs(SetsOfSession, sessionId).ToList();
        if (connection is NpgsqlConnection npgsql)
        {
            await using var batch = npgsql.CreateBatch();
            logs.ForEach(log => batch.BatchCommands.Add(RawInsert.BatchCommand(log)));
            await batch.PrepareAsync();
            await batch.ExecuteNonQueryAsync();
        }
        else
        {
            logs.ForEach(log => raw.Execute(log, transaction));
        }

        await transaction.CommitAsync();
        return null;
    }

    private async Task<object?> ImportRawAsync(ExerciseSetLog[] logs)
    {
        if (connection is NpgsqlConnection npgsql)
        {
            await RawInsert.CopyAsync(npgsql, logs);
            return null;
        }

        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var log in logs)
        {
            rawUpsert.Execute(log, transaction);
        }

        await transaction.CommitAsync();
        return null;
    }

    private async Task<long[]> CountAsync() =>
    [
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM workout_sessions WHERE user_id = {userId}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM exercise_set_logs WHERE user_id = {userId}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT coalesce(sum(actual_reps), 0) FROM exercise_set_logs WHERE user_id = {userId}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM exercise_set_logs WHERE user_id = {userId} AND session_id IS NOT NULL"), null),
    ];

    private Contestant Newcomer<T>(Func<FitnessTrackDbContext, Task<T>> work) =>
        new(Role.Newcomer, "EF as a newcomer writes it", async () => await database.AsNewcomerAsync(work));

    private Contestant Library<T>(string name, Func<FitnessTrackDbContext, Task<T>> work) =>
        new(Role.Library, name, async () => await database.WithLibraryAsync(work));

    private ExerciseSetLog NextLog() => Logs(1).Single();

    private DateOnly NextDate() => DateOnly.FromDayNumber(new DateOnly(1900, 1, 1).DayNumber + Interlocked.Increment(ref _day));

    private IEnumerable<ExerciseSetLog> Logs(int count, int? sessionId = null)
    {
        var at = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(Interlocked.Increment(ref _day));
        return Enumerable.Range(0, count).Select(i => new ExerciseSetLog
        {
            UserId = userId,
            ExerciseId = exerciseId,
            SessionId = sessionId,
            PerformedAt = at,
            SetIndex = i + 1,
            ActualWeightKg = 60 + (i % 80 * 1.25m),
            ActualReps = 1 + (i % 12),
            ActualRpe = 6 + (i % 8 * 0.5m),
        });
    }

    private static SetEntry Entry(ExerciseSetLog log) => new()
    {
        ExerciseId = log.ExerciseId,
        PerformedAt = log.PerformedAt,
        SetIndex = log.SetIndex,
        IsWarmup = log.IsWarmup,
        ToFailure = log.ToFailure,
        ActualWeightKg = log.ActualWeightKg,
        ActualReps = log.ActualReps,
        ActualRpe = log.ActualRpe,
    };
}
