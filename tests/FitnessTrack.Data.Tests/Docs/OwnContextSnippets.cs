using FitnessTrack.Data.Tests.OwnContext;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class OwnContextSnippets
{
    [Fact]
    public void the_example_of_a_hosts_own_context_makes_a_model_in_the_schema()
    {
        const string ConnectionString = "Host=nowhere.invalid";
        var services = new ServiceCollection();

        services.AddDbContext<GymContext>(options => options.UseFitnessTrackPostgres(ConnectionString, schema: "fitness"));

        using var host = services.BuildServiceProvider();
        using var scope = host.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<GymContext>().GetService<IDesignTimeModel>().Model;
        model.FindEntityType(typeof(User))!.GetSchemaQualifiedTableName().Should().Be("fitness.users");
        model.FindEntityType(typeof(User))!.FindProperty("MembershipNumber").Should().NotBeNull();
        Sql(model).Should().Contain(sql => sql.Contains("\"fitness\".fitnesstrack_touch()", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sql(IModel model)
    {
        var migrationBuilder = new MigrationBuilder("Npgsql.EntityFrameworkCore.PostgreSQL");
        new FirstMigration(model).Run(migrationBuilder);
        return migrationBuilder.Operations.OfType<Microsoft.EntityFrameworkCore.Migrations.Operations.SqlOperation>().Select(operation => operation.Sql);
    }

    private sealed class FirstMigration(IModel model) : Migration
    {
        public override IModel TargetModel => model;

        public void Run(MigrationBuilder migrationBuilder) => Up(migrationBuilder);

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // … the tables, as dotnet ef migrations add wrote them
            migrationBuilder.CreateFitnessTrackPostgresObjects(TargetModel); // or …SqliteObjects
        }
    }

    public class GymContext(DbContextOptions<GymContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack(fitness => fitness.Configure<User>(user =>
                user.Property<string?>("MembershipNumber").HasMaxLength(20)));

            modelBuilder.Entity<Trainer>().HasOne(trainer => trainer.Client).WithMany();
        }
    }
}
