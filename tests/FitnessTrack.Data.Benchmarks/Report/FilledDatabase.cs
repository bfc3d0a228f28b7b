using System.Data.Common;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A database of one size, with the contests on it.</summary>
internal sealed class FilledDatabase(BenchmarkDatabase database, History history, DbConnection connection, WritingContests writing) : IAsyncDisposable
{
    private readonly AnalyticsContests _analytics = new(database, history, connection);
    private readonly DeletingContests _deleting = new(database, history, connection);

    public BenchmarkDatabase Database => database;

    public History History => history;

    public int Size => history.Size;

    public WritingContests Writing => writing;

    public static async Task<FilledDatabase> CreateAsync(BenchmarkDatabase database, int size)
    {
        await database.MigrateAsync();
        var history = await new GeneratedHistory(database, size).FillAsync();
        return new(database, history, await database.OpenHeldAsync(), await WritingContests.CreateAsync(database, history));
    }

    public async Task<IReadOnlyList<Contest>> QueriesAsync()
    {
        var reading = new ReadingContests(database, history, connection);
        return
        [
            reading.Opening(), reading.Recent(), await reading.PageAsync(), await reading.PageOfKeysAsync(), reading.LastPerformance(),
            _analytics.RecordsOfTypical(), _analytics.RecordsOfHeavy(), _analytics.Volume(), _analytics.Adherence(),
        ];
    }

    public IReadOnlyList<Contest> Deletions() => [_deleting.DeleteSession(), _deleting.DeleteSessionKeepingLogs(), _deleting.DeleteUser()];

    public IReadOnlyList<Contest> Writings() => [writing.RecordOneSet(), writing.RecordOneSetOnOpenConnection(), writing.RecordSession()];

    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await connection.DisposeAsync();
        await database.DisposeAsync();
    }
}
