using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>One recording: the session's row if there is one, and the rows of its sets.</summary>
internal sealed class Recording
{
    private readonly List<RowUpsert> _upserts = [];

    /// <summary>The place of each set among all written rows.</summary>
    private readonly int[] _places;

    private Recording(DbContext context, int userId, SessionEntry? session, IReadOnlyList<SetEntry> sets)
    {
        var logs = RowTable.Of(context, typeof(ExerciseSetLog));
        RowParent? parent = null;
        if (session is not null)
        {
            var (table, row) = (RowTable.Of(context, typeof(WorkoutSession)), session.Of(userId));
            parent = new RowParent(logs.Column(nameof(ExerciseSetLog.SessionId)), table, row.Row);
            _upserts.Add(new RowUpsert(table, row.Names, [row.Row]));
        }

        _places = new int[sets.Count];
        var place = _upserts.Count;

        // A statement has one list of columns: sets that mention the same values share it.
        foreach (var group in Rows(userId, sets, nameof(session)).GroupBy(set => string.Join(' ', set.Log.Names), StringComparer.Ordinal))
        {
            _upserts.Add(new RowUpsert(logs, group.First().Log.Names, [.. group.Select(set => set.Log.Row)], parent));
            foreach (var (index, _) in group)
            {
                _places[index] = place++;
            }
        }
    }

    public static async Task<RecordedSession> RunAsync(
        DbContext context, int userId, SessionEntry? session, IReadOnlyList<SetEntry> sets, CancellationToken cancellationToken)
    {
        var recording = new Recording(context, userId, session, sets);
        var rows = await context.RepeatedlyAsync(token => recording.WriteAsync(context, token), cancellationToken).ConfigureAwait(false);
        return new RecordedSession(
            session is null ? 0 : (int)rows[0].Id!.Value,
            session is null ? RecordOutcome.Unchanged : rows[0].Outcome,
            [.. recording._places.Select(place => new RecordedSet(rows[place].Id!.Value, rows[place].Outcome))]);
    }

    /// <summary>Writes until the database has told every id: a row that another writer has just made is seen the next time.</summary>
    private async Task<IReadOnlyList<UpsertedRow>> WriteAsync(DbContext context, CancellationToken token)
    {
        var rows = await UpsertAsync(context, token).ConfigureAwait(false);
        for (var attempt = 1; attempt < DatabaseWork.MaximumAttempts && rows.Any(row => row.Id is null); attempt++)
        {
            var again = await UpsertAsync(context, token).ConfigureAwait(false);
            rows = [.. rows.Zip(again, (first, second) => second with { Outcome = Max(first.Outcome, second.Outcome) })];
        }

        return rows.All(row => row.Id is not null)
            ? rows
            : throw new DbUpdateConcurrencyException("Other writers made and deleted the same rows all the time.");
    }

    private async Task<IReadOnlyList<UpsertedRow>> UpsertAsync(DbContext context, CancellationToken token)
    {
        var provider = context.GetService<IFitnessTrackProvider>();
        try
        {
            return await context.AtomicallyAsync((connection, t) => provider.UpsertAsync(connection, _upserts, t), token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException || provider.ReadViolation(e) is not null)
        {
            throw new RowRefusedException(_upserts, e);
        }
    }

    private static RecordOutcome Max(RecordOutcome first, RecordOutcome second) => first > second ? first : second;

    private static IEnumerable<(int Index, Mention<ExerciseSetLog> Log)> Rows(int userId, IReadOnlyList<SetEntry> sets, string parameter)
    {
        var keys = new Dictionary<(int, DateTimeOffset, int), int>();
        for (var i = 0; i < sets.Count; i++)
        {
            var log = (sets[i] ?? throw new ArgumentException(Text($"Set {i + 1} of the list is null."), parameter)).Of(userId);
            if (!keys.TryAdd((log.Row.ExerciseId, log.Row.PerformedAt, log.Row.SetIndex), i))
            {
                var first = keys[(log.Row.ExerciseId, log.Row.PerformedAt, log.Row.SetIndex)];
                throw new ArgumentException(
                    Text($"Sets {first + 1} and {i + 1} of the list are the same set: exercise {log.Row.ExerciseId}, {log.Row.PerformedAt:O}, number {log.Row.SetIndex}."),
                    parameter);
            }

            yield return (i, log);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
