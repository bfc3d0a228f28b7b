using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>
/// Brings a database of the original service to the first migration, records that, and applies the migrations after it, so that
/// those find the rows as in any other database; all in one transaction, which a dry run takes back.
/// </summary>
internal sealed class Adoption(FitnessTrackDbContext context, bool isDryRun)
{
    private readonly IFitnessTrackProvider _provider = context.GetService<IFitnessTrackProvider>();
    private readonly IReadOnlyList<SchemaObject> _original = OriginalSchema.Read();
    private readonly IReadOnlyList<string> _tables = OriginalSchema.Tables;

    private DbConnection Connection => context.Database.GetDbConnection();

    public async Task<FitnessTrackAdoptionReport> RunAsync(CancellationToken cancellationToken)
    {
        // To open a connection would make the file of an SQLite database that does not exist.
        if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            return Report(FitnessTrackAdoptionOutcome.Empty);
        }

        var adoption = await _provider.BeginAdoptionAsync(context, _tables, cancellationToken).ConfigureAwait(false);
        await using (adoption.ConfigureAwait(false))
        {
            var report = await RunAsync(adoption, cancellationToken).ConfigureAwait(false);
            if (report.IsAdopted)
            {
                // Not cancelled while it is under way: nobody would know whether it was done.
                cancellationToken.ThrowIfCancellationRequested();
                await adoption.CommitAsync().ConfigureAwait(false);
            }

            return report;
        }
    }

    private async Task<FitnessTrackAdoptionReport> RunAsync(IFitnessTrackAdoption adoption, CancellationToken cancellationToken)
    {
        var found = await adoption.ReadOriginalAsync(_original, cancellationToken).ConfigureAwait(false);
        if (await IsMigratedAsync(found, cancellationToken).ConfigureAwait(false))
        {
            return Report(FitnessTrackAdoptionOutcome.AlreadyMigrated);
        }

        if (!found.Any(o => o.Kind == SchemaObjectKind.Table && _tables.Contains(o.Name, StringComparer.Ordinal)))
        {
            return Report(FitnessTrackAdoptionOutcome.Empty);
        }

        var first = FirstMigration();
        var differences = OriginalSchema.Differences(_original, found, first.Migration.UpOperations);
        differences = [.. differences, .. await OtherRevisionAsync(found, cancellationToken).ConfigureAwait(false)];
        if (differences.Count > 0)
        {
            return Report(FitnessTrackAdoptionOutcome.OtherSchema) with { Differences = differences };
        }

        var before = await adoption.ReadSchemaAsync(cancellationToken).ConfigureAwait(false);
        await adoption.PrepareAsync(first.Migration.UpOperations, cancellationToken).ConfigureAwait(false);

        var search = new BrokenRowSearch(Connection, adoption, first.Migration.UpOperations, context.Database.GetCommandTimeout());
        await search.RunAsync(_tables, cancellationToken).ConfigureAwait(false);
        if (search.Broken.Count > 0)
        {
            return Report(FitnessTrackAdoptionOutcome.BrokenRows) with { BrokenRows = search.Broken, RowCounts = search.Counts };
        }

        await MigrateAsync(adoption, first, cancellationToken).ConfigureAwait(false);
        var after = await adoption.ReadSchemaAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfNotCanonical(after);
        return Report(FitnessTrackAdoptionOutcome.Adopted) with { Changes = [.. Changes(before, after)], RowCounts = search.Counts };
    }

    /// <summary>Where there is no table of migrations, PostgreSQL's provider would ask it all the same, and break the transaction.</summary>
    private async Task<bool> IsMigratedAsync(IReadOnlyList<SchemaObject> found, CancellationToken cancellationToken) =>
        found.Any(o => o.Kind == SchemaObjectKind.Table && o.Name == FitnessTrackProviderExtensions.MigrationsHistoryTable)
        && (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any();

    private FitnessTrackAdoptionReport Report(FitnessTrackAdoptionOutcome outcome) =>
        new(outcome, isDryRun, [], [], [], new Dictionary<string, long>(StringComparer.Ordinal));

    private (string Id, Migration Migration) FirstMigration()
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var (id, type) = assembly.Migrations.First();
        return (id, assembly.CreateMigration(type, context.Database.ProviderName!));
    }

    private async Task<IReadOnlyList<FitnessTrackSchemaDifference>> OtherRevisionAsync(IReadOnlyList<SchemaObject> found, CancellationToken cancellationToken)
    {
        if (!found.Any(o => o.Kind == SchemaObjectKind.Table && o.Name == OriginalSchema.VersionTable))
        {
            return [];
        }

        var revisions = await context.Database.SqlQueryRaw<string>($"SELECT version_num AS \"Value\" FROM {OriginalSchema.VersionTable}").ToListAsync(cancellationToken).ConfigureAwait(false);
        return revisions is [OriginalSchema.Revision]
            ? []
            : [new(SchemaObjectKind.Table, null, OriginalSchema.VersionTable, $"revision {OriginalSchema.Revision}", revisions.Count == 0 ? "no revision" : $"revision {string.Join(", ", revisions)}")];
    }

    private async Task MigrateAsync(IFitnessTrackAdoption adoption, (string Id, Migration Migration) first, CancellationToken cancellationToken)
    {
        var model = context.GetService<IModelRuntimeInitializer>().Initialize(first.Migration.TargetModel, designTime: true);
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(adoption.Remaining(first.Migration.UpOperations), model))
        {
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await adoption.BringRowsAsync(cancellationToken).ConfigureAwait(false);

        var history = context.GetService<IHistoryRepository>();
        await ExecuteAsync(history.GetCreateIfNotExistsScript(), cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(history.GetInsertScript(new Microsoft.EntityFrameworkCore.Migrations.HistoryRow(first.Id, ProductInfo.GetVersion())), cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(
            context.GetService<IMigrator>().GenerateScript(first.Id, options: MigrationsSqlGenerationOptions.NoTransactions), cancellationToken).ConfigureAwait(false);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sql))
        {
            return;
        }

        var command = Connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
#pragma warning disable CA2100 // The migrations' own SQL.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void ThrowIfNotCanonical(IReadOnlyList<SchemaObject> after)
    {
        var differences = CanonicalSchema.Differences(_provider, after);
        if (differences.Count > 0)
        {
            throw new InvalidOperationException(
                $"Not adopted: the result would differ from the canonical schema, and was taken back. {string.Join("; ", differences)}");
        }
    }

    private static IEnumerable<string> Changes(IReadOnlyList<SchemaObject> before, IReadOnlyList<SchemaObject> after)
    {
        var (old, now) = (before.ToLookup(o => o.Key, o => o.Definition), after.ToLookup(o => o.Key, o => o.Definition));
        var removed = before.Where(o => !now.Contains(o.Key)).Select(o => $"{o}: removed");
        var added = after.Where(o => !old.Contains(o.Key)).Select(o => $"{o}: added");
        var changed = after.Where(o => old.Contains(o.Key) && old[o.Key].First() != o.Definition).Select(o => $"{o}: {old[o.Key].First()} becomes {o.Definition}");
        return removed.Concat(added).Concat(changed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
