using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class RoutineDayConfiguration : IEntityTypeConfiguration<RoutineDay>
{
    public void Configure(EntityTypeBuilder<RoutineDay> builder)
    {
        builder.ToTable("routine_days");

        builder.HasIntegerKey();

        builder.Property(d => d.RoutineId).HasColumnName("routine_id");
        builder.Property(d => d.DayIndex).HasColumnName("day_index");
        builder.Property(d => d.IsRest).HasColumnName("is_rest").HasAlwaysWrittenDefault(false);
        builder.Property(d => d.Title).HasColumnName("title").HasMaxLength(RoutineDay.TitleLength);
        builder.Property(d => d.Notes).HasColumnName("notes");
        builder.HasTimestamps();

        builder.HasOne(d => d.Routine).WithMany(r => r.Days).HasForeignKey(d => d.RoutineId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_routine_days_routine");

        builder.HasIndex(d => new { d.RoutineId, d.DayIndex }).IsUnique().HasDatabaseName("uq_routine_days_routine_day_index");

        builder.ToTable(table => table.HasCheckConstraint("ck_routine_days_day_index_range", "day_index >= 1"));
    }
}
