using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class WorkoutSessionConfiguration : IEntityTypeConfiguration<WorkoutSession>
{
    public void Configure(EntityTypeBuilder<WorkoutSession> builder)
    {
        builder.ToTable("workout_sessions");

        builder.HasIntegerKey();
        // What a set log refers to, so that the database refuses a log in another user's session.
        builder.HasAlternateKey(s => new { s.Id, s.UserId }).HasName("uq_ws_id_user");

        builder.Property(s => s.UserId).HasColumnName("user_id");
        builder.Property(s => s.WorkoutDate).HasColumnName("workout_date");
        builder.Property(s => s.Status).HasColumnName("status").HasAlwaysWrittenDefault(WorkoutStatus.Pending);
        builder.Property(s => s.RoutineDayId).HasColumnName("routine_day_id");
        builder.Property(s => s.Location).HasColumnName("location").HasMaxLength(WorkoutSession.LocationLength);
        builder.Property(s => s.PerceivedFatigue).HasColumnName("perceived_fatigue");
        builder.Property(s => s.BodyweightKg).HasColumnName("bodyweight_kg").HasPrecision(5, 2);
        builder.Property(s => s.Notes).HasColumnName("notes");
        builder.HasTimestamps();

        builder.HasOne(s => s.User).WithMany(u => u.WorkoutSessions).HasForeignKey(s => s.UserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_workout_sessions_user");
        builder.HasOne(s => s.RoutineDay).WithMany().HasForeignKey(s => s.RoutineDayId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_workout_sessions_routine_day");

        builder.HasIndex(s => new { s.UserId, s.WorkoutDate }).IsUnique().HasDatabaseName("uq_ws_user_date");
        builder.HasIndex(s => s.RoutineDayId).HasDatabaseName("ix_ws_routine_day");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_workout_sessions_workout_date_range", CheckSql.DateRange("workout_date"));
            table.HasCheckConstraint("ck_workout_sessions_bodyweight_kg_range", "bodyweight_kg > 0 AND bodyweight_kg < 1000");
        });
    }
}
