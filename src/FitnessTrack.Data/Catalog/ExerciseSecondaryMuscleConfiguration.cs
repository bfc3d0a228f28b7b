using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class ExerciseSecondaryMuscleConfiguration : IEntityTypeConfiguration<ExerciseSecondaryMuscle>
{
    public void Configure(EntityTypeBuilder<ExerciseSecondaryMuscle> builder)
    {
        builder.ToTable("exercise_secondary_muscles");

        builder.HasKey(m => new { m.ExerciseId, m.Muscle }).HasName("pk_exercise_secondary_muscles");

        builder.Property(m => m.ExerciseId).HasColumnName("exercise_id");
        builder.Property(m => m.Muscle).HasColumnName("muscle");

        builder.HasOne(m => m.Exercise).WithMany(e => e.SecondaryMuscles).HasForeignKey(m => m.ExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_secondary_muscles_exercise");
    }
}
