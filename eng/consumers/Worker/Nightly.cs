using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace Worker;

/// <summary>Its tables are there before it starts.</summary>
internal sealed class Nightly(IDbContextFactory<FitnessTrackDbContext> contexts, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var context = await contexts.CreateDbContextAsync(stoppingToken);
        context.Add(new Tag { Name = "nightly" });
        await context.SaveChangesAsync(stoppingToken);
        lifetime.StopApplication();
    }
}
