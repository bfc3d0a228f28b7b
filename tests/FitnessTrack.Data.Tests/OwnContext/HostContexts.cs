using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>Whose tables of the library are beside its own.</summary>
public sealed class PlainHostContext(DbContextOptions<PlainHostContext> options) : HostContext(options);

/// <summary>Whose model names a schema for the library's tables.</summary>
public sealed class SchemaHostContext(DbContextOptions<SchemaHostContext> options) : HostContext(options)
{
    protected override void Configure(FitnessTrackModelOptions fitness) => fitness.Schema = Schema;
}

/// <summary>Whose tables of the library others' migrations make.</summary>
public sealed class ExcludedHostContext(DbContextOptions<ExcludedHostContext> options) : HostContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyFitnessTrack(fitness => fitness.ExcludeFromMigrations = true);
        AddOwn(modelBuilder);
    }
}
