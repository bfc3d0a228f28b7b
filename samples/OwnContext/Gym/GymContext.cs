using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>The host's context: its own entities, and FitnessTrack's among them. Each database has a subclass, for its migrations.</summary>
/// <param name="options">The subclass's options.</param>
public abstract class GymContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>A column of the host's own on the library's <see cref="User"/>.</summary>
    public const string MembershipNumber = "MembershipNumber";

    private const int NameLength = 120;
    private const int MembershipNumberLength = 20;

    /// <summary>The coaches.</summary>
    public DbSet<Coach> Coaches => Set<Coach>();

    /// <summary>The library's users.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The library's catalogue.</summary>
    public DbSet<Exercise> Exercises => Set<Exercise>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyFitnessTrack(fitness => fitness.Configure<User>(user =>
            user.Property<string?>(MembershipNumber).HasColumnName("membership_number").HasMaxLength(MembershipNumberLength)));

        modelBuilder.Entity<Coach>(coach =>
        {
            coach.ToTable("coaches");
            coach.Property(c => c.Name).HasMaxLength(NameLength);
            coach.HasIndex(c => c.Name).IsUnique();
            coach.HasMany(c => c.Clients).WithMany().UsingEntity("coach_clients");
        });
    }
}
