using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Writes one user's data. What is kept in memory is the plans, and a key for each exercise and session.</summary>
internal sealed class UserDataExport(DbContext context, User user, Stream destination)
{
    private const int LogsAtOnce = 2000;
    private const int BytesAtOnce = 64 * 1024;
    private const string Tag = $"FitnessTrack.{nameof(FitnessTrackUserDataExtensions.ExportUserDataAsync)}";

    // The serializer flushes the writer synchronously after each part, which many a stream of a web server refuses.
    private readonly ArrayBufferWriter<byte> _written = new(2 * BytesAtOnce);
    private readonly Dictionary<int, string> _exercises = [];
    private readonly Dictionary<int, DayReference> _days = [];
    private readonly Dictionary<int, PlannedSetReference> _sets = [];
    private readonly Dictionary<int, DateOnly> _sessions = [];

    public async Task WriteAsync(bool withPasswordHash, CancellationToken token)
    {
        using var writer = new Utf8JsonWriter(_written);
        writer.WriteStartObject();
        writer.WriteString(DocumentFormat.Format, DocumentFormat.Name);
        writer.WriteNumber(DocumentFormat.Version, DocumentFormat.CurrentVersion);
        WriteMember(writer, DocumentFormat.Units, DocumentUnits.Canonical, UserDataJson.Default.DocumentUnits);
        WriteMember(writer, DocumentFormat.User, DocumentUser.Of(user, withPasswordHash), UserDataJson.Default.DocumentUser);
        await WriteArrayAsync(writer, DocumentFormat.Exercises, ExercisesAsync(token), UserDataJson.Default.DocumentExercise, token).ConfigureAwait(false);
        await WriteArrayAsync(writer, DocumentFormat.Routines, RoutinesAsync(token), UserDataJson.Default.DocumentRoutine, token).ConfigureAwait(false);
        await WriteArrayAsync(writer, DocumentFormat.Sessions, SessionsAsync(token), UserDataJson.Default.DocumentSession, token).ConfigureAwait(false);
        await WriteArrayAsync(writer, DocumentFormat.Logs, LogsAsync(token), UserDataJson.Default.DocumentLog, token).ConfigureAwait(false);
        writer.WriteEndObject();
        writer.Flush();
        await SendAsync(token).ConfigureAwait(false);
        await destination.FlushAsync(token).ConfigureAwait(false);
    }

    private static void WriteMember<T>(Utf8JsonWriter writer, string name, T value, JsonTypeInfo<T> type)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, type);
    }

    private async Task WriteArrayAsync<T>(Utf8JsonWriter writer, string name, IAsyncEnumerable<T> elements, JsonTypeInfo<T> type, CancellationToken token)
    {
        writer.WriteStartArray(name);
        await foreach (var element in elements.ConfigureAwait(false))
        {
            JsonSerializer.Serialize(writer, element, type);
            if (_written.WrittenCount >= BytesAtOnce)
            {
                await SendAsync(token).ConfigureAwait(false);
            }
        }

        writer.WriteEndArray();
    }

    private async Task SendAsync(CancellationToken token)
    {
        await destination.WriteAsync(_written.WrittenMemory, token).ConfigureAwait(false);
        _written.ResetWrittenCount();
    }

    private async IAsyncEnumerable<DocumentExercise> ExercisesAsync([EnumeratorCancellation] CancellationToken token)
    {
        var planned = Rows<RoutineDayExercise>().Where(row => row.RoutineDay.Routine.UserId == user.Id).Select(row => row.ExerciseId);
        var logged = Rows<ExerciseSetLog>().Where(log => log.UserId == user.Id).Select(log => log.ExerciseId);
        var exercises = Rows<Exercise>().AsSplitQuery()
            .Include(exercise => exercise.Aliases).Include(exercise => exercise.Tags).Include(exercise => exercise.SecondaryMuscles)
            .Where(exercise => planned.Contains(exercise.Id) || logged.Contains(exercise.Id))
            .OrderBy(exercise => exercise.Slug);

        await foreach (var exercise in exercises.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            _exercises.Add(exercise.Id, exercise.Slug);
            yield return DocumentExercise.Of(exercise);
        }
    }

    private async IAsyncEnumerable<DocumentRoutine> RoutinesAsync([EnumeratorCancellation] CancellationToken token)
    {
        var routines = Rows<Routine>().AsSplitQuery()
            .Include(routine => routine.Days).ThenInclude(day => day.Exercises).ThenInclude(planned => planned.Sets)
            .Where(routine => routine.UserId == user.Id)
            .OrderBy(routine => routine.Name);

        await foreach (var routine in routines.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            Remember(routine);
            yield return DocumentRoutine.Of(routine, _exercises);
        }
    }

    private void Remember(Routine routine)
    {
        foreach (var day in routine.Days)
        {
            _days.Add(day.Id, new DayReference { Routine = routine.Name, DayIndex = day.DayIndex });
            foreach (var (planned, set) in day.Exercises.SelectMany(planned => planned.Sets, (planned, set) => (planned, set)))
            {
                _sets.Add(set.Id, new PlannedSetReference
                {
                    Routine = routine.Name,
                    DayIndex = day.DayIndex,
                    Position = planned.Position,
                    SetIndex = set.SetIndex,
                });
            }
        }
    }

    private async IAsyncEnumerable<DocumentSession> SessionsAsync([EnumeratorCancellation] CancellationToken token)
    {
        var sessions = Rows<WorkoutSession>().Where(session => session.UserId == user.Id).OrderBy(session => session.WorkoutDate);
        await foreach (var session in sessions.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            _sessions.Add(session.Id, session.WorkoutDate);
            yield return DocumentSession.Of(session, session.RoutineDayId is { } day ? _days.GetValueOrDefault(day) : null);
        }
    }

    private async IAsyncEnumerable<DocumentLog> LogsAsync([EnumeratorCancellation] CancellationToken token)
    {
        var logs = Rows<ExerciseSetLog>().Where(log => log.UserId == user.Id);
        await foreach (var page in KeysetPages.ReadAsync(logs, log => log.PerformedAt, LogsAtOnce, token).ConfigureAwait(false))
        {
            foreach (var log in page.OrderBy(log => log.PerformedAt).ThenBy(log => _exercises[log.ExerciseId], StringComparer.Ordinal).ThenBy(log => log.SetIndex))
            {
                yield return Document(log);
            }
        }
    }

    private DocumentLog Document(ExerciseSetLog log) => DocumentLog.Of(
        log,
        _exercises[log.ExerciseId],
        log.SessionId is { } session ? _sessions[session] : null,
        log.PlannedSetId is { } set ? _sets.GetValueOrDefault(set) : null);

    private IQueryable<T> Rows<T>()
        where T : class => context.Set<T>().AsNoTracking().IgnoreQueryFilters().TagWith(Tag);
}
