using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");

        builder.HasIntegerKey();

        builder.Property(u => u.Email).HasColumnName("email").HasMaxLength(User.EmailLength);
        builder.Property(u => u.PasswordHash).HasColumnName("password_hash").HasMaxLength(User.PasswordHashLength);
        builder.Property(u => u.Username).HasColumnName("username").HasMaxLength(User.UsernameLength);
        builder.Property(u => u.FullName).HasColumnName("full_name").HasMaxLength(User.FullNameLength);
        builder.Property(u => u.Age).HasColumnName("age");
        builder.Property(u => u.HeightCm).HasColumnName("height_cm");
        builder.Property(u => u.WeightKg).HasColumnName("weight_kg").HasPrecision(5, 2);
        builder.HasTimestamps();

        builder.HasIndex(u => u.Email).IsUnique().HasDatabaseName("uq_users_email");
        builder.HasIndex(u => u.Username).IsUnique().HasDatabaseName("uq_users_username");
        builder.HasIndex(u => u.CreatedAt).HasDatabaseName("ix_users_created_at");

        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_users_email_valid", "email LIKE '%@%' AND email = lower(trim(email))");
            table.HasCheckConstraint("ck_users_password_hash_not_empty", "length(password_hash) > 0");
            table.HasCheckConstraint("ck_users_username_valid", "length(username) > 0 AND username = trim(username)");
            table.HasCheckConstraint("ck_users_full_name_valid", "length(full_name) > 0 AND full_name = trim(full_name)");
            table.HasCheckConstraint("ck_users_age_range", "age >= 0");
            table.HasCheckConstraint("ck_users_height_cm_range", "height_cm > 0");
            table.HasCheckConstraint("ck_users_weight_kg_range", "weight_kg > 0 AND weight_kg < 1000");
        });
    }
}
