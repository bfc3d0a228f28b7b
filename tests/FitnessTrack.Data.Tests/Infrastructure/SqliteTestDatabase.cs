using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests;

internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string _file;

    private SqliteTestDatabase(string file) => _file = file;

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override string ConnectionString => $"Data Source={_file}";

    public static SqliteTestDatabase CreateEmpty() => new(NewFile());

    public static async Task<TestDatabase> CreateMigratedAsync()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return new SqliteTestDatabase(file);
    }

    public override DbContextOptionsBuilder Use(DbContextOptionsBuilder options) => options.UseFitnessTrackSqlite(ConnectionString);

    public override DbConnection CreateConnection() => new SqliteConnection($"{ConnectionString};Foreign Keys=True");

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        using (var context = CreateContext())
        {
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        }

        SqliteConnection.ClearPool((SqliteConnection)CreateConnection());
        foreach (var file in new[] { _file, $"{_file}-wal", $"{_file}-shm" })
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var database = CreateEmpty();
        await using var context = database.CreateContext();
        await context.Database.MigrateAsync();

        // Everything into the one file that is going to be copied.
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return database._file;
    }

    private static string NewFile() => Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db");
}
