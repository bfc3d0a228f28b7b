using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Recording one set, recording a session, importing in bulk.</summary>
internal sealed class WritingContests(BenchmarkDatabase database, DbConnection connection, RawInsert raw, RawInsert rawUpsert, int userId, int exerciseId)
    : IAsyncDisposable
{
    private const int SetsOfSession = 25;

    private int _day;

    public static async Task<WritingContests> CreateAsync(BenchmarkDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        var user = new User { Email = "bench@example.org", Username = "bench", PasswordHash = "x" };
        var exercise = new Exercise
        {
            Name = "Bench Press",
            Slug = "bench-press",
            PrimaryMuscle = MuscleGroup.Chest,
            Movement = MovementPattern.HorizontalPush,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Barbell,
        };
        context.AddRange(user, exercise);
        await context.SaveChangesAsync();

        var connection = await database.OpenAsync();
        const string OnConflict = "ON CONFLICT (user_id, exercise_id, performed_at, set_index) DO NOTHING";
        return new(database, connection, await RawInsert.PrepareAsync(connection), await RawInsert.PrepareAsync(connection, OnConflict), user.Id, exercise.Id);
    }

    public Contest RecordOneSet() => new(
        "record one set", 1.5, 200,
        [
            new("raw, prepared INSERT on an open connection", () => raw.ExecuteAsync(NextLog())),
            new("EF as a newcomer writes it", async () =>
            {
                await using var context = database.CreatePlainContext();
                context.Add(NextLog());
                await context.SaveChangesAsync();
            }),
            new("RecordSetAsync", async () =>
            {
                await using var context = await database.Contexts.CreateDbContextAsync();
                await context.RecordSetAsync(userId, Entry(NextLog()));
            }),
        ]);

    public Contest RecordSession() => new(
        $"record a session of {SetsOfSession} sets", 1.3, 40,
        [
            new("raw, prepared, in one transaction", RecordRawAsync),
            new("EF as a newcomer writes it", async () =>
            {
                await using var context = database.CreatePlainContext();
                var session = new WorkoutSession { UserId = userId, WorkoutDate = NextDate() };
                foreach (var log in Logs(SetsOfSession))
                {
                    session.SetLogs.Add(log);
                }

                context.Add(session);
                await context.SaveChangesAsync();
            }),
            new("RecordSessionAsync", async () =>
            {
                await using var context = await database.Contexts.CreateDbContextAsync();
                await context.RecordSessionAsync(userId, new() { WorkoutDate = NextDate(), Sets = [.. Logs(SetsOfSession).Select(Entry)] });
            }),
        ]);

    public Contest BulkInsert(int rows) => new(
        $"bulk insert of {rows:N0} sets", 1.2, 1,
        [
            new(database.IsPostgres ? "raw, COPY and INSERT ON CONFLICT" : "raw, prepared loop in one transaction", () => ImportRawAsync([.. Logs(rows)])),
            new("AddRange and SaveChanges", async () =>
            {
                await using var context = database.CreatePlainContext();
                context.AddRange(Logs(rows));
                await context.SaveChangesAsync();
            }),
            new("BulkInsertAsync", async () =>
            {
                await using var context = await database.Contexts.CreateDbContextAsync();
                await context.BulkInsertAsync(Stream([.. Logs(rows)]));
            }),
        ]);

    public async ValueTask DisposeAsync()
    {
        await raw.DisposeAsync();
        await rawUpsert.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>On PostgreSQL all inserts go in one batch, which is faster than one after the other.</summary>
    private async Task RecordRawAsync()
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
    }

    private async Task ImportRawAsync(ExerciseSetLog[] logs)
    {
        if (connection is NpgsqlConnection npgsql)
        {
            await RawInsert.CopyAsync(npgsql, logs);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var log in logs)
        {
            rawUpsert.Execute(log, transaction);
        }

        await transaction.CommitAsync();
    }

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

    private static async IAsyncEnumerable<ExerciseSetLog> Stream(ExerciseSetLog[] logs)
    {
        await Task.CompletedTask;
        foreach (var log in logs)
        {
            yield return log;
        }
    }
}
