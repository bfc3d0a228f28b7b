using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A host's own context whose query filters hide every row of the library's tables but one routine.</summary>
public sealed class FilteredContext(DbContextOptions<FilteredContext> options) : DbContext(options)
{
    public int ShownRoutine { get; init; }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyFitnessTrack(fitness => fitness.ConfigureEach(Hide).Configure<Routine>(routine => routine.HasQueryFilter(r => r.Id == ShownRoutine)));

    private static void Hide(EntityTypeBuilder entity) =>
        entity.HasQueryFilter(Expression.Lambda(Expression.Constant(false), Expression.Parameter(entity.Metadata.ClrType)));
}
