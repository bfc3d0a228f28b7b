using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class ExerciseTagConfiguration : IEntityTypeConfiguration<ExerciseTag>
{
    public void Configure(EntityTypeBuilder<ExerciseTag> builder)
    {
        builder.ToTable("exercise_tags");

        builder.HasKey(et => new { et.ExerciseId, et.TagId }).HasName("pk_exercise_tags");

        builder.Property(et => et.ExerciseId).HasColumnName("exercise_id");
        builder.Property(et => et.TagId).HasColumnName("tag_id");

        builder.HasOne(et => et.Exercise).WithMany(e => e.ExerciseTags).HasForeignKey(et => et.ExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_tags_exercise");
        builder.HasOne(et => et.Tag).WithMany(t => t.ExerciseTags).HasForeignKey(et => et.TagId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_tags_tag");

        builder.HasIndex(et => et.TagId).HasDatabaseName("ix_exercise_tags_tag");
    }
}
