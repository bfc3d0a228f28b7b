using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FitnessTrack.Data.Tests.Model;

public class RoundTripTests
{
    [Theory, EveryProvider]
    public async Task every_property_of_every_entity_is_read_back_as_it_was_written(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var variant in new[] { 1, 2 })
        {
            await using var written = db.CreateContext();
            await FillAsync(written, variant);
            await using var read = db.CreateContext();
            await CompareAsync(written, read);
        }
    }

    [Fact]
    public async Task every_property_of_every_entity_is_read_back_from_ef_in_memory()
    {
        // No constraints there: it serves a host's unit tests of mapping and validation.
        var options = new DbContextOptionsBuilder<FitnessTrackDbContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;
        await using var written = new FitnessTrackDbContext(options);
        var world = World.New();
        written.AddRange(world.Exercise, world.Ada.User, world.Bob.User);
        await written.SaveChangesAsync();
        await using var read = new FitnessTrackDbContext(options);

        await CompareAsync(written, read);
    }

    [Theory, EveryProvider]
    public async Task what_is_read_does_not_pass_through_the_setters(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        // The databases trim spaces alone; the setter would trim this, and a database that holds it must still be readable.
        await db.ExecuteAsync("UPDATE users SET full_name = 'Ada' || chr_nbsp, username = 'ada' || chr_nbsp WHERE username = 'ada'"
            .Replace("chr_nbsp", db.IsPostgres ? "chr(160)" : "char(160)", StringComparison.Ordinal));

        await using var context = db.CreateContext();
        var user = await context.Users.SingleAsync(u => u.Email == "ada@example.org");
        user.FullName.Should().Be("Ada\u00a0");
        user.Username.Should().Be("ada\u00a0");
    }

    /// <summary>As a program would store it that switches the checks off.</summary>
    [Theory]
    [InlineData("2026-03-02 1x:00:00.000000")]
    [InlineData("2026-02-29 18:00:00.000000")]
    [InlineData("2026-03-02T18:00:00.000000")]
    public async Task on_sqlite_a_text_that_is_no_instant_is_told_when_it_is_read(string text)
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);
        await db.ExecuteAsync($"PRAGMA ignore_check_constraints = ON; UPDATE exercise_set_logs SET performed_at = '{text}' WHERE id = 1");
        await using var context = db.CreateContext();

        (await context.Awaiting(c => c.ExerciseSetLogs.ToListAsync()).Should().ThrowAsync<Exception>())
            .Which.GetBaseException().Message.Should().Be($"'{text}' is no instant of the form yyyy-MM-dd HH:mm:ss.ffffff.");
        (await context.ExerciseSetLogs.Where(log => log.Id != 1).ToListAsync()).Should().ContainSingle();
    }

    [Theory, EveryProvider]
    public async Task defaults_are_those_of_the_schema(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.ExecuteAsync(
            "INSERT INTO exercises (name, slug, primary_muscle, movement, mechanics, force, equipment) VALUES ('x', 'x', 'FULL_BODY', 'ANTI_ROTATION', 'COMPOUND', 'STATIC', 'TRAP_BAR')");

        await using var context = db.CreateContext();
        var exercise = await context.Exercises.SingleAsync();
        exercise.Should().BeEquivalentTo(new
        {
            PrimaryMuscle = MuscleGroup.FullBody,
            Movement = MovementPattern.AntiRotation,
            Equipment = Equipment.TrapBar,
            Unilateral = false,
            IsActive = true,
            Difficulty = Level.Beginner,
        });
        exercise.UpdatedAt.Should().Be(exercise.CreatedAt);
        World.NewExercise("y").Should().BeEquivalentTo(new { exercise.Unilateral, exercise.IsActive, exercise.Difficulty });
    }

    /// <summary>Gives every property a value that is not its default; the second variant sets null what can be null.</summary>
    private static async Task FillAsync(FitnessTrackDbContext context, int variant)
    {
        foreach (var type in context.Model.GetEntityTypes())
        {
            foreach (var entity in await LoadAsync(context, type))
            {
                foreach (var property in type.GetProperties().Where(IsPlain))
                {
                    context.Entry(entity).Property(property).CurrentValue = variant == 2 && property.IsNullable ? null : Value(property);
                }
            }
        }

        // One of each, or the unique rules would refuse the same value twice.
        foreach (var entry in context.ChangeTracker.Entries().GroupBy(e => e.Metadata).SelectMany(group => group.Skip(1)))
        {
            entry.State = EntityState.Unchanged;
            entry.State = EntityState.Detached;
        }

        await context.SaveChangesAsync();
    }

    private static bool IsPlain(IReadOnlyProperty property) =>
        !property.IsKey() && !property.IsForeignKey() && property.ValueGenerated == ValueGenerated.Never;

    private static object Value(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type switch
        {
            _ when property.Name == nameof(User.Email) => "grace@example.org",
            _ when type == typeof(string) => "ünïcode 🏋",
            _ when type == typeof(int) => 7,
            _ when type == typeof(bool) => !(bool)(property.GetDefaultValue() ?? false),
            _ when type == typeof(decimal) => 7.5m,
            _ when type == typeof(DateOnly) => new DateOnly(2024, 2, 29),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999),
            _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
            _ => throw new NotSupportedException($"{property}"),
        };
    }

    private static async Task CompareAsync(FitnessTrackDbContext written, FitnessTrackDbContext read)
    {
        foreach (var type in written.Model.GetEntityTypes())
        {
            await LoadAsync(read, read.Model.FindEntityType(type.ClrType)!);
        }

        var entries = written.ChangeTracker.Entries().ToList();
        entries.Select(e => e.Metadata.ClrType).Distinct().Should().HaveCount(12);
        foreach (var entry in entries)
        {
            var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue);
            var twin = read.ChangeTracker.Entries().Single(e =>
                e.Metadata.ClrType == entry.Metadata.ClrType && e.Metadata.FindPrimaryKey()!.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(key));
            foreach (var property in entry.Properties)
            {
                twin.Property(property.Metadata.Name).CurrentValue.Should().Be(property.CurrentValue, $"{entry.Metadata.ClrType.Name}.{property.Metadata.Name} was written so");
            }
        }
    }

    private static async Task<List<object>> LoadAsync(DbContext context, IReadOnlyEntityType type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, null)!;
        return [.. (await set.ToListAsync()).OrderBy(entity => entity.ToString(), StringComparer.Ordinal)];
    }
}
