using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Deleting a user and a session beside all others; what is deleted is made anew before each turn.</summary>
internal sealed class DeletingContests(BenchmarkDatabase database, History history, DbConnection connection)
{
    private const int LogsOfUser = 20_000;
    private const int SetsOfSession = 25;
    private const int SessionsAtOnce = 20;

    private readonly Queue<int> _sessions = new();
    private DbTransaction? _transaction;
    private int _owner;
    private int _leaver;
    private int _day;

    public Contest DeleteSession() => new($"delete a session of {SetsOfSession} sets", [
        Prepared(Role.Raw, "raw, prepared", RawDelete("DELETE FROM workout_sessions WHERE id = @id")),
        Prepared(Role.Newcomer, "EF as a newcomer writes it", id => database.AsNewcomerAsync(async context =>
        {
            context.Remove(await context.WorkoutSessions.SingleAsync(session => session.Id == id));
            return await context.SaveChangesAsync();
        })),
        Prepared(Role.Library, "ExecuteDeleteAsync", id => database.WithLibraryAsync(context =>
            context.WorkoutSessions.Where(session => session.Id == id).ExecuteDeleteAsync())),
    ])
    {
        IsOfOneUser = true,
        MostRepetitions = SessionsAtOnce,
        CountAsync = () => CountAsync(_owner),
    };

    public Contest DeleteSessionKeepingLogs()
    {
        var keep = RawDelete("UPDATE exercise_set_logs SET session_id = NULL WHERE session_id = @id");
        var delete = RawDelete("DELETE FROM workout_sessions WHERE id = @id");
        return new($"delete a session, keep its {SetsOfSession} sets", [
            Prepared(Role.Raw, "raw, two prepared statements in a transaction", async id =>
            {
                await using var transaction = _transaction = await connection.BeginTransactionAsync();
                await keep(id);
                await delete(id);
                await transaction.CommitAsync();
                _transaction = null;
                return 0;
            }),
            Prepared(Role.Newcomer, "EF as a newcomer writes it", id => database.AsNewcomerAsync(async context =>
            {
                var session = await context.WorkoutSessions.Include(session => session.SetLogs).SingleAsync(session => session.Id == id);
                session.SetLogs.ToList().ForEach(log => log.Session = null);
                session.SetLogs.Clear();
                context.Remove(session);
                return await context.SaveChangesAsync();
            })),
            Prepared(Role.Library, "DeleteSessionKeepingLogsAsync", id => database.WithLibraryAsync(async context =>
                await context.DeleteSessionKeepingLogsAsync(id) ?? 0)),
        ])
        {
            IsOfOneUser = true,
            MostRepetitions = SessionsAtOnce,
            CountAsync = () => CountAsync(_owner),
        };
    }

    public Contest DeleteUser() => new($"delete a user of {LogsOfUser / 1000}k sets", [
        OfUser(Role.Raw, "raw, one DELETE that cascades", RawDelete("DELETE FROM users WHERE id = @id")),
        OfUser(Role.Newcomer, "EF as a newcomer writes it", id => database.AsNewcomerAsync(async context =>
        {
            context.Remove(await context.Users.SingleAsync(user => user.Id == id));
            return await context.SaveChangesAsync();
        })),
        OfUser(Role.Library, "DeleteUserAsync", async id => (int)await database.WithLibraryAsync(async context => (await context.DeleteUserAsync(id)).ExerciseSetLogs)),
    ])
    {
        IsOfOneUser = true,
        MostRepetitions = 1,
        MostRounds = 3,
        CountAsync = () => CountAsync(_leaver),
    };

    private async Task<long[]> CountAsync(int user) =>
    [
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM users WHERE id = {user}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM workout_sessions WHERE user_id = {user}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM exercise_set_logs WHERE user_id = {user}"), null),
        Convert.ToInt64(await database.ReadAsync($"SELECT count(*) FROM exercise_set_logs WHERE user_id = {user} AND session_id IS NULL"), null),
    ];

    private Contestant Prepared(Role role, string name, Func<int, Task<int>> deleteAsync) =>
        new(role, name, async () => await deleteAsync(_sessions.Dequeue())) { PrepareAsync = MakeSessionsAsync };

    private Contestant OfUser(Role role, string name, Func<int, Task<int>> deleteAsync) =>
        new(role, name, async () => await deleteAsync(_leaver)) { PrepareAsync = _ => MakeLeaverAsync() };

    private Func<int, Task<int>> RawDelete(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("id", 0);
        command.Parameters.Add(id);
        command.Prepare();
        return async key =>
        {
            (command.Transaction, id.Value) = (_transaction, key);
            await command.ExecuteNonQueryAsync();
            return 0;
        };
    }

    private async Task MakeSessionsAsync(int count)
    {
        if (_owner == 0)
        {
            _owner = await AddUserAsync();
        }

        foreach (var id in await AddSessionsAsync(_owner, count))
        {
            _sessions.Enqueue(id);
        }
    }

    private async Task MakeLeaverAsync()
    {
        _leaver = await AddUserAsync();
        await AddSessionsAsync(_leaver, LogsOfUser / SetsOfSession);
    }

    private Task<int> AddUserAsync() => database.WithLibraryAsync(async context =>
    {
        var name = Guid.NewGuid().ToString("N");
        var user = new User { Email = $"{name}@example.org", Username = name, PasswordHash = "x" };
        context.Add(user);
        await context.SaveChangesAsync();
        return user.Id;
    });

    private Task<List<int>> AddSessionsAsync(int user, int count) => database.WithLibraryAsync(async context =>
    {
        var first = new DateOnly(1900, 1, 1).AddDays(_day);
        _day += count;
        await context.BulkInsertAsync(Enumerable.Range(0, count).Select(i => new WorkoutSession { UserId = user, WorkoutDate = first.AddDays(i) }).Stream());
        var sessions = await context.WorkoutSessions.Where(session => session.UserId == user && session.WorkoutDate >= first)
            .OrderBy(session => session.WorkoutDate).Select(session => session.Id).ToListAsync();
        await context.BulkInsertAsync(sessions.SelectMany((session, i) => Enumerable.Range(1, SetsOfSession).Select(set => new ExerciseSetLog
        {
            UserId = user,
            ExerciseId = history.ExerciseId,
            SessionId = session,
            PerformedAt = new DateTimeOffset(first.AddDays(i), TimeOnly.MinValue, TimeSpan.Zero),
            SetIndex = set,
            ActualReps = 5,
        })).Stream());
        return sessions;
    });
}
