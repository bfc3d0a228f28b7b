using System.Runtime.CompilerServices;

namespace FitnessTrack.Data;

/// <summary>The logs of a document, one after the other.</summary>
internal sealed class LogImport(ImportedRows rows, int userId, ExerciseImport exercises, PlanImport plans, SessionImport sessions)
{
    public Task RunAsync(DocumentReader reader, CancellationToken token) =>
        rows.InsertAsync(LogsAsync(reader, token), index => $"$.{DocumentFormat.Logs}[{index}]", token);

    private async IAsyncEnumerable<ExerciseSetLog> LogsAsync(DocumentReader reader, [EnumeratorCancellation] CancellationToken token)
    {
        await foreach (var log in reader.ReadArrayAsync(DocumentFormat.Logs, UserDataJson.Default.DocumentLog, token).ConfigureAwait(false))
        {
            yield return ToRow(new Placed<DocumentLog>(reader.Path, log));
        }
    }

    private ExerciseSetLog ToRow(Placed<DocumentLog> log)
    {
        var exercise = exercises.IdOf(log.Value.Exercise, log.Path);
        int? session = log.Value.Session is { } date ? sessions.IdOf(date, log.Path) : null;
        var plannedSet = log.Value.PlannedSet is { } reference ? plans.IdOf(reference, log.Path) : null;
        return log.To(document => document.ToLog(userId, exercise, session, plannedSet)).Value;
    }
}
