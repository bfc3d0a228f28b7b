using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class ExerciseSetLogConfiguration : IEntityTypeConfiguration<ExerciseSetLog>
{
    public void Configure(EntityTypeBuilder<ExerciseSetLog> builder)
    {
        builder.ToTable("exercise_set_logs");

        builder.HasIntegerKey(l => l.Id, l => l.Id);

        builder.Property(l => l.UserId).HasColumnName("user_id");
        builder.Property(l => l.ExerciseId).HasColumnName("exercise_id");
        builder.Property(l => l.SessionId).HasColumnName("session_id");
        builder.Property(l => l.PlannedSetId).HasColumnName("planned_set_id");
        builder.Property(l => l.PerformedAt).HasColumnName("performed_at");
        builder.Property(l => l.SetIndex).HasColumnName("set_index");
        builder.Property(l => l.IsWarmup).HasColumnName("is_warmup").HasAlwaysWrittenDefault(false);
        builder.Property(l => l.ToFailure).HasColumnName("to_failure").HasAlwaysWrittenDefault(false);
        builder.Property(l => l.ActualWeightKg).HasColumnName("actual_weight_kg").HasPrecision(6, 2);
        builder.Property(l => l.ActualReps).HasColumnName("actual_reps");
        builder.Property(l => l.ActualRir).HasColumnName("actual_rir");
        builder.Property(l => l.ActualRpe).HasColumnName("actual_rpe").HasPrecision(3, 1);
        builder.Property(l => l.ActualTempo).HasColumnName("actual_tempo").HasMaxLength(ExerciseSetLog.ActualTempoLength);
        builder.Property(l => l.ActualRestS).HasColumnName("actual_rest_s");
        builder.Property(l => l.Notes).HasColumnName("notes");
        builder.HasTimestamps();

        builder.HasOne(l => l.User).WithMany(u => u.ExerciseSetLogs).HasForeignKey(l => l.UserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_set_logs_user");
        builder.HasOne(l => l.Exercise).WithMany().HasForeignKey(l => l.ExerciseId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_set_logs_exercise");
        // With the user in the key: a log cannot belong to one user and sit in another user's session.
        builder.HasOne(l => l.Session).WithMany(s => s.SetLogs).HasForeignKey(l => new { l.SessionId, l.UserId })
            .HasPrincipalKey(s => new { s.Id, s.UserId })
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_exercise_set_logs_session");
        builder.HasOne(l => l.PlannedSet).WithMany().HasForeignKey(l => l.PlannedSetId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_exercise_set_logs_planned_set");

        builder.HasIndex(l => new { l.UserId, l.ExerciseId, l.PerformedAt, l.SetIndex }).IsUnique().HasDatabaseName("uq_esl_session_set");
        builder.HasIndex(l => new { l.UserId, l.PerformedAt }).HasDatabaseName("ix_esl_user_time");
        builder.HasIndex(l => new { l.ExerciseId, l.PerformedAt }).HasDatabaseName("ix_esl_exercise_time");
        builder.HasIndex(l => new { l.UserId, l.ExerciseId, l.SessionId, l.SetIndex }).HasDatabaseName("ix_esl_by_session");
        builder.HasIndex(l => new { l.SessionId, l.UserId }).HasDatabaseName("ix_esl_session");
        builder.HasIndex(l => l.PlannedSetId).HasDatabaseName("ix_esl_planned");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_exercise_set_logs_performed_at_range", CheckSql.InstantRange("performed_at"));
            table.HasCheckConstraint("ck_exercise_set_logs_set_index_range", "set_index >= 1");
            table.HasCheckConstraint("ck_exercise_set_logs_actual_weight_kg_range", "actual_weight_kg >= 0 AND actual_weight_kg < 10000");
            table.HasCheckConstraint("ck_exercise_set_logs_actual_reps_range", "actual_reps >= 0");
            table.HasCheckConstraint("ck_exercise_set_logs_actual_rir_range", "actual_rir BETWEEN 0 AND 10");
            table.HasCheckConstraint("ck_exercise_set_logs_actual_rpe_range", "actual_rpe BETWEEN 0 AND 10");
            table.HasCheckConstraint("ck_exercise_set_logs_actual_rest_s_range", "actual_rest_s >= 0");
        });
    }
}
