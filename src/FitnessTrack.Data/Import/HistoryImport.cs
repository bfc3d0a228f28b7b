using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>One import of a history.</summary>
internal sealed class HistoryImport(DbContext context, int userId, HistoryImportOptions options, IProgress<long>? progress)
{
    private const string Tag = "FitnessTrack.ImportHistoryAsync";
    private const string Savepoint = "fitnesstrack_import";
    private const int Suggestions = 3;
    private const int MostSearches = 100;

    public async Task<HistoryImportReport> RunAsync(IAsyncEnumerable<HistoryRecord> records, CancellationToken token)
    {
        await ThrowIfUnknownAsync(context, userId, token).ConfigureAwait(false);
        var catalogue = await CatalogueNames.LoadAsync(context, options, token).ConfigureAwait(false);
        var rows = new HistoryRows(catalogue, options.TimeZone);
        var survey = new HistorySurvey();
        await foreach (var record in records.WithCancellation(token).ConfigureAwait(false))
        {
            survey.Add(rows.Read(NotNull(record, survey.Records + 1, nameof(records))));
        }

        var unmatched = await SuggestAsync(catalogue.Names, token).ConfigureAwait(false);
        var report = await context.InTransactionAsync(
            inner => options.DryRun
                ? TryAsync(() => WriteAsync(records, catalogue, rows, survey, inner), inner)
                : WriteAsync(records, catalogue, rows, survey, inner),
            token).ConfigureAwait(false);
        return report with { Unmatched = unmatched };
    }

    /// <exception cref="ArgumentException">The record is null.</exception>
    public static HistoryRecord NotNull(HistoryRecord? record, long number, string parameter) =>
        record ?? throw new ArgumentException(FormattableString.Invariant($"Record {number} of the source is null."), parameter);

    private static async Task ThrowIfUnknownAsync(DbContext context, int userId, CancellationToken token)
    {
        if (!await context.Set<User>().TagWith(Tag).IgnoreQueryFilters().AnyAsync(user => user.Id == userId, token).ConfigureAwait(false))
        {
            throw new ArgumentException($"There is no user {userId}.", nameof(userId));
        }
    }

    /// <summary>Asked before anything is created, which would be the best suggestion of all.</summary>
    private async Task<List<UnmatchedName>> SuggestAsync(IEnumerable<ImportedName> names, CancellationToken token)
    {
        var unmatched = new List<UnmatchedName>();
        foreach (var name in names.Where(name => name is { IsUnmatched: true, Sets: > 0 }).OrderByDescending(name => name.Sets).ThenBy(name => name.Name, StringComparer.Ordinal))
        {
            var suggestions = name.Candidates.Count > 0 || unmatched.Count >= MostSearches
                ? name.Candidates
                : await context.Set<Exercise>().Search(name.Name).Take(Suggestions).Select(exercise => exercise.Slug).ToListAsync(token).ConfigureAwait(false);
            unmatched.Add(new UnmatchedName(name.Name, name.Sets, suggestions));
        }

        return unmatched;
    }

    /// <summary>A trial is the same work, undone.</summary>
    private async Task<HistoryImportReport> TryAsync(Func<Task<HistoryImportReport>> write, CancellationToken token)
    {
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, token).ConfigureAwait(false);
        var report = await write().ConfigureAwait(false);
        await transaction.RollbackToSavepointAsync(Savepoint, token).ConfigureAwait(false);
        await transaction.ReleaseSavepointAsync(Savepoint, token).ConfigureAwait(false);
        return report;
    }

    private async Task<HistoryImportReport> WriteAsync(
        IAsyncEnumerable<HistoryRecord> records, CatalogueNames catalogue, HistoryRows rows, HistorySurvey survey, CancellationToken token)
    {
        var created = await CreateExercisesAsync(catalogue, token).ConfigureAwait(false);
        var sessions = await context.BulkInsertAsync(survey.Days.Select(ToSession).ToAsyncEnumerable(), progress: null, token).ConfigureAwait(false);
        var sessionIds = await ReadSessionsAsync(survey, token).ConfigureAwait(false);
        var stored = await StoredSets.LoadAsync(context, userId, survey.Shared, token).ConfigureAwait(false);
        var reading = new HistoryReading(survey, rows, userId, sessionIds, stored, progress);
        var logs = await context.BulkInsertAsync(reading.ReadAsync(records, token), progress: null, token).ConfigureAwait(false);
        return new HistoryImportReport
        {
            Records = survey.Records,
            Inserted = logs.Inserted,
            AlreadyThere = logs.AlreadyThere,
            LeftOut = reading.LeftOut,
            SessionsInserted = sessions.Inserted,
            ExercisesCreated = created,
            Renumbered = reading.Renumbered,
            MergedDays = [.. survey.Days.Where(day => day.Value.IsMerged).Select(day => day.Key)],
            Unmatched = [],
            Problems = reading.Problems,
        };
    }

    /// <summary>One by one, since somebody else may create some of them at this moment; in one order, so that nobody waits for each other.</summary>
    private async Task<List<string>> CreateExercisesAsync(CatalogueNames catalogue, CancellationToken token)
    {
        var created = new List<string>();
        foreach (var exercise in catalogue.New.OrderBy(exercise => exercise.Slug, StringComparer.Ordinal))
        {
            var result = await context.BulkInsertAsync(new[] { exercise.New! }.ToAsyncEnumerable(), progress: null, token).ConfigureAwait(false);
            if (result.Inserted > 0)
            {
                created.Add(exercise.Slug);
            }

            exercise.Id = await context.Set<Exercise>().TagWith(Tag).IgnoreQueryFilters().Where(row => row.Slug == exercise.Slug).Select(row => row.Id).SingleAsync(token).ConfigureAwait(false);
        }

        return created;
    }

    private WorkoutSession ToSession(KeyValuePair<DateOnly, HistoryDay> day) =>
        new() { UserId = userId, WorkoutDate = day.Key, Status = WorkoutStatus.Completed, Notes = day.Value.Notes };

    private async Task<IReadOnlyDictionary<DateOnly, int>> ReadSessionsAsync(HistorySurvey survey, CancellationToken token)
    {
        var (first, last) = (survey.Days.Keys.FirstOrDefault(), survey.Days.Keys.LastOrDefault());
        return await context.Set<WorkoutSession>().TagWith(Tag).IgnoreQueryFilters()
            .Where(session => session.UserId == userId && session.WorkoutDate >= first && session.WorkoutDate <= last)
            .Select(session => new { session.WorkoutDate, session.Id })
            .ToDictionaryAsync(session => session.WorkoutDate, session => session.Id, token).ConfigureAwait(false);
    }
}
