using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public class DeletionTests
{
    [Theory, EveryProvider]
    public async Task deleting_a_user_takes_all_that_is_theirs_and_counts_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(new ExerciseSetLog { PerformedAt = World.Start, SetIndex = 2, UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id });

        // Bob follows Ada's plan.
        await db.ExecuteAsync($"UPDATE workout_sessions SET routine_day_id = {world.Ada.Day.Id} WHERE user_id = {world.Bob.User.Id}");
        await db.ExecuteAsync($"UPDATE exercise_set_logs SET planned_set_id = {world.Ada.PlannedSet.Id} WHERE user_id = {world.Bob.User.Id}");
        await using var context = db.CreateContext();

        var deleted = await context.DeleteUserAsync(world.Ada.User.Id);

        deleted.Should().Be(Deleted(one: 1) with { ExerciseSetLogs = 2 });
        foreach (var table in new[] { "users", "routines", "routine_days", "routine_day_exercises", "routine_exercise_sets", "workout_sessions", "exercise_set_logs" })
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {table}")).Should().Be("1", $"Bob's row of {table} stays");
        }

        (await db.QueryAsync("SELECT routine_day_id, planned_set_id FROM workout_sessions s, exercise_set_logs l"))[0].Should().Equal(null, null);
        (await context.DeleteUserAsync(world.Ada.User.Id)).Should().Be(Deleted(one: 0));
    }

    [Theory, EveryProvider]
    public async Task deleting_a_user_is_all_or_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ExecuteAsync(db.IsPostgres
            ? "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; CREATE TRIGGER refuse BEFORE DELETE ON users EXECUTE FUNCTION refuse()"
            : "CREATE TRIGGER refuse BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'no'); END");
        await using var context = db.CreateContext();

        await context.Awaiting(c => c.DeleteUserAsync(world.Ada.User.Id)).Should().ThrowAsync<System.Data.Common.DbException>();

        foreach (var table in new[] { "users", "routine_exercise_sets", "workout_sessions", "exercise_set_logs" })
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {table}")).Should().Be("2", $"nothing of {table} was deleted");
        }
    }

    [Theory, EveryProvider]
    public async Task an_operation_joins_the_transaction_of_its_context(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await using (await context.Database.BeginTransactionAsync())
        {
            (await context.DeleteUserAsync(world.Ada.User.Id)).Users.Should().Be(1);
        }

        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be("2");
    }

    [Theory, EveryProvider]
    public async Task a_session_is_deleted_and_its_logs_are_kept(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();

        (await context.DeleteSessionKeepingLogsAsync(world.Ada.Session.Id)).Should().Be(1);

        (await db.QueryAsync($"SELECT user_id, session_id FROM exercise_set_logs WHERE id = {world.Ada.Log.Id}"))[0].Should().Equal($"{world.Ada.User.Id}", null);
        (await db.QueryAsync("SELECT id FROM workout_sessions")).Select(r => r[0]).Should().Equal($"{world.Bob.Session.Id}");
        (await context.DeleteSessionKeepingLogsAsync(world.Ada.Session.Id)).Should().BeNull();
    }

    [Theory, EveryProvider]
    public async Task a_set_that_is_recorded_while_its_session_is_deleted_is_kept(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var other = db.CreateContext();
        await using var recording = await other.Database.BeginTransactionAsync();
        other.Add(new ExerciseSetLog
        {
            PerformedAt = World.Start,
            SetIndex = 2,
            UserId = world.Ada.User.Id,
            ExerciseId = world.Exercise.Id,
            SessionId = world.Ada.Session.Id,
        });
        await other.SaveChangesAsync();
        await using var context = db.CreateContext();

        var deleting = Task.Run(() => context.DeleteSessionKeepingLogsAsync(world.Ada.Session.Id));
        await Waiting.UntilAsync(db, writers: 1);
        await recording.CommitAsync();

        (await deleting).Should().Be(2);
        (await db.ScalarAsync($"SELECT count(*) FROM exercise_set_logs WHERE user_id = {world.Ada.User.Id} AND session_id IS NULL")).Should().Be("2");
    }

    [Theory, EveryProvider]
    public async Task an_exercise_is_retired_and_restored_with_its_history_kept(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();

        (await context.RetireExerciseAsync(world.Exercise.Id)).Should().BeTrue();
        (await context.RetireExerciseAsync(world.Exercise.Id)).Should().BeFalse("it was retired already");
        (await context.Exercises.SingleAsync()).IsActive.Should().BeFalse();
        (await context.ExerciseSetLogs.CountAsync()).Should().Be(2);

        (await context.RestoreExerciseAsync(world.Exercise.Id)).Should().BeTrue();
        (await context.RestoreExerciseAsync(world.Exercise.Id)).Should().BeFalse("it was in use already");
        (await context.RestoreExerciseAsync(-1)).Should().BeFalse("there is no such exercise");
        (await context.Exercises.AsNoTracking().SingleAsync()).IsActive.Should().BeTrue();
    }

    /// <summary>As many rows of each table.</summary>
    internal static DeleteUserResult Deleted(int one) => new()
    {
        Users = one,
        Routines = one,
        RoutineDays = one,
        RoutineDayExercises = one,
        RoutineExerciseSets = one,
        WorkoutSessions = one,
        ExerciseSetLogs = one,
    };
}
