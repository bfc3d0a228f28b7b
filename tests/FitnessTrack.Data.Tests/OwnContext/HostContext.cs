using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A host's own context: its tables, FitnessTrack's, and a column of its own on one of those.</summary>
public class HostContext(DbContextOptions options) : DbContext(options)
{
    public const string Schema = "fitness";
    public const string Locker = "Locker";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyFitnessTrack(fitness => Configure(fitness.Configure<User>(user => user.Property<decimal?>(Locker).HasColumnName("locker").HasPrecision(5, 2))));
        AddOwn(modelBuilder);
    }

    protected virtual void Configure(FitnessTrackModelOptions fitness)
    {
    }

    protected void AddOwn(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Trainer>().ToTable("trainers").HasOne(trainer => trainer.Client).WithMany().HasForeignKey(trainer => trainer.ClientId);
        modelBuilder.Entity<AppUser>(user =>
        {
            user.ToTable(Database.IsNpgsql() ? "users" : "app_users", "app");
            user.Property(u => u.Email).HasColumnName("email");
        });
    }
}
