using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Users;

public class UserDataStreamTests
{
    private const int Logs = 4000;

    private static readonly Func<Task> Nothing = () => Task.CompletedTask;

    [Theory, EveryProvider]
    public async Task an_export_shows_one_moment_and_keeps_no_writer_waiting(DatabaseProvider provider)
    {
        await using var db = await LongHistory.CreateAsync(provider, Logs);
        var expected = await UserDocument.ExportAsync(db, LongHistory.Email);
        await using var context = db.CreateContext();
        var (writes, deleted) = (0, 0);
        using var written = new MemoryStream();
        await using var destination = new WatchedStream(written, async () =>
        {
            if (++writes == 1)
            {
                deleted = await db.ExecuteAsync("DELETE FROM exercise_set_logs");
            }
        });

        await context.ExportUserDataAsync(1, destination);

        deleted.Should().Be(Logs);
        writes.Should().BeGreaterThan(10, "it is written in pieces");
        written.ToArray().Should().Equal(expected);
        (await UserDocument.ExportAsync(db, LongHistory.Email)).Should().NotEqual(expected);
    }

    [Theory, EveryProvider]
    public async Task an_import_needs_neither_a_stream_that_can_seek_nor_large_pieces(DatabaseProvider provider)
    {
        await using var origin = await LongHistory.CreateAsync(DatabaseProvider.Sqlite, Logs);
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, LongHistory.Email);
        await using var context = target.CreateContext();
        using var bytes = new MemoryStream(document);
        await using var source = new WatchedStream(bytes, Nothing, canSeek: false, mostAtOnce: 7);

        (await context.ImportUserDataAsync(source)).ExerciseSetLogs.Should().Be(new BulkInsertResult(Logs, 0));

        (await UserDocument.ExportAsync(target, LongHistory.Email)).Should().Equal(document);
    }

    [Theory, EveryProvider]
    public async Task a_cancelled_import_leaves_nothing(DatabaseProvider provider)
    {
        await using var origin = await LongHistory.CreateAsync(DatabaseProvider.Sqlite, Logs);
        await using var target = await TestDatabase.CreateAsync(provider);
        await using var context = target.CreateContext();
        using var cancellation = new CancellationTokenSource();
        using var bytes = new MemoryStream(await UserDocument.ExportAsync(origin, LongHistory.Email));
        await using var source = new WatchedStream(bytes, () => bytes.Position > bytes.Length / 2 ? cancellation.CancelAsync() : Task.CompletedTask);

        await context.Awaiting(c => c.ImportUserDataAsync(source, cancellationToken: cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();

        cancellation.IsCancellationRequested.Should().BeTrue();
        (await UserDocument.CountsAsync(target)).Should().OnlyContain(count => count == "0");
        (await context.Users.CountAsync()).Should().Be(0, "the context can be used again");
    }

    [Theory, EveryProvider]
    public async Task a_cancelled_export_leaves_what_no_import_takes(DatabaseProvider provider)
    {
        await using var db = await LongHistory.CreateAsync(provider, Logs);
        await using var context = db.CreateContext();
        using var cancellation = new CancellationTokenSource();
        using var written = new MemoryStream();
        await using var destination = new WatchedStream(written, () => written.Length > 500_000 ? cancellation.CancelAsync() : Task.CompletedTask);

        await context.Awaiting(c => c.ExportUserDataAsync(1, destination, cancellationToken: cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();

        written.Length.Should().BeGreaterThan(0);
        await FluentActions.Awaiting(() => UserDocument.ImportAsync(db, written.ToArray())).Should().ThrowExactlyAsync<UserDataFormatException>();
        (await context.Users.CountAsync()).Should().Be(1, "the context can be used again");
    }

    [Theory, EveryProvider]
    public async Task an_export_that_fails_on_the_way_is_not_written_anew_by_a_retrying_strategy(DatabaseProvider provider)
    {
        await using var db = await LongHistory.CreateAsync(provider, Logs);
        var expected = await UserDocument.ExportAsync(db, LongHistory.Email);
        await using var context = RetryingStrategy.CreateContext(db);
        var writes = 0;
        using var written = new MemoryStream();
        await using var destination = new WatchedStream(written, () => ++writes == 3 ? throw new TimeoutException("slow client") : Task.CompletedTask);

        await context.Awaiting(c => c.ExportUserDataAsync(1, destination)).Should().ThrowExactlyAsync<TimeoutException>();

        writes.Should().Be(3);
        expected.Should().StartWith(written.ToArray());
        using var whole = new MemoryStream();
        await context.ExportUserDataAsync(1, whole);
        whole.ToArray().Should().Equal(expected);
    }

    [Theory, EveryProvider]
    public async Task an_import_is_repeated_from_a_stream_that_can_seek_and_from_no_other(DatabaseProvider provider)
    {
        await using var origin = await LongHistory.CreateAsync(DatabaseProvider.Sqlite, Logs);
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, LongHistory.Email);
        await using var context = RetryingStrategy.CreateContext(target);
        using var bytes = new MemoryStream([.. "before"u8, .. document]);
        var reads = 0;
        Task FailOnce() => ++reads == 3 ? throw new TimeoutException("for a moment") : Task.CompletedTask;

        bytes.Position = "before"u8.Length;
        await using var once = new WatchedStream(bytes, FailOnce, canSeek: false);
        await context.Awaiting(c => c.ImportUserDataAsync(once)).Should().ThrowAsync<Exception>();
        (await UserDocument.CountsAsync(target)).Should().OnlyContain(count => count == "0");

        (bytes.Position, reads) = ("before"u8.Length, 0);
        await using var again = new WatchedStream(bytes, FailOnce);
        (await context.ImportUserDataAsync(again)).ExerciseSetLogs.Should().Be(new BulkInsertResult(Logs, 0));

        (await UserDocument.ExportAsync(target, LongHistory.Email)).Should().Equal(document);
    }

    [Theory, EveryProvider]
    public async Task several_imports_at_once_add_everything_once(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var target = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(origin);
        var ada = await UserDocument.ExportAsync(origin, RichUser.Email);
        var coach = await UserDocument.ExportAsync(origin, RichUser.CoachEmail);
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ada).Replace("\"user\":{\"email\":\"ada@example.org\",\"username\":\"", "\"user\":{\"email\":\"eve@example.org\",\"username\":\"E", StringComparison.Ordinal));

        var results = await Task.WhenAll(new[] { ada, other, coach, ada, other, ada, coach, other }.Select(document => Task.Run(() => UserDocument.ImportAsync(target, document))));

        (await UserDocument.CountsAsync(target)).Should().Equal("3", "3", "5", "5", "6", "3", "7", "13", "17", "33", "9", "25");
        results.Sum(result => result.Inserted).Should().Be(129);
        (await UserDocument.ExportAsync(target, RichUser.Email)).Should().Equal(ada);
        (await UserDocument.ExportAsync(target, "eve@example.org")).Should().Equal(other);
        (await UserDocument.ExportAsync(target, RichUser.CoachEmail)).Should().Equal(coach);
    }

    [Theory, EveryProvider]
    public async Task an_import_adds_to_the_user_whom_somebody_else_makes_at_the_same_moment(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var target = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(origin);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        await using var other = target.CreateContext();
        await using var transaction = await other.Database.BeginTransactionAsync();
        other.Add(new User { Email = RichUser.Email, Username = "first", PasswordHash = "x" });
        await other.SaveChangesAsync();

        var importing = Task.Run(() => UserDocument.ImportAsync(target, document));
        await Waiting.UntilAsync(target, writers: 1);
        await transaction.CommitAsync();

        (await importing).Users.Should().Be(new BulkInsertResult(0, 1));
        (await target.QueryAsync("SELECT username, (SELECT count(*) FROM routines WHERE user_id = u.id) FROM users u")).Should().ContainSingle().Which.Should().Equal("first", "3");
    }
}
