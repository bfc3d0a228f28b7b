using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class ExerciseConfiguration : IEntityTypeConfiguration<Exercise>
{
    public void Configure(EntityTypeBuilder<Exercise> builder)
    {
        builder.ToTable("exercises");

        builder.HasIntegerKey();

        builder.Property(e => e.Name).HasColumnName("name").HasMaxLength(Exercise.NameLength);
        builder.Property(e => e.Slug).HasColumnName("slug").HasMaxLength(Exercise.SlugLength);
        builder.Property(e => e.PrimaryMuscle).HasColumnName("primary_muscle");
        builder.Property(e => e.Movement).HasColumnName("movement");
        builder.Property(e => e.Mechanics).HasColumnName("mechanics");
        builder.Property(e => e.Force).HasColumnName("force");
        builder.Property(e => e.Unilateral).HasColumnName("unilateral").HasAlwaysWrittenDefault(false);
        builder.Property(e => e.Equipment).HasColumnName("equipment");
        builder.Property(e => e.Grip).HasColumnName("grip").HasMaxLength(Exercise.GripLength);
        builder.Property(e => e.RangeOfMotion).HasColumnName("range_of_motion");
        builder.Property(e => e.Difficulty).HasColumnName("difficulty").HasAlwaysWrittenDefault(Level.Beginner);
        builder.Property(e => e.Cues).HasColumnName("cues");
        builder.Property(e => e.Instructions).HasColumnName("instructions");
        builder.Property(e => e.VideoUrl).HasColumnName("video_url").HasMaxLength(Exercise.VideoUrlLength);
        builder.Property(e => e.IsActive).HasColumnName("is_active").HasAlwaysWrittenDefault(true);
        builder.HasTimestamps();

        builder.HasMany(e => e.Tags).WithMany(t => t.Exercises).UsingEntity<ExerciseTag>(
            join => join.HasOne(et => et.Tag).WithMany(t => t.ExerciseTags),
            join => join.HasOne(et => et.Exercise).WithMany(e => e.ExerciseTags));

        builder.HasIndex(e => e.Slug).IsUnique().HasDatabaseName("uq_exercises_slug");
        builder.HasIndex(e => e.Name).HasDatabaseName("ix_exercises_name");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_exercises_name_not_empty", "length(name) > 0");
            table.HasCheckConstraint("ck_exercises_slug_not_empty", "length(slug) > 0");
        });
    }
}
