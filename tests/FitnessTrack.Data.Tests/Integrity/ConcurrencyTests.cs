using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public sealed class ConcurrencyTests
{
    private const int Writers = 16;

    [Theory, EveryProvider]
    public async Task every_one_of_sixteen_increments_of_one_row_survives(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var attempts = await AtOnceAsync(async _ =>
        {
            var tries = 1;
            while (!await TryIncrementAsync(db, world.Ada.PlannedSet.Id))
            {
                tries++;
            }

            return tries;
        });

        attempts.Should().HaveCount(Writers);

        (await db.ScalarAsync($"SELECT target_reps FROM routine_exercise_sets WHERE id = {world.Ada.PlannedSet.Id}")).Should().Be($"{5 + Writers}");
    }

    [Theory, EveryProvider]
    public async Task the_second_of_two_contexts_that_change_one_row_is_told_and_the_first_ones_value_is_kept(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var first = db.CreateContext();
        await using var second = db.CreateContext();
        var byFirst = await first.Users.SingleAsync(u => u.Id == world.Ada.User.Id);
        var bySecond = await second.Users.SingleAsync(u => u.Id == world.Ada.User.Id);

        byFirst.FullName = "First";
        await first.SaveChangesAsync();
        bySecond.FullName = "Second";
        await second.Invoking(c => c.SaveChangesAsync()).Should().ThrowExactlyAsync<DbUpdateConcurrencyException>();

        (await db.ScalarAsync($"SELECT full_name FROM users WHERE id = {world.Ada.User.Id}")).Should().Be("First");

        // Told once, the second can read the row again and go on.
        await second.Entry(bySecond).ReloadAsync();
        bySecond.FullName.Should().Be("First");
        bySecond.FullName = "Second";
        await second.SaveChangesAsync();
        (await db.ScalarAsync($"SELECT full_name FROM users WHERE id = {world.Ada.User.Id}")).Should().Be("Second");
    }

    [Theory]
    [EveryProvider("ExecuteUpdate")]
    [EveryProvider("SQL")]
    public async Task a_change_that_went_past_SaveChanges_is_seen_too(DatabaseProvider provider, string way)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var user = await context.Users.SingleAsync(u => u.Id == world.Ada.User.Id);

        if (way == "SQL")
        {
            await db.ExecuteAsync($"UPDATE users SET full_name = 'Other' WHERE id = {user.Id}");
        }
        else
        {
            await using var other = db.CreateContext();
            await other.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.FullName, "Other"));
        }

        user.FullName = "Mine";
        await context.Invoking(c => c.SaveChangesAsync()).Should().ThrowExactlyAsync<DbUpdateConcurrencyException>();
        (await db.ScalarAsync($"SELECT full_name FROM users WHERE id = {user.Id}")).Should().Be("Other");
    }

    [Theory, EveryProvider]
    public async Task a_row_that_another_context_changed_is_not_deleted(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var deleting = db.CreateContext();
        deleting.Remove(await deleting.ExerciseSetLogs.SingleAsync(log => log.Id == world.Ada.Log.Id));

        await using var changing = db.CreateContext();
        (await changing.ExerciseSetLogs.SingleAsync(log => log.Id == world.Ada.Log.Id)).Notes = "changed";
        await changing.SaveChangesAsync();

        await deleting.Invoking(c => c.SaveChangesAsync()).Should().ThrowExactlyAsync<DbUpdateConcurrencyException>();
        (await db.ScalarAsync($"SELECT notes FROM exercise_set_logs WHERE id = {world.Ada.Log.Id}")).Should().Be("changed");
    }

    [Theory, EveryProvider]
    public async Task a_row_that_another_context_deleted_is_not_changed(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var changing = db.CreateContext();
        (await changing.ExerciseSetLogs.SingleAsync(log => log.Id == world.Ada.Log.Id)).Notes = "changed";

        await using var deleting = db.CreateContext();
        await deleting.ExerciseSetLogs.Where(log => log.Id == world.Ada.Log.Id).ExecuteDeleteAsync();

        await changing.Invoking(c => c.SaveChangesAsync()).Should().ThrowExactlyAsync<DbUpdateConcurrencyException>();
    }

    [Theory]
    [EveryProvider("uq_users_email")]
    [EveryProvider("uq_ws_user_date")]
    [EveryProvider("uq_esl_session_set")]
    public async Task exactly_one_of_sixteen_writers_of_one_natural_key_wins_and_the_others_are_told(DatabaseProvider provider, string key)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var refusals = await AtOnceAsync(async writer =>
        {
            await using var context = db.CreateContext();
            context.Add(NewRow(key, world, writer));
            try
            {
                await context.SaveChangesAsync();
                return null;
            }
            catch (FitnessTrackConstraintException e)
            {
                return e;
            }
        });

        var losers = refusals.Where(refusal => refusal is not null).ToList();
        losers.Should().HaveCount(Writers - 1);
        losers.Should().OnlyContain(e => e!.Kind == ConstraintKind.Unique && e.ConstraintName == key);
        await using var reader = db.CreateContext();
        var rows = key switch
        {
            "uq_users_email" => await reader.Users.CountAsync(),
            "uq_ws_user_date" => await reader.WorkoutSessions.CountAsync(),
            _ => await reader.ExerciseSetLogs.CountAsync(),
        };
        rows.Should().Be(3, "Ada and Bob have one each");
    }

    [Theory, EveryProvider]
    public async Task sixteen_writers_of_different_rows_wait_for_each_other_and_all_succeed(DatabaseProvider provider)
    {
        const int Rows = 20;
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var written = await AtOnceAsync(async writer =>
        {
            for (var i = 0; i < Rows; i++)
            {
                await db.SaveAsync(new ExerciseSetLog
                {
                    UserId = world.Ada.User.Id,
                    ExerciseId = world.Exercise.Id,
                    SessionId = world.Ada.Session.Id,
                    PerformedAt = World.Start.AddMinutes(writer + 1),
                    SetIndex = i + 1,
                });
            }

            return Rows;
        });

        written.Should().OnlyContain(rows => rows == Rows);
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be($"{2 + (Writers * Rows)}");
    }

    private static object NewRow(string key, World world, int writer) => key switch
    {
        "uq_users_email" => new User { Email = "same@example.org", Username = $"writer{writer}", PasswordHash = "x" },
        "uq_ws_user_date" => new WorkoutSession { UserId = world.Ada.User.Id, WorkoutDate = new DateOnly(2026, 3, 9), Notes = $"{writer}" },
        "uq_esl_session_set" => new ExerciseSetLog { UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 2, Notes = $"{writer}" },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No row for this key."),
    };

    private static async Task<bool> TryIncrementAsync(TestDatabase db, int setId)
    {
        await using var context = db.CreateContext();
        var set = await context.RoutineExerciseSets.SingleAsync(s => s.Id == setId);
        set.TargetReps++;
        try
        {
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>No writer begins before all are there.</summary>
    private static async Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            await start.Task;
            return await work(writer);
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(writers);
    }
}
