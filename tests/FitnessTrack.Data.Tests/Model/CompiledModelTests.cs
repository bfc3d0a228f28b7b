using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class CompiledModelTests
{
    [Theory]
    [InlineData("Postgres")]
    [InlineData("Sqlite")]
    public void the_compiled_model_is_the_one_that_would_be_generated_now(string name)
    {
        var provider = Provider.All.Single(p => p.Name == name);

        var generated = CompiledModels.Generate(provider);

        generated.Should().HaveCountGreaterThan(12);
        CompiledModels.Written(provider).Should().BeEquivalentTo(generated, "else run: dotnet run --project eng/FitnessTrack.Data.Design -- models");
    }

    [Theory]
    [InlineData("Postgres")]
    [InlineData("Sqlite")]
    public void the_librarys_own_context_uses_the_compiled_model_and_a_subclass_or_a_hosts_context_builds_its_own(string name)
    {
        var use = Provider.All.Single(p => p.Name == name).Use;
        var own = new DbContextOptionsBuilder<FitnessTrackDbContext>();
        use(own);
        using var context = new FitnessTrackDbContext(own.Options);
        using var subclass = new GymContext(Options<GymContext>(name));
        using var hosts = new HostContext(Options<HostContext>(name));

        context.Model.GetType().Namespace.Should().Be($"FitnessTrack.Data.Migrations.{name}.Compiled");
        subclass.Model.FindEntityType(typeof(Gym)).Should().NotBeNull();
        hosts.Model.FindEntityType(typeof(Gym)).Should().NotBeNull();
        hosts.Model.FindEntityType(typeof(ExerciseSetLog)).Should().NotBeNull();
    }

    private static DbContextOptions<TContext> Options<TContext>(string name)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        return name == "Sqlite" ? options.UseFitnessTrackSqlite("Data Source=x").Options : options.UseFitnessTrackPostgres("Host=x").Options;
    }

    private sealed class Gym
    {
        public int Id { get; set; }
    }

    private sealed class GymContext(DbContextOptions<GymContext> options) : FitnessTrackDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<Gym>();
        }
    }

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack();
            modelBuilder.Entity<Gym>();
        }
    }
}
