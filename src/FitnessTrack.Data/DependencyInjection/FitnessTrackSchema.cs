using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

internal sealed class FitnessTrackSchema(IDbContextFactory<FitnessTrackDbContext> contexts) : IFitnessTrackSchema
{
    public async Task<FitnessTrackSchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            return await StatusAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            // Asked first, because migrating takes a lock and waits for it even where nothing is to be done.
            var status = await StatusAsync(context, cancellationToken).ConfigureAwait(false);
            if (!status.IsCurrent)
            {
                await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            }

            return status.Pending;
        }
    }

    private static async Task<FitnessTrackSchemaStatus> StatusAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false);
        var known = context.Database.GetMigrations();
        return new FitnessTrackSchemaStatus([.. applied], [.. known.Except(applied, StringComparer.Ordinal)]);
    }
}
