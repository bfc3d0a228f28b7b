using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data.Tests.Users;

/// <summary>Takes every failure for one that passes, as a host's strategy takes some.</summary>
internal sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.Zero)
{
    public static FitnessTrackDbContext CreateContext(TestDatabase db) => db.CreateContext(options => _ = db.IsPostgres
        ? options.UseFitnessTrackPostgres(db.ConnectionString, npgsql => npgsql.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies)))
        : options.UseFitnessTrackSqlite(db.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies))));

    protected override bool ShouldRetryOn(Exception exception) => true;
}
