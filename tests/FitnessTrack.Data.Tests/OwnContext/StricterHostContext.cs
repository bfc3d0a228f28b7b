using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>The same host later: it asks more of a table of the library's, and of one of its own.</summary>
public sealed class StricterHostContext(DbContextOptions<StricterHostContext> options) : HostContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<User>().ToTable(table => table.HasCheckConstraint("ck_users_of_the_gym", "username <> 'eve'"));
        modelBuilder.Entity<Trainer>().ToTable(table => table.HasCheckConstraint("ck_trainers_of_the_gym", "name <> 'eve'"));
    }
}
