using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What an app asks for at every tap.</summary>
internal sealed class ReadingContests(BenchmarkDatabase database, History history, DbConnection connection)
{
    private const int SizeOfPage = 20;
    private const int Page = 3;

    private readonly int _user = history.TypicalUserId;

    /// <summary>After the user's last log: the last performance is looked up when the next session starts.</summary>
    private readonly DateTimeOffset _before = new(GeneratedHistory.Until, TimeOnly.MinValue, TimeSpan.Zero);

    private IReadOnlyList<Goal> Goals => [Goal.AtMost(1.1, Role.Dapper), Goal.Faster(database.IsPostgres ? 3 : 2, Role.Newcomer)];

    public Contest Recent()
    {
        var sql = new HandWritten<LogRow>(Sql.Recent, new { user = _user }, Readers.Log);
        return new("recent ten", [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(context => context.ExerciseSetLogs
                .Where(log => log.UserId == _user).OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Take(10)
                .ToListAsync()),
            Library("RecentLogsAsync", context => context.RecentLogsAsync(_user)),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
        };
    }

    /// <summary>The third page, which an offset reaches quickly too. One row more says whether there is a next page.</summary>
    public async Task<Contest> PageAsync()
    {
        var page = await PagesBeforeAsync();
        var last = page.Items[^1];
        var sql = new HandWritten<LogRow>(Sql.Page, new { user = _user, at = database.Instant(last.PerformedAt), id = last.Id }, Readers.Log);
        return new("keyset page", [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(context => context.ExerciseSetLogs
                .Where(log => log.UserId == _user).OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id)
                .Skip((Page - 1) * SizeOfPage).Take(SizeOfPage)
                .ToListAsync()),
            Library("LogPageAsync", async context => (await context.LogPageAsync(_user, SizeOfPage, page.Next)).Items),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
            Compared = rows => ((IEnumerable<object>)rows!).Take(SizeOfPage),
        };
    }

    /// <summary>The same statement without the entities: what is left of the difference is not the reading of rows.</summary>
    public async Task<Contest> PageOfKeysAsync()
    {
        var last = (await PagesBeforeAsync()).Items[^1];
        var sql = new HandWritten<long>(
            Sql.PageOfKeys, new { user = _user, at = database.Instant(last.PerformedAt), id = last.Id }, reader => reader.GetInt64(0));
        var keys = EF.CompileAsyncQuery((FitnessTrackDbContext context, int user, DateTimeOffset at, long id) => context.ExerciseSetLogs
            .TagWith(FitnessTrackProviderExtensions.HotReadTag)
            .Where(log => log.UserId == user && log.PerformedAt <= at && (log.PerformedAt < at || log.Id < id))
            .OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Take(SizeOfPage + 1).Select(log => log.Id));
        return new("keyset page, its keys only", [
            sql.Raw(connection),
            sql.Dapper(database),
            Library("compiled as LogPageAsync is", async context =>
            {
                var ids = new List<long>();
                await foreach (var id in keys(context, _user, last.PerformedAt, last.Id))
                {
                    ids.Add(id);
                }

                return ids;
            }) with { Query = null },
        ]);
    }

    public Contest LastPerformance()
    {
        var exercise = history.ExerciseId;
        var sql = new HandWritten<LogRow>(
            Sql.LastPerformance, new { user = _user, exercise, before = database.Instant(_before) }, Readers.Log);
        return new("last performance", [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(async context =>
            {
                var sets = context.ExerciseSetLogs.Where(log => log.UserId == _user && log.ExerciseId == exercise && log.PerformedAt < _before);
                var newest = await sets.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).FirstAsync();
                return await sets.Where(log => log.SessionId == newest.SessionId)
                    .OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).ThenBy(log => log.Id)
                    .ToListAsync();
            }),
            Library("LastPerformanceAsync", context => context.LastPerformanceAsync(_user, exercise, _before)),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
        };
    }

    /// <summary>What each call pays before it asks anything.</summary>
    public Contest Opening() => new("open and close a pooled connection", [
        new(Role.Raw, "the driver's", async () =>
        {
            await using var pooled = database.CreateConnection();
            await pooled.OpenAsync();
            return null;
        }),
        Library<object?>("a context's", async context =>
        {
            await context.Database.OpenConnectionAsync();
            await context.Database.CloseConnectionAsync();
            return null;
        }) with { Query = null },
    ])
    {
        // Nothing comes of it.
        CountAsync = () => Task.FromResult(Array.Empty<long>()),
    };

    /// <summary>What somebody has seen who asks for the page.</summary>
    private Task<Page<ExerciseSetLog>> PagesBeforeAsync() =>
        database.WithLibraryAsync(context => context.LogPageAsync(_user, (Page - 1) * SizeOfPage));

    private Contestant Newcomer<T>(Func<FitnessTrackDbContext, Task<T>> query) =>
        new(Role.Newcomer, "EF as a newcomer writes it", async () => await database.AsNewcomerAsync(query));

    private Contestant Library<T>(string name, Func<FitnessTrackDbContext, Task<T>> query) =>
        new(Role.Library, name, async () => await database.WithLibraryAsync(query)) { Query = context => query(context) };
}
