using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class RoutineDayExerciseConfiguration : IEntityTypeConfiguration<RoutineDayExercise>
{
    public void Configure(EntityTypeBuilder<RoutineDayExercise> builder)
    {
        builder.ToTable("routine_day_exercises");

        builder.HasIntegerKey();

        builder.Property(e => e.RoutineDayId).HasColumnName("routine_day_id");
        builder.Property(e => e.ExerciseId).HasColumnName("exercise_id");
        builder.Property(e => e.Position).HasColumnName("position");
        builder.Property(e => e.Notes).HasColumnName("notes");
        builder.HasTimestamps();

        builder.HasOne(e => e.RoutineDay).WithMany(d => d.Exercises).HasForeignKey(e => e.RoutineDayId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_routine_day_exercises_routine_day");
        builder.HasOne(e => e.Exercise).WithMany().HasForeignKey(e => e.ExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_routine_day_exercises_exercise");

        builder.HasIndex(e => new { e.RoutineDayId, e.Position }).IsUnique().HasDatabaseName("uq_rde_day_pos");
        builder.HasIndex(e => new { e.RoutineDayId, e.ExerciseId }).HasDatabaseName("ix_rde_day_exercise");
        builder.HasIndex(e => e.ExerciseId).HasDatabaseName("ix_rde_exercise");

        builder.ToTable(table => table.HasCheckConstraint("ck_routine_day_exercises_position_range", "position >= 1"));
    }
}
