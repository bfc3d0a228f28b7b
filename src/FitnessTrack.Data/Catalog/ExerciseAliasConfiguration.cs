using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class ExerciseAliasConfiguration : IEntityTypeConfiguration<ExerciseAlias>
{
    public void Configure(EntityTypeBuilder<ExerciseAlias> builder)
    {
        builder.ToTable("exercise_aliases");

        builder.HasIntegerKey();

        builder.Property(a => a.ExerciseId).HasColumnName("exercise_id");
        builder.Property(a => a.Alias).HasColumnName("alias").HasMaxLength(ExerciseAlias.AliasLength);

        builder.HasOne(a => a.Exercise).WithMany(e => e.Aliases).HasForeignKey(a => a.ExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_aliases_exercise");

        builder.HasIndex(a => new { a.ExerciseId, a.Alias }).IsUnique().HasDatabaseName("uq_exercise_alias");

        builder.ToTable(table => table.HasCheckConstraint("ck_exercise_aliases_alias_not_empty", "length(alias) > 0"));
    }
}
