using FitnessTrack.Data.Tests.OwnContext;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class OwnContextSnippets
{
    [Fact]
    public void the_example_of_a_hosts_own_context_makes_a_model_in_the_schema()
    {
        var connectionString = "Host=nowhere.invalid";
        var services = new ServiceCollection();

        services.AddDbContext<GymContext>(options => options.UseFitnessTrackPostgres(connectionString, schema: "fitness"));

        using var host = services.BuildServiceProvider();
        using var scope = host.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<GymContext>().GetService<IDesignTimeModel>().Model;
        model.FindEntityType(typeof(User))!.GetSchemaQualifiedTableName().Should().Be("fitness.users");
        model.FindEntityType(typeof(User))!.FindProperty("MembershipNumber").Should().NotBeNull();
        Sql(model).Should().Contain(sql => sql.Contains("\"fitness\".fitnesstrack_touch()", StringComparison.Ordinal));
    }

    [Fact]
    public void the_example_of_excluded_tables_leaves_them_and_their_types_to_the_librarys_migrations()
    {
        using var context = new ClubContext(new DbContextOptionsBuilder<ClubContext>().UseFitnessTrackPostgres("Host=nowhere.invalid").Options);
        var model = context.GetService<IDesignTimeModel>().Model;

        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());

        operations.OfType<CreateTableOperation>().Should().ContainSingle().Which.Name.Should().Be("Trainer");
        operations.OfType<AlterDatabaseOperation>().Should().BeEmpty();
    }

    private static IEnumerable<string> Sql(IModel model)
    {
        var migrationBuilder = new MigrationBuilder("Npgsql.EntityFrameworkCore.PostgreSQL");
        new FirstMigration(model).Run(migrationBuilder);
        return migrationBuilder.Operations.OfType<SqlOperation>().Select(operation => operation.Sql);
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

    private sealed class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack(fitness => fitness.ExcludeFromMigrations = true);
            modelBuilder.Entity<Trainer>().HasOne(trainer => trainer.Client).WithMany();
        }
    }
}
