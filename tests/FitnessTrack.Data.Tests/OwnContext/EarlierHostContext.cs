using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A host before it has the library's tables.</summary>
public sealed class EarlierHostContext(DbContextOptions<EarlierHostContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<AppUser>(user =>
    {
        user.ToTable(Database.IsNpgsql() ? "users" : "app_users", "app");
        user.Property(u => u.Email).HasColumnName("email");
    });
}
