using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The sessions of a document. One whose date is there stays as it is.</summary>
internal sealed class SessionImport(DbContext context, ImportedRows rows, int userId, PlanImport plans)
{
    private const int SessionsAtOnce = 500;

    private readonly Dictionary<DateOnly, int> _ids = [];

    public async Task RunAsync(DocumentReader reader, CancellationToken token)
    {
        var sessions = reader.ReadArrayAsync(DocumentFormat.Sessions, UserDataJson.Default.DocumentSession, token)
            .Select(session => new Placed<DocumentSession>(reader.Path, session));
        await foreach (var chunk in sessions.Chunk(SessionsAtOnce).ConfigureAwait(false))
        {
            await ImportAsync(chunk, token).ConfigureAwait(false);
        }
    }

    /// <summary>The key of a session that another part of the document refers to.</summary>
    public int IdOf(DateOnly date, string path) => _ids.TryGetValue(date, out var id)
        ? id
        : throw new UserDataFormatException($"{path}.session", $"The document has no session of {date:O}.");

    private async Task ImportAsync(Placed<DocumentSession>[] sessions, CancellationToken token)
    {
        await rows.InsertAsync([.. sessions.Select(ToRow)], token).ConfigureAwait(false);

        var dates = sessions.Select(session => session.Value.WorkoutDate).ToList();
        var ids = await context.Set<WorkoutSession>().TagWith(UserDataImport.Tag)
            .Where(session => session.UserId == userId && dates.Contains(session.WorkoutDate))
            .Select(session => new { session.WorkoutDate, session.Id })
            .ToDictionaryAsync(session => session.WorkoutDate, session => session.Id, token).ConfigureAwait(false);
        foreach (var (path, session) in sessions)
        {
            if (!_ids.TryAdd(session.WorkoutDate, ids[session.WorkoutDate]))
            {
                throw new UserDataFormatException($"{path}.workout_date", $"The document has another session of {session.WorkoutDate:O}.");
            }
        }
    }

    private Placed<WorkoutSession> ToRow(Placed<DocumentSession> session)
    {
        int? day = session.Value.RoutineDay is { } reference ? plans.IdOf(reference, session.Path) : null;
        return session.To(document => document.ToSession(userId, day));
    }
}
