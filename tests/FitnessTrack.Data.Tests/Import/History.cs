using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>Records as a reader of some app's export would make them, and imports of them.</summary>
internal static class History
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly DateTime Evening = new(2026, 1, 5, 18, 0, 0);

    public static readonly HistoryImportOptions CreateAll = new() { TimeZone = Berlin, Unmatched = UnmatchedExercise.Create };

    public static readonly HistoryImportOptions LeaveOut = new() { TimeZone = Berlin };

    public static HistoryRecord Set(string name, int? number = 1, DateTime? at = null, long line = 0) => new()
    {
        Line = line,
        LocalTime = at ?? Evening,
        ExerciseName = name,
        SetNumber = number,
        Weight = 100,
        Reps = 5,
    };

    /// <summary>A source that can be read as often as one likes.</summary>
    public static async IAsyncEnumerable<HistoryRecord> Source(
        IEnumerable<HistoryRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await Task.CompletedTask;
    }

    public static async Task<User> SaveUserAsync(TestDatabase db, string name = "ada")
    {
        var user = World.NewUser(name);
        await db.SaveAsync(user);
        return user;
    }

    /// <summary>Imports in a context of its own.</summary>
    public static async Task<HistoryImportReport> ImportAsync(TestDatabase db, User user, HistoryImportOptions options, params IEnumerable<HistoryRecord> records)
    {
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        return await context.ImportHistoryAsync(user.Id, Source(records), options);
    }

    /// <summary>The user's sets, in the order of time, exercise and number.</summary>
    public static async Task<List<ExerciseSetLog>> LogsAsync(TestDatabase db, User user)
    {
        await using var context = db.CreateContext();
        return await context.ExerciseSetLogs.AsNoTracking().Include(log => log.Exercise).Include(log => log.Session)
            .Where(log => log.UserId == user.Id).OrderBy(log => log.PerformedAt).ThenBy(log => log.Exercise.Slug).ThenBy(log => log.SetIndex).ToListAsync();
    }

    public static async Task<List<WorkoutSession>> SessionsAsync(TestDatabase db, User user)
    {
        await using var context = db.CreateContext();
        return await context.WorkoutSessions.AsNoTracking().Where(session => session.UserId == user.Id).OrderBy(session => session.WorkoutDate).ToListAsync();
    }

    /// <summary>All that an import can write, as text.</summary>
    public static async Task<List<string>> DumpAsync(TestDatabase db)
    {
        var rows = new List<string>();
        await using var connection = db.CreateConnection();
        await connection.OpenAsync();
        foreach (var table in new[] { "exercises", "exercise_aliases", "workout_sessions", "exercise_set_logs" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY id";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(FormattableString.Invariant($"{table} {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)))}"));
            }
        }

        return rows;
    }
}
