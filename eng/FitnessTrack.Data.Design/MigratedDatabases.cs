using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Design;

/// <summary>A new database of each provider, with every migration applied, and gone afterwards.</summary>
internal static class MigratedDatabases
{
    private const string Variable = "FITNESSTRACK_TEST_POSTGRES";

    /// <returns>The program's exit code.</returns>
    public static async Task<int> WithEachAsync(Func<string, FitnessTrackDbContext, Task> work)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            Console.Error.WriteLine($"{Variable} names no PostgreSQL server: run the command by eng/postgres.sh.");
            return 1;
        }

        var name = $"fitnesstrack_{Guid.NewGuid():N}";
        var file = Path.Combine(Path.GetTempPath(), $"{name}.db");
        await WithAsync("Sqlite", options => options.UseFitnessTrackSqlite($"Data Source={file};Pooling=False"), work);
        await WithAsync("Postgres", options => options.UseFitnessTrackPostgres($"{server};Database={name};Pooling=False"), work);
        return 0;
    }

    private static async Task WithAsync(
        string provider, Action<DbContextOptionsBuilder<FitnessTrackDbContext>> use, Func<string, FitnessTrackDbContext, Task> work)
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        use(options);
        await using var context = new FitnessTrackDbContext(options.Options);
        await context.Database.MigrateAsync();
        await work(provider, context);
        await context.Database.EnsureDeletedAsync();
    }
}
