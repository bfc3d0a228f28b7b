using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class RoutineExerciseSetConfiguration : IEntityTypeConfiguration<RoutineExerciseSet>
{
    public void Configure(EntityTypeBuilder<RoutineExerciseSet> builder)
    {
        builder.ToTable("routine_exercise_sets");

        builder.HasIntegerKey();

        builder.Property(s => s.RoutineDayExerciseId).HasColumnName("routine_day_exercise_id");
        builder.Property(s => s.SetIndex).HasColumnName("set_index");
        builder.Property(s => s.IsWarmup).HasColumnName("is_warmup").HasAlwaysWrittenDefault(false);
        builder.Property(s => s.ToFailure).HasColumnName("to_failure").HasAlwaysWrittenDefault(false);
        builder.Property(s => s.TargetWeightKg).HasColumnName("target_weight_kg").HasPrecision(6, 2);
        builder.Property(s => s.TargetReps).HasColumnName("target_reps");
        builder.Property(s => s.TargetRir).HasColumnName("target_rir");
        builder.Property(s => s.TargetRpe).HasColumnName("target_rpe").HasPrecision(3, 1);
        builder.Property(s => s.TargetTempo).HasColumnName("target_tempo").HasMaxLength(RoutineExerciseSet.TargetTempoLength);
        builder.Property(s => s.TargetRestS).HasColumnName("target_rest_s");
        builder.Property(s => s.Notes).HasColumnName("notes");
        builder.HasTimestamps();

        builder.HasOne(s => s.RoutineDayExercise).WithMany(e => e.Sets).HasForeignKey(s => s.RoutineDayExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_routine_exercise_sets_routine_day_exercise");

        builder.HasIndex(s => new { s.RoutineDayExerciseId, s.SetIndex }).IsUnique().HasDatabaseName("uq_res_rde_set_idx");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_routine_exercise_sets_set_index_range", "set_index >= 1");
            table.HasCheckConstraint("ck_routine_exercise_sets_target_weight_kg_range", "target_weight_kg >= 0 AND target_weight_kg < 10000");
            table.HasCheckConstraint("ck_routine_exercise_sets_target_reps_range", "target_reps >= 0");
            table.HasCheckConstraint("ck_routine_exercise_sets_target_rir_range", "target_rir BETWEEN 0 AND 10");
            table.HasCheckConstraint("ck_routine_exercise_sets_target_rpe_range", "target_rpe BETWEEN 0 AND 10");
            table.HasCheckConstraint("ck_routine_exercise_sets_target_rest_s_range", "target_rest_s >= 0");
        });
    }
}
