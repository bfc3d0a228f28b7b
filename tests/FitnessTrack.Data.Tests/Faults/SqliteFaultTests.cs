using System.Diagnostics;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;

namespace FitnessTrack.Data.Tests.Faults;

public sealed class SqliteFaultTests
{
    [Fact]
    public async Task a_full_disk_is_a_clear_error_and_what_was_acknowledged_is_there()
    {
        using var disk = await SmallDisk.MountAsync();
        var connectionString = $"Data Source={Path.Combine(disk.Folder, "fitnesstrack.db")}";
        var world = World.New();
        await using (var context = Context(connectionString))
        {
            await context.Database.MigrateAsync();
            context.AddRange(world.Ada.User, world.Exercise);
            await context.SaveChangesAsync();
        }

        await using var recording = Context(connectionString);
        var acknowledged = new List<long>();
        var record = async () =>
        {
            while (true)
            {
                acknowledged.Add((await recording.RecordSetAsync(world.Ada.User.Id, Set(world, acknowledged.Count + 1))).LogId);
            }
        };
        IsFull((await record.Should().ThrowAsync<SqliteException>()).Which);
        IsFull((await recording.Awaiting(c => c.BulkInsertAsync(Tags())).Should().ThrowAsync<SqliteException>()).Which);
        recording.AddRange(Enumerable.Range(1, 2000).Select(i => new Tag { Name = $"tag number {i}" }));
        IsFull((SqliteException)(await recording.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<Exception>()).Which.GetBaseException());
        recording.ChangeTracker.Clear();

        await recording.Database.OpenConnectionAsync();
        (await recording.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).Should().Equal("ok");
        (await recording.Tags.CountAsync(tag => tag.Name.StartsWith("tag"))).Should().Be(0);
        var stored = await recording.ExerciseSetLogs.AsNoTracking().Where(log => log.Notes != null).OrderBy(log => log.Id).Select(log => log.Id).ToListAsync();
        stored.Should().Equal(acknowledged).And.HaveCountGreaterThan(10);

        disk.MakeRoom();
        (await recording.RecordSetAsync(world.Ada.User.Id, Set(world, acknowledged.Count + 1))).Outcome.Should().Be(RecordOutcome.Inserted);
        await recording.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)recording.Database.GetDbConnection());
    }

    [Fact]
    public async Task a_database_that_may_only_be_read_is_read_and_refuses_to_be_written_with_a_clear_error()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var world = await World.CreateAsync(db);
        await using var context = Context($"{db.ConnectionString};Mode=ReadOnly");

        (await RecentLogsAsync(context, world)).Should().NotBeEmpty();
        IsReadOnly((await context.Awaiting(c => c.RecordSetAsync(world.Ada.User.Id, Set(world, 1))).Should().ThrowAsync<SqliteException>()).Which);
        IsReadOnly((await context.Awaiting(c => c.BulkInsertAsync(Tags())).Should().ThrowAsync<SqliteException>()).Which);
        context.Add(new Tag { Name = "new" });
        IsReadOnly((SqliteException)(await context.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>()).Which.GetBaseException());
    }

    private static FitnessTrackDbContext Context(string connectionString) =>
        new(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackSqlite(connectionString).Options);

    private static void IsFull(SqliteException exception)
    {
        exception.SqliteErrorCode.Should().Be(raw.SQLITE_FULL);
        exception.Message.Should().Contain("database or disk is full");
    }

    private static void IsReadOnly(SqliteException exception)
    {
        exception.SqliteErrorCode.Should().Be(raw.SQLITE_READONLY);
        exception.Message.Should().Contain("attempt to write a readonly database");
    }

    private static Task<List<ExerciseSetLog>> RecentLogsAsync(FitnessTrackDbContext context, World world) =>
        context.ExerciseSetLogs.AsNoTracking().Recent(world.Ada.User.Id, 10).ToListAsync();

    private static SetEntry Set(World world, int index) =>
        new() { ExerciseId = world.Exercise.Id, PerformedAt = World.Start.AddYears(1), SetIndex = index, Notes = new string('x', 2000) };

    private static async IAsyncEnumerable<Tag> Tags()
    {
        await Task.CompletedTask;
        for (var i = 0; i < 10_000; i++)
        {
            yield return new Tag { Name = $"tag number {i}" };
        }
    }

    /// <summary>A file system in memory, of three megabytes, of which one is taken.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        private string Ballast => Path.Combine(Folder, "ballast");

        public static async Task<SmallDisk> MountAsync()
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can mount a small disk.");
            var disk = new SmallDisk(TestFolder.NewFolder());
            var status = await RunAsync("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.Folder);
            Assert.SkipUnless(status == 0, "This system does not let root mount, as in some containers.");
            await File.WriteAllBytesAsync(disk.Ballast, new byte[1 << 20]);
            return disk;
        }

        public void MakeRoom() => File.Delete(Ballast);

        public void Dispose() => RunAsync("umount", "-l", Folder).GetAwaiter().GetResult();

        private static async Task<int> RunAsync(string file, params string[] arguments)
        {
            using var process = Process.Start(file, arguments);
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
