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
        var (bench, squat) = (NewExercise("bench-press"), NewExercise("squat"));
        await db.SaveAsync(bench, new World.UserRows("ada", bench).User);
        await db.SaveAsync(squat, new World.UserRows("bob", squat).User);
        var bobs = await RowsAsync(db);
        bobs.Values.Should().OnlyContain(rows => rows.Count == 2, "each table has a row of Ada's and one of Bob's");

        var which = table is "exercise_tags" or "exercise_secondary_muscles" ? $"exercise_id = {bench.Id}" : $"id = (SELECT min(id) FROM {table})";
        await db.ExecuteAsync($"{AtAPrompt(db)} DELETE FROM {table} WHERE {which}");

        string[] gone = [table, .. dependents.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var (other, rows) in await RowsAsync(db))
        {
            rows.Should().HaveCount(gone.Contains(other) ? 1 : 2, $"of {other}");
            rows[^1].Should().Be(bobs[other][^1], $"Bob's row of {other} stays as it is");
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

    /// <summary>An exercise with a row in each table that belongs to it.</summary>
    private static Exercise NewExercise(string slug)
    {
        var exercise = World.NewExercise(slug);
        exercise.Aliases.Add(new ExerciseAlias { Alias = $"other {slug}" });
        exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = MuscleGroup.Triceps });
        exercise.Tags.Add(new Tag { Name = $"tag of {slug}" });
        return exercise;
    }

    /// <summary>The rows of every table in the order of their keys, as text.</summary>
    private static async Task<Dictionary<string, List<string>>> RowsAsync(TestDatabase db)
    {
        var rows = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in Schema.CanonicalSchema.TableNames)
        {
            rows[table] = [.. (await db.QueryAsync($"SELECT * FROM {table} ORDER BY 1")).Select(row => string.Join('|', row))];
        }

        return rows;
    }

    /// <summary>SQLite's own shell, and most programs, leave foreign keys off. PostgreSQL knows no such switch.</summary>
    private static string AtAPrompt(TestDatabase db) => db.IsPostgres ? "" : "PRAGMA foreign_keys = OFF;";
}
