using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>
/// What still differs between the databases in a host's own queries, as docs/decisions.md lists it. A test that fails here
/// because the two agree is good news, and a line less in that list.
/// </summary>
public class KnownDifferenceTests
{
    [Theory, EveryProvider]
    public async Task null_sorts_first_on_sqlite_and_last_on_postgres(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveUsersAsync(db);
        await using var context = db.CreateContext();

        var weights = await context.Users.OrderBy(u => u.WeightKg).Select(u => u.WeightKg).ToListAsync();

        weights.Should().Equal(db.IsPostgres ? [80m, null] : [null, 80m]);
        (await context.Users.OrderBy(u => u.WeightKg == null).ThenBy(u => u.WeightKg).Select(u => u.WeightKg).ToListAsync()).Should().Equal(80m, null);
    }

    [Theory, EveryProvider]
    public async Task enums_compare_by_label_on_sqlite_and_by_declaration_on_postgres(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        foreach (var level in Enum.GetValues<Level>())
        {
            var exercise = World.NewExercise($"{level}");
            exercise.Difficulty = level;
            await db.SaveAsync(exercise);
        }

        await using var context = db.CreateContext();

        (await context.Exercises.OrderBy(e => e.Difficulty).Select(e => e.Difficulty).ToListAsync()).Should().Equal(
            db.IsPostgres ? [Level.Beginner, Level.Intermediate, Level.Advanced] : [Level.Advanced, Level.Beginner, Level.Intermediate]);
        (await context.Exercises.CountAsync(e => e.Difficulty >= Level.Intermediate)).Should().Be(db.IsPostgres ? 2 : 1);
        Level[] atLeast = [Level.Intermediate, Level.Advanced];
        (await context.Exercises.CountAsync(e => atLeast.Contains(e.Difficulty))).Should().Be(2);
    }

    [Theory, EveryProvider]
    public async Task starts_with_ends_with_and_like_ignore_ascii_case_on_sqlite_and_mind_it_on_postgres(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.SaveAsync(World.NewExercise("Bench"));
        await using var context = db.CreateContext();

        (await context.Exercises.CountAsync(e => e.Name.StartsWith("ben"))).Should().Be(db.IsPostgres ? 0 : 1);
        (await context.Exercises.CountAsync(e => e.Name.EndsWith("NCH"))).Should().Be(db.IsPostgres ? 0 : 1);
        (await context.Exercises.CountAsync(e => EF.Functions.Like(e.Name, "%ENC%"))).Should().Be(db.IsPostgres ? 0 : 1);
    }

    [Theory, EveryProvider]
    public async Task arithmetic_of_instants_inside_a_query_is_translated_on_postgres_only(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveUsersAsync(db);
        await using var context = db.CreateContext();
        Func<Task<int>>[] queries =
        [
            () => context.Users.CountAsync(u => u.CreatedAt <= DateTimeOffset.UtcNow.AddHours(1)),
            () => context.Users.CountAsync(u => u.CreatedAt.AddDays(1) > u.CreatedAt),
            () => context.Users.CountAsync(u => u.CreatedAt.Year > 2000),
        ];

        foreach (var query in queries)
        {
            if (db.IsPostgres)
            {
                (await query()).Should().Be(2);
            }
            else
            {
                await query.Should().ThrowAsync<InvalidOperationException>().WithMessage("*could not be translated*");
            }
        }

        var inAnHour = DateTimeOffset.UtcNow.AddHours(1);
        (await context.Users.CountAsync(u => u.CreatedAt <= inAnHour)).Should().Be(2);
    }

    [Theory, EveryProvider]
    public async Task a_decimal_reads_back_equal_with_the_columns_zeros_on_postgres_only(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveUsersAsync(db);
        await using var context = db.CreateContext();

        var weight = await context.Users.Where(u => u.WeightKg != null).Select(u => u.WeightKg!.Value).SingleAsync();

        weight.Should().Be(80m);
        weight.ToString(CultureInfo.InvariantCulture).Should().Be(db.IsPostgres ? "80.00" : "80");
    }

    private static async Task SaveUsersAsync(TestDatabase db)
    {
        var (ada, bob) = (World.NewUser("ada"), World.NewUser("bob"));
        ada.WeightKg = 80;
        await db.SaveAsync(ada, bob);
    }
}
