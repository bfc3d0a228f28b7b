using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests;

/// <summary>Writers that stand in each other's way.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Until so many of the database's writers wait for others. SQLite does not tell: there a second passes.</summary>
    public static async Task UntilAsync(TestDatabase db, int writers)
    {
        if (!db.IsPostgres)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            return;
        }

        using var patience = new CancellationTokenSource(Patience);
        await using var context = db.CreateContext();
        while (await context.Database
            .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
            .SingleAsync(patience.Token) < writers)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Until the database does nothing for anybody else: of a client that was killed PostgreSQL learns when it next answers.</summary>
    public static async Task UntilNobodyWorksAsync(TestDatabase db)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (db.IsPostgres && await db.ScalarAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'") != "0")
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
