using Microsoft.Extensions.Hosting;

namespace FitnessTrack.Data;

/// <summary>Migrates before any hosted service starts; in a host that knows no such moment, when its own turn comes.</summary>
internal sealed class MigrationOnStartup(IFitnessTrackSchema schema) : IHostedLifecycleService
{
    private Task? _migrating;

    public Task StartingAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task MigrateAsync(CancellationToken cancellationToken) => _migrating ??= schema.MigrateAsync(cancellationToken);
}
