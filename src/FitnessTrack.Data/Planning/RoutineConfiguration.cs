using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class RoutineConfiguration : IEntityTypeConfiguration<Routine>
{
    public void Configure(EntityTypeBuilder<Routine> builder)
    {
        builder.ToTable("routines");

        builder.HasIntegerKey();

        builder.Property(r => r.UserId).HasColumnName("user_id");
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(Routine.NameLength);
        builder.Property(r => r.Description).HasColumnName("description");
        builder.Property(r => r.StartsOn).HasColumnName("starts_on");
        builder.Property(r => r.IsActive).HasColumnName("is_active").HasAlwaysWrittenDefault(true);
        builder.HasTimestamps();

        builder.HasOne(r => r.User).WithMany(u => u.Routines).HasForeignKey(r => r.UserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_routines_user");

        builder.HasIndex(r => new { r.UserId, r.Name }).IsUnique().HasDatabaseName("uq_routines_user_name");
        builder.HasIndex(r => new { r.UserId, r.IsActive }).HasDatabaseName("ix_routines_user_active");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_routines_name_not_empty", "length(name) > 0");
            table.HasCheckConstraint("ck_routines_starts_on_range", CheckSql.DateRange("starts_on"));
        });
    }
}
