using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public sealed class TextTests
{
    /// <summary>SQLite's driver would cut a long text at its NUL, and store another character for half a surrogate pair.</summary>
    [Theory, EveryProvider]
    public async Task a_text_that_cannot_be_stored_is_refused_with_a_typed_error_by_ExecuteUpdate(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();

        foreach (var text in new[] { "a\0b", $"{new string('a', 1_000)}\0", "\ud83c", $"{new string('a', 1_000)}\udfcb" })
        {
            var update = await context.Invoking(c => c.RoutineDays.ExecuteUpdateAsync(set => set.SetProperty(day => day.Notes, text))).Should().ThrowAsync<Exception>();

            FitnessTrackConstraintException.TryTranslate(context, update.Which, out var translated).Should().BeTrue();
            translated!.Kind.Should().Be(ConstraintKind.OutOfRange);
        }

        (await db.ScalarAsync("SELECT count(*) FROM routine_days WHERE notes IS NOT NULL")).Should().Be("0");
    }

    [Theory, EveryProvider]
    public async Task a_value_that_is_no_member_of_its_enum_is_refused_with_a_typed_error_that_does_not_tell_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var refusal = await db.Invoking(d => d.SaveAsync(new WorkoutSession { UserId = world.Ada.User.Id, WorkoutDate = new DateOnly(2026, 3, 9), Status = (WorkoutStatus)4711 }))
            .Should().ThrowAsync<FitnessTrackConstraintException>();

        refusal.Which.Kind.Should().Be(ConstraintKind.OutOfRange);
        refusal.Which.EntityType.Should().Be<WorkoutSession>();
        refusal.Which.PropertyNames.Should().Equal(nameof(WorkoutSession.Status));
        refusal.Which.ToString().Should().NotContain("4711");
    }

    /// <summary>
    /// The one known difference in what is taken: by the SQL standard, PostgreSQL cuts what is too long by spaces alone, without
    /// a word, before any check or trigger sees it.
    /// </summary>
    [Theory, EveryProvider]
    public async Task by_sql_a_text_that_is_too_long_by_spaces_alone_is_cut_by_postgres_and_refused_by_sqlite(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var longest = new string('a', 50);
        var save = () => db.ExecuteAsync($"INSERT INTO tags (name) VALUES ('{longest} ')");

        if (db.IsPostgres)
        {
            await save();
            (await db.ScalarAsync("SELECT name FROM tags")).Should().Be(longest);
        }
        else
        {
            await save.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*ck_tags_name_length*");
        }
    }
}
