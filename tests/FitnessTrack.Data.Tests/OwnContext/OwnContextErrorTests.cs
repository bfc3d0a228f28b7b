using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>What a host can get wrong, and is told. Nothing here connects.</summary>
public class OwnContextErrorTests
{
    private const string Postgres = "Npgsql.EntityFrameworkCore.PostgreSQL";

    [Fact]
    public void a_schema_beside_the_shipped_migrations_is_refused()
    {
        var librarys = () => new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackPostgres("Host=x", schema: "fitness");
        var subclass = () => new DbContextOptionsBuilder<SubclassInSchema>().UseFitnessTrackPostgres("Host=x", schema: "fitness");
        using var onPostgres = new SubclassInSchema(new DbContextOptionsBuilder<SubclassInSchema>().UseFitnessTrackPostgres("Host=x").Options);
        using var onSqlite = new SubclassInSchema(new DbContextOptionsBuilder<SubclassInSchema>().UseFitnessTrackSqlite("Data Source=x").Options);

        librarys.Should().Throw<ArgumentException>().WithParameterName("schema").WithMessage("*FitnessTrackDbContext*");
        subclass.Should().Throw<ArgumentException>().WithParameterName("schema").WithMessage("*SubclassInSchema*");
        onPostgres.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*SubclassInSchema*'fitness'*");
        onSqlite.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*SubclassInSchema*'fitness'*");
    }

    [Fact]
    public void two_different_schemas_are_refused()
    {
        using var context = new SchemaHostContext(new DbContextOptionsBuilder<SchemaHostContext>().UseFitnessTrackPostgres("Host=x", schema: "other").Options);
        var twice = () => new DbContextOptionsBuilder<SchemaHostContext>().UseFitnessTrackPostgres("Host=x", schema: "one").UseFitnessTrackPostgres("Host=x", schema: "two");

        context.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*'other'*'fitness'*");
        twice.Should().Throw<ArgumentException>().WithParameterName("schema").WithMessage("*'one'*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void a_blank_schema_is_refused(string schema)
    {
        var inOptions = () => new DbContextOptionsBuilder<PlainHostContext>().UseFitnessTrackPostgres("Host=x", schema: schema);
        var inModel = () => new FitnessTrackModelOptions { Schema = schema };

        inOptions.Should().Throw<ArgumentException>();
        inModel.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void a_callback_that_renames_or_takes_away_is_refused()
    {
        Apply(o => o.Configure<User>(user => user.ToTable("members")))
            .Should().Throw<InvalidOperationException>().WithMessage("*User to 'members'*'users'*");
        Apply(o => o.Configure<User>(user => user.Property(u => u.Email).HasColumnName("mail")))
            .Should().Throw<InvalidOperationException>().WithMessage("*User.Email to 'mail'*'email'*");
        Apply(o => o.ConfigureEach(entity => entity.Ignore("CreatedAt")))
            .Should().Throw<InvalidOperationException>().WithMessage("*CreatedAt to 'nothing'*");
        Apply(o => o.Configure<Exercise>(exercise => exercise.HasIndex(e => e.Slug).HasDatabaseName("slugs")))
            .Should().Throw<InvalidOperationException>().WithMessage("*the index*Exercise(Slug) to 'slugs (unique)'*'uq_exercises_slug (unique)'*");
        Apply(o => o.Configure<Exercise>(exercise => exercise.HasIndex(e => e.Slug).IsUnique(false)))
            .Should().Throw<InvalidOperationException>().WithMessage("*the index*Exercise(Slug)*'uq_exercises_slug (unique)'*");
        Apply(o => o.Configure<User>(user => user.HasKey(u => u.Id).HasName("key")))
            .Should().Throw<InvalidOperationException>().WithMessage("*the key User(Id) to 'key'*'pk_users'*");
        Apply(o => o.Configure<Routine>(routine => routine.HasOne(r => r.User).WithMany(u => u.Routines).HasConstraintName("owner")))
            .Should().Throw<InvalidOperationException>().WithMessage("*the foreign key Routine(UserId) to User to 'owner'*'fk_routines_user'*");
        Apply(o => o.Configure<User>(user => user.Metadata.RemoveCheckConstraint("ck_users_age_range")))
            .Should().Throw<InvalidOperationException>().WithMessage("*the check User ck_users_age_range to 'nothing'*");
        Apply(o => o.Configure<User>(user => user.HasIndex(u => u.Age).HasDatabaseName("ix_by_age"))).Should().NotThrow("a host may add to it");
        Apply(o => o.Configure<Trainer>(_ => { })).Should().Throw<ArgumentException>().WithMessage("Trainer*");
        Apply(o => o.Configure<User>(null!)).Should().Throw<ArgumentNullException>();
        Apply(o => o.ConfigureEach(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void a_callback_for_every_entity_gets_every_entity()
    {
        var entities = new List<string>();

        Apply(o => o.ConfigureEach(entity => entities.Add(entity.Metadata.ClrType.Name)))();

        entities.Should().HaveCount(12).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void the_call_of_another_provider_is_refused()
    {
        using var context = new PlainHostContext(new DbContextOptionsBuilder<PlainHostContext>().UseFitnessTrackSqlite("Data Source=x").Options);
        var model = context.GetService<IDesignTimeModel>().Model;
        var onPostgres = new MigrationBuilder(Postgres);
        var onSqlite = new MigrationBuilder(context.Database.ProviderName);

        onPostgres.Invoking(m => m.CreateFitnessTrackSqliteObjects(model)).Should().Throw<InvalidOperationException>().WithMessage($"*{Postgres}*");
        onPostgres.Invoking(m => m.DropFitnessTrackSqliteObjects(model)).Should().Throw<InvalidOperationException>();
        onSqlite.Invoking(m => m.CreateFitnessTrackPostgresObjects(model)).Should().Throw<InvalidOperationException>().WithMessage("*Sqlite*");
        onSqlite.Invoking(m => m.DropFitnessTrackPostgresObjects(model)).Should().Throw<InvalidOperationException>();
        onSqlite.Invoking(m => m.DropFitnessTrackPostgresTypes(model)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void a_model_without_the_tables_or_with_excluded_ones_is_refused()
    {
        using var without = new Unmapped(new DbContextOptionsBuilder<Unmapped>().UseFitnessTrackPostgres("Host=x").Options);
        using var excluded = new ExcludedHostContext(new DbContextOptionsBuilder<ExcludedHostContext>().UseFitnessTrackPostgres("Host=x").Options);
        var migration = new MigrationBuilder(Postgres);

        migration.Invoking(m => m.CreateFitnessTrackPostgresObjects(ModelOf(without))).Should().Throw<ArgumentException>().WithMessage("*ApplyFitnessTrack*");
        migration.Invoking(m => m.CreateFitnessTrackPostgresObjects(ModelOf(excluded))).Should().Throw<ArgumentException>().WithMessage("*excludes*");
        migration.Invoking(m => m.CreateFitnessTrackPostgresObjects(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void a_default_schema_needs_the_librarys_schema_too()
    {
        using var context = new DefaultSchema(new DbContextOptionsBuilder<DefaultSchema>().UseFitnessTrackPostgres("Host=x", schema: "gym").Options);
        using var half = new DefaultSchema(new DbContextOptionsBuilder<DefaultSchema>().UseFitnessTrackPostgres("Host=x").Options);

        context.Database.GenerateCreateScript().Should().Contain("primary_muscle gym.muscle_group");
        half.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*'gym'*schema: \"gym\"*");
        using var two = new TwoSchemas(new DbContextOptionsBuilder<TwoSchemas>().UseFitnessTrackPostgres("Host=x").Options);
        two.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*'gym'*schema: \"fitness\"*");
    }

    [Fact]
    public void beside_the_librarys_migrations_a_default_schema_of_the_hosts_has_to_say_where_the_tables_are()
    {
        using var lost = new ExcludedInGym(new DbContextOptionsBuilder<ExcludedInGym>().UseFitnessTrackPostgres("Host=x").Options);
        using var found = new ExcludedInGym(new DbContextOptionsBuilder<ExcludedInGym>().UseFitnessTrackPostgres("Host=x", schema: "public").Options);

        lost.Invoking(c => c.Model).Should().Throw<InvalidOperationException>().WithMessage("*'gym'*schema: \"public\"*");
        found.Model.FindEntityType(typeof(User))!.GetSchemaQualifiedTableName().Should().Be("public.users");
    }

    [Fact]
    public void a_data_source_of_the_hosts_knows_the_types_of_the_schema()
    {
        using var source = new NpgsqlDataSourceBuilder("Host=x").MapFitnessTrack("fitness").Build();
        using var context = new PlainHostContext(new DbContextOptionsBuilder<PlainHostContext>().UseFitnessTrackPostgres(source, schema: "fitness").Options);

        context.Model.FindEntityType(typeof(Exercise))!.FindProperty(nameof(Exercise.PrimaryMuscle))!.GetColumnType().Should().Be("fitness.muscle_group");
    }

    private static IModel ModelOf(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private static Action Apply(Action<FitnessTrackModelOptions> configure) => () => new ModelBuilder().ApplyFitnessTrack(configure);

    private sealed class SubclassInSchema(DbContextOptions<SubclassInSchema> options) : FitnessTrackDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyFitnessTrack(o => o.Schema = "fitness");
    }

    private sealed class Unmapped(DbContextOptions<Unmapped> options) : DbContext(options);

    private sealed class DefaultSchema(DbContextOptions<DefaultSchema> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("gym").ApplyFitnessTrack();
    }

    private sealed class TwoSchemas(DbContextOptions<TwoSchemas> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("gym").ApplyFitnessTrack(o => o.Schema = "fitness");
    }

    private sealed class ExcludedInGym(DbContextOptions<ExcludedInGym> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("gym").ApplyFitnessTrack(o => o.ExcludeFromMigrations = true);
    }
}
