using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public class ErrorTests
{
    private const string Hash = "AQAAAAIAAYagAAAAEHsecret";

    [Theory]
    [EveryProvider(null, "ada2")]
    [EveryProvider("ada2@example.org", null)]
    public async Task no_message_of_a_refused_user_carries_the_password_hash(DatabaseProvider provider, string? email, string? username)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        // The most talkative that a host can make it.
        await using var context = db.CreateContext(options =>
        {
            options.EnableSensitiveDataLogging().EnableDetailedErrors();
            if (db.IsPostgres)
            {
                options.UseFitnessTrackPostgres(new NpgsqlConnectionStringBuilder(db.ConnectionString) { IncludeErrorDetail = true }.ConnectionString);
            }
        });
        var user = World.NewUser("new");
        user.PasswordHash = Hash;
        context.Add(user);
        context.Entry(user).Property(u => u.Email).CurrentValue = email!;
        context.Entry(user).Property(u => u.Username).CurrentValue = username!;

        var refused = await context.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<FitnessTrackConstraintException>();

        refused.Which.Kind.Should().Be(ConstraintKind.NotNull);
        refused.Which.ToString().Should().NotContain(Hash).And.NotContain("secret");
        refused.Which.Entries.Should().ContainSingle().Which.Entity.Should().BeSameAs(user);
    }

    [Theory, EveryProvider]
    public async Task a_hosts_execute_update_is_translated(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();

        var update = () => context.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "same@example.org"));

        var refused = (await update.Should().ThrowAsync<System.Data.Common.DbException>()).Which;
        FitnessTrackConstraintException.TryTranslate(context, refused, out var translated).Should().BeTrue();
        translated!.Kind.Should().Be(ConstraintKind.Unique);
        translated.ConstraintName.Should().Be("uq_users_email");
        translated.EntityType.Should().Be<User>();
        translated.PropertyNames.Should().Equal(nameof(User.Email));
        translated.Message.Should().Contain("User.Email").And.Contain("uq_users_email");
        FitnessTrackConstraintException.TryTranslate(context, translated, out var same).Should().BeTrue();
        same.Should().BeSameAs(translated);
    }

    [Theory, EveryProvider]
    public async Task a_translation_that_somebody_wrapped_is_found_again(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var sets = new[] { 2, 3, 0 }.Select(index => new ExerciseSetLog { PerformedAt = World.Start, SetIndex = index, UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id });
        var bulk = () => context.BulkInsertAsync(sets.ToAsyncEnumerable());
        var refused = (await bulk.Should().ThrowAsync<FitnessTrackConstraintException>()).Which;

        FitnessTrackConstraintException.TryTranslate(context, new InvalidOperationException("gave up", refused), out var translated).Should().BeTrue();

        translated.Should().BeSameAs(refused);
        translated!.RowNumber.Should().Be(3);
    }

    [Theory, EveryProvider]
    public async Task a_hosts_key_that_restricts_is_a_foreign_key_like_any_other(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ExecuteAsync("CREATE TABLE trainers (id integer PRIMARY KEY, client_id integer NOT NULL CONSTRAINT fk_trainers_client REFERENCES users (id) ON DELETE RESTRICT)");
        await db.ExecuteAsync($"INSERT INTO trainers VALUES (1, {world.Ada.User.Id})");
        await using var context = db.CreateContext();

        var refused = await context.Awaiting(c => c.DeleteUserAsync(world.Ada.User.Id)).Should().ThrowAsync<FitnessTrackConstraintException>();

        refused.Which.Kind.Should().Be(ConstraintKind.ForeignKey);
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("2", "nothing was deleted");
    }

    [Theory, EveryProvider]
    public async Task save_changes_without_async_throws_the_typed_error_too(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();
        context.Add(World.NewUser("ada"));

        context.Invoking(c => c.SaveChanges()).Should().Throw<FitnessTrackConstraintException>().Which.Kind.Should().Be(ConstraintKind.Unique);
    }

    [Theory, EveryProvider]
    public async Task an_error_that_is_no_constraint_is_left_alone(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        var query = () => context.Database.ExecuteSqlRawAsync("SELECT * FROM nowhere");

        var error = (await query.Should().ThrowAsync<System.Data.Common.DbException>()).Which;
        FitnessTrackConstraintException.TryTranslate(context, error, out _).Should().BeFalse();
        FitnessTrackConstraintException.TryTranslate(context, new InvalidOperationException("x"), out _).Should().BeFalse();
    }

    [Theory, EveryProvider]
    public async Task a_batch_that_is_refused_names_the_row_that_was_at_fault(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();
        var tags = Enumerable.Range(0, 20).Select(i => new Tag { Name = $"tag {i}" }).ToList();
        context.AddRange(tags);
        context.Entry(tags[13]).Property(tag => tag.Name).CurrentValue = new string('x', 51);

        var refused = await context.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<FitnessTrackConstraintException>();

        refused.Which.Kind.Should().Be(ConstraintKind.TooLong);
        refused.Which.PropertyNames.Should().Equal(nameof(Tag.Name));
        (await db.ScalarAsync("SELECT count(*) FROM tags")).Should().Be("0");
    }

    [Fact]
    public void a_context_without_a_provider_says_what_is_missing()
    {
        using var context = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseInMemoryDatabase("x").Options);

        context.Invoking(c => FitnessTrackConstraintException.TryTranslate(c, new InvalidOperationException("x"), out _))
            .Should().Throw<InvalidOperationException>().WithMessage("*IFitnessTrackProvider*");
    }
}
