using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>Whose model names a schema for the library's tables.</summary>
public sealed class SchemaHostContext(DbContextOptions<SchemaHostContext> options) : HostContext(options)
{
    protected override void Configure(FitnessTrackModelOptions fitness) => fitness.Schema = Schema;
}
