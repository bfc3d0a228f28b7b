using System.Data.Common;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FitnessTrack.Data;

internal sealed partial class FitnessTrackSchema(IDbContextFactory<FitnessTrackDbContext> contexts, ILogger<FitnessTrackSchema>? logger = null)
    : IFitnessTrackSchema
{
    private const int MaximumAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ILogger _logger = logger ?? NullLogger<FitnessTrackSchema>.Instance;

    /// <summary>The last difference that was logged: a health check asks every few seconds.</summary>
    private string? _logged;

    public Task<FitnessTrackSchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        WithContextAsync(context => FitnessTrackSchemaStatus.ReadAsync(context, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        // Asked first, because migrating takes a lock and waits for it even where nothing is to be done.
        var status = await MigratableStatusAsync(cancellationToken).ConfigureAwait(false);
        if (status.IsCurrent)
        {
            LogCurrent(status.Applied.Count);
            return status.Pending;
        }

        LogMigrating(string.Join(", ", status.Pending));
        var rest = status;
        for (var attempt = 1; await ApplyAsync(rest, attempt < MaximumAttempts, cancellationToken).ConfigureAwait(false) is { } left; attempt++)
        {
            rest = left;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }

        LogMigrated(status.Pending.Count);
        return status.Pending;
    }

    public async Task<FitnessTrackSchemaReport> VerifyAsync(CancellationToken cancellationToken = default)
    {
        var report = await WithContextAsync(context => ReportAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false);
        var different = report.IsCanonical ? null : report.ToString();
        if (Interlocked.Exchange(ref _logged, different) != different && different is not null)
        {
            LogDifferent(different);
        }

        return report;
    }

    public async Task<FitnessTrackAdoptionReport> AdoptAsync(bool dryRun = false, CancellationToken cancellationToken = default)
    {
        var report = await WithMigratingContextAsync(
            context => context.RepeatedlyAsync(token => new Adoption(context, dryRun).RunAsync(token), cancellationToken), cancellationToken).ConfigureAwait(false);
        if (report.Outcome is FitnessTrackAdoptionOutcome.OtherSchema or FitnessTrackAdoptionOutcome.BrokenRows)
        {
            LogNotAdopted(report);
        }
        else
        {
            LogAdoption(report);
        }

        return report;
    }

    public string GenerateScript(string? fromMigration = null)
    {
        using var hosts = contexts.CreateDbContext();
        using var context = new FitnessTrackDbContext(OptionsOf(hosts).Options);
        var options = context.GetService<IFitnessTrackProvider>().HasIdempotentScripts
            ? MigrationsSqlGenerationOptions.Idempotent
            : MigrationsSqlGenerationOptions.Default;
        return context.GetService<IMigrator>().GenerateScript(fromMigration, options: options);
    }

    private static async Task<FitnessTrackSchemaReport> ReportAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var status = await FitnessTrackSchemaStatus.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var provider = context.GetService<IFitnessTrackProvider>();

        // To open a connection would make the file of an SQLite database that does not exist.
        var exists = await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken).ConfigureAwait(false);
        var found = exists
            ? await context.RepeatedlyAsync(token => context.AtomicallyAsync(provider.ReadSchemaAsync, token), cancellationToken).ConfigureAwait(false)
            : [];
        return new FitnessTrackSchemaReport(status, CanonicalSchema.Differences(provider, found));
    }

    /// <summary>Processes that make one database, or its table of migrations, in the same moment are told that it is there already.</summary>
    private static bool IsMadeByAnother(DbException exception) => exception.SqlState is "42P04" or "42P07" or "42710" or "23505";

    private async Task<FitnessTrackSchemaStatus> MigratableStatusAsync(CancellationToken cancellationToken)
    {
        var status = await WithMigratingContextAsync(context => FitnessTrackSchemaStatus.ReadAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (status.IsNewer)
        {
            LogNewer(string.Join(", ", status.Unknown));
            throw new NewerDatabaseException($"Cannot migrate: {status}. Update the application's FitnessTrack.Data packages.", status);
        }

        return status;
    }

    /// <returns>What is still pending because another process was at work; null when nothing is.</returns>
    private async Task<FitnessTrackSchemaStatus?> ApplyAsync(FitnessTrackSchemaStatus before, bool again, CancellationToken cancellationToken)
    {
        try
        {
            await WithMigratingContextAsync(context => ApplyAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (DatabaseErrorOf(e) is { } error)
        {
            var status = await MigratableStatusAsync(cancellationToken).ConfigureAwait(false);
            var anotherWorks = IsMadeByAnother(error) || status.Pending.Count < before.Pending.Count;
            if (!status.IsCurrent && !(again && anotherWorks))
            {
                throw;
            }

            return status.IsCurrent ? null : status;
        }
    }

    /// <summary>EF wraps what is transient.</summary>
    private static DbException? DatabaseErrorOf(Exception? exception) =>
        exception is null or DbException ? exception as DbException : DatabaseErrorOf(exception.InnerException);

    private static async Task<bool> ApplyAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The host's options, completed by what the provider needs to migrate safely.</summary>
    private Task<T> WithMigratingContextAsync<T>(Func<FitnessTrackDbContext, Task<T>> work, CancellationToken cancellationToken) =>
        WithContextAsync(
            async context =>
            {
                var options = OptionsOf(context);
                options.Options.FindFitnessTrackProvider()?.ConfigureMigration(options);
                var migrating = new FitnessTrackDbContext(options.Options);
                await using (migrating.ConfigureAwait(false))
                {
                    return await work(migrating).ConfigureAwait(false);
                }
            },
            cancellationToken);

    /// <summary>Apart from a TransactionScope of the caller's: neither can the schema be made in it, nor is it read by way of it.</summary>
    private async Task<T> WithContextAsync<T>(Func<FitnessTrackDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var apart = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            if (context.GetType() == typeof(FitnessTrackDbContext))
            {
                return await work(context).ConfigureAwait(false);
            }

            // EF finds migrations by the exact type, and a factory of the host's may make contexts of a subclass.
            var plain = new FitnessTrackDbContext(OptionsOf(context).Options);
            await using (plain.ConfigureAwait(false))
            {
                return await work(plain).ConfigureAwait(false);
            }
        }
    }

    private static DbContextOptionsBuilder<FitnessTrackDbContext> OptionsOf(FitnessTrackDbContext context)
    {
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        foreach (var extension in context.GetService<IDbContextOptions>().Extensions)
        {
            ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(extension);
        }

        return options;
    }

    [LoggerMessage(1, LogLevel.Debug, "The FitnessTrack schema is current: {Count} migrations are applied")]
    private partial void LogCurrent(int count);

    [LoggerMessage(2, LogLevel.Information, "Migrating the FitnessTrack schema: {Pending}")]
    private partial void LogMigrating(string pending);

    [LoggerMessage(3, LogLevel.Information, "The FitnessTrack schema is current; {Count} migrations were pending")]
    private partial void LogMigrated(int count);

    [LoggerMessage(4, LogLevel.Error, "The FitnessTrack database is newer than this version of the library, which does not know {Unknown}")]
    private partial void LogNewer(string unknown);

    [LoggerMessage(5, LogLevel.Warning, "The FitnessTrack schema is not the canonical one: {Report}")]
    private partial void LogDifferent(string report);

    [LoggerMessage(6, LogLevel.Information, "Adopting a FitnessTrack database of the original service: {Report}")]
    private partial void LogAdoption(FitnessTrackAdoptionReport report);

    [LoggerMessage(7, LogLevel.Error, "Adopting a FitnessTrack database of the original service: {Report}")]
    private partial void LogNotAdopted(FitnessTrackAdoptionReport report);
}
