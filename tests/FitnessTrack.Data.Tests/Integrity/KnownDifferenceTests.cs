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
        Level[] atLeast = [Level.Intermediate, Level.Advanced];
        (await context.Exercises.CountAsync(e => atLeast.Contains(e.Difficulty))).Should().Be(2);
    }

    [Theory, EveryProvider]
    public async Task starts_with_ignores_ascii_case_on_sqlite_and_minds_it_on_postgres(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.SaveAsync(World.NewExercise("Bench"));
        await using var context = db.CreateContext();

        (await context.Exercises.CountAsync(e => e.Name.StartsWith("ben"))).Should().Be(db.IsPostgres ? 0 : 1);
    }

    private static async Task SaveUsersAsync(TestDatabase db)
    {
        var (ada, bob) = (World.NewUser("ada"), World.NewUser("bob"));
        ada.WeightKg = 80;
        await db.SaveAsync(ada, bob);
    }
}
