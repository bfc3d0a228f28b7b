using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>Whose tables of the library others' migrations make.</summary>
public sealed class ExcludedHostContext(DbContextOptions<ExcludedHostContext> options) : HostContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyFitnessTrack(fitness => fitness.ExcludeFromMigrations = true);
        AddOwn(modelBuilder);
    }
}
