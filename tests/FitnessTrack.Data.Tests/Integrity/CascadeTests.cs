using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>What goes and what stays when a row is deleted at a prompt, by the database alone.</summary>
public class CascadeTests
{
    [Theory]
    [EveryProvider("users", "workout_sessions exercise_set_logs routines routine_days routine_day_exercises routine_exercise_sets")]
    [EveryProvider("routines", "routine_days routine_day_exercises routine_exercise_sets")]
    [EveryProvider("routine_days", "routine_day_exercises routine_exercise_sets")]
    [EveryProvider("routine_day_exercises", "routine_exercise_sets")]
    [EveryProvider("routine_exercise_sets", "")]
    [EveryProvider("exercises", "exercise_aliases exercise_tags exercise_secondary_muscles routine_day_exercises routine_exercise_sets exercise_set_logs")]
    [EveryProvider("exercise_aliases", "")]
    [EveryProvider("exercise_secondary_muscles", "")]
    [EveryProvider("exercise_tags", "")]
    [EveryProvider("tags", "exercise_tags")]
    [EveryProvider("workout_sessions", "exercise_set_logs")]
    [EveryProvider("exercise_set_logs", "")]
    public async Task deleting_a_row_takes_what_belongs_to_it_and_nothing_else(DatabaseProvider provider, string table, string dependents)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        await db.ExecuteAsync($"{AtAPrompt(db)} DELETE FROM {table}");

        string[] gone = [table, .. dependents.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var other in Schema.CanonicalSchema.TableNames)
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {other}") == "0").Should().Be(gone.Contains(other), $"of {other}");
        }
    }

    [Theory]
    [EveryProvider("users", "username = 'ada'")]
    [EveryProvider("routines", "user_id = (SELECT id FROM users WHERE username = 'ada')")]
    public async Task the_rows_of_others_stay(DatabaseProvider provider, string table, string condition)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        await db.ExecuteAsync($"{AtAPrompt(db)} DELETE FROM {table} WHERE {condition}");

        foreach (var other in Schema.CanonicalSchema.TableNames)
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {other}")).Should().NotBe("0");
        }
    }

    [Theory]
    [EveryProvider("routine_days", "workout_sessions", "routine_day_id")]
    [EveryProvider("routine_exercise_sets", "exercise_set_logs", "planned_set_id")]
    public async Task history_outlives_its_plan(DatabaseProvider provider, string plan, string history, string link)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        (await db.ScalarAsync($"SELECT count({link}) FROM {history}")).Should().Be("2");

        await db.ExecuteAsync($"{AtAPrompt(db)} DELETE FROM {plan}");

        (await db.QueryAsync($"SELECT count(*), count({link}) FROM {history}"))[0].Should().Equal("2", "0");
    }

    [Theory]
    [EveryProvider("users")]
    [EveryProvider("routines")]
    [EveryProvider("exercises")]
    [EveryProvider("workout_sessions")]
    public async Task the_librarys_own_connections_cascade_too(DatabaseProvider provider, string table)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();

        await context.Database.ExecuteSqlRawAsync($"DELETE FROM {table}");

        var children = Schema.CanonicalSchema.Postgres.Where(line => line.Contains($"-> {table} (", StringComparison.Ordinal)).Select(line => line.Split(':')[0]);
        foreach (var child in children)
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {child}")).Should().Be("0");
        }
    }

    /// <summary>SQLite's own shell, and most programs, leave foreign keys off. PostgreSQL knows no such switch.</summary>
    private static string AtAPrompt(TestDatabase db) => db.IsPostgres ? "" : "PRAGMA foreign_keys = OFF;";
}
