using FitnessTrack.Data.Tests.OwnContext;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of a host's own context, compiled and run.</summary>
public class OwnContextSnippets
{
    [Fact]
    public async Task the_example_of_a_hosts_own_context_makes_its_tables_in_the_schema_and_works_there()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        var connectionString = db.ConnectionString;
        var services = new ServiceCollection();

        services.AddDbContext<GymContext>(options => options.UseFitnessTrackPostgres(connectionString, schema: "fitness"));

        await using var host = services.BuildServiceProvider();
        await using var scope = host.CreateAsyncScope();
        var gym = scope.ServiceProvider.GetRequiredService<GymContext>();
        var model = gym.GetService<IDesignTimeModel>().Model;
        model.FindEntityType(typeof(User))!.GetSchemaQualifiedTableName().Should().Be("fitness.users");
        var migration = new FirstMigration(gym.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel()), model);
        await MigrateAsync(gym, migration.Run("Npgsql.EntityFrameworkCore.PostgreSQL"), model);
        await ShouldWorkAsync(gym);
        (await db.ScalarAsync("SELECT count(*) FROM pg_trigger WHERE tgrelid = 'fitness.users'::regclass AND NOT tgisinternal")).Should().NotBe("0");
    }

    [Theory, EveryProvider]
    public async Task the_example_of_excluded_tables_leaves_them_and_their_types_to_the_librarys_migrations(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var options = new DbContextOptionsBuilder<ClubContext>();
        db.Use(options);
        await using var club = new ClubContext(options.Options);
        var model = club.GetService<IDesignTimeModel>().Model;

        var operations = club.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());

        operations.OfType<CreateTableOperation>().Should().ContainSingle().Which.Name.Should().Be("Trainer");
        operations.OfType<AlterDatabaseOperation>().Should().BeEmpty();
        await MigrateAsync(club, operations, model);
        await ShouldWorkAsync(club);
    }

    private static async Task MigrateAsync(DbContext context, IReadOnlyList<MigrationOperation> operations, IModel model)
    {
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model);
        await context.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(commands, context.GetService<IRelationalConnection>());
        if (context.Database.GetDbConnection() is NpgsqlConnection connection)
        {
            // As EF does after a migration of its own: there are enum types that were not there before.
            await context.Database.OpenConnectionAsync();
            await connection.ReloadTypesAsync();
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The host's table points at ours, search finds and the triggers write.</summary>
    private static async Task ShouldWorkAsync(DbContext context)
    {
        (await context.SeedFitnessTrackCatalogAsync()).Inserted.Should().Be(298);
        var user = World.NewUser("ada");
        context.Add(new Trainer { Name = "Rosa", Client = user });
        await context.SaveChangesAsync();
        var exercise = await context.Set<Exercise>().Search("bech press").FirstAsync();
        var recorded = await context.RecordSetAsync(user.Id, new SetEntry { ExerciseId = exercise.Id, PerformedAt = World.Start, SetIndex = 1, ActualReps = 5 });

        exercise.Slug.Should().Be("bench-press");
        recorded.Outcome.Should().Be(RecordOutcome.Inserted);
        (await context.RecentLogsAsync(user.Id)).Should().ContainSingle().Which.CreatedAt.Should().BeAfter(DateTimeOffset.UtcNow.AddHours(-1));
        (await context.Set<Trainer>().Where(trainer => trainer.Client.Email == user.Email).Select(trainer => trainer.Name).SingleAsync()).Should().Be("Rosa");
    }

    /// <summary>The tables as EF's differ makes them of the model, which the scaffolder writes into a migration, and then the example's line.</summary>
    private sealed class FirstMigration(IReadOnlyList<MigrationOperation> tables, IModel model) : Migration
    {
        public override IModel TargetModel => model;

        public IReadOnlyList<MigrationOperation> Run(string provider)
        {
            var migrationBuilder = new MigrationBuilder(provider);
            Up(migrationBuilder);
            return [.. tables, .. migrationBuilder.Operations];
        }

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
