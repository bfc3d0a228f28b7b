using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public class OwnershipTests
{
    private const string Rule = "fk_exercise_set_logs_session";

    [Theory, EveryProvider]
    public async Task a_log_in_another_users_session_is_refused_by_ef(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        context.Add(new ExerciseSetLog
        {
            PerformedAt = World.Start,
            SetIndex = 2,
            ExerciseId = world.Exercise.Id,
            UserId = world.Ada.User.Id,
            SessionId = world.Bob.Session.Id,
        });

        var save = await context.Invoking(c => c.SaveChangesAsync()).Should().ThrowAsync<FitnessTrackConstraintException>();

        AssertRefused(save.Which);
    }

    [Theory, EveryProvider]
    public async Task an_entity_refuses_a_session_of_another_user_before_ef_makes_the_two_agree(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var log = await context.ExerciseSetLogs.Include(l => l.User).SingleAsync(l => l.Id == world.Ada.Log.Id);
        var (ada, bob) = (log.User, await context.Users.SingleAsync(u => u.Username == "bob"));
        var session = await context.WorkoutSessions.SingleAsync(s => s.UserId == bob.Id);

        log.Invoking(l => l.Session = session).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("Session");
        NewLog(l => (l.Session, l.User) = (session, bob)).User.Should().BeSameAs(bob);
        this.Invoking(_ => NewLog(l => (l.User, l.Session) = (ada, session))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("Session");
        this.Invoking(_ => NewLog(l => (l.Session, l.User) = (session, ada))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("User");
        this.Invoking(_ => NewLog(l => (l.Session, l.UserId) = (session, ada.Id))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("UserId");
        this.Invoking(_ => NewLog(l => (l.User, l.Session) = (World.NewUser("new"), new WorkoutSession { WorkoutDate = default, User = bob }))).Should().Throw<ArgumentException>();

        // Whatever it is that tells the owner: a key, a navigation, or one of each.
        var (bobsNew, newBobs) = (new WorkoutSession { WorkoutDate = default, User = bob }, new WorkoutSession { WorkoutDate = default, User = World.NewUser("new") });
        this.Invoking(_ => NewLog(l => (l.UserId, l.Session) = (ada.Id, bobsNew))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("Session");
        this.Invoking(_ => NewLog(l => (l.Session, l.UserId) = (bobsNew, ada.Id))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("UserId");
        this.Invoking(_ => NewLog(l => (l.UserId, l.Session) = (ada.Id, newBobs))).Should().Throw<ArgumentException>("ada is saved, and the session's user is not");
        this.Invoking(_ => NewLog(l => (l.User, l.Session) = (World.NewUser("other"), newBobs))).Should().Throw<ArgumentException>();
        var keyed = new WorkoutSession { WorkoutDate = default, UserId = bob.Id };
        this.Invoking(_ => NewLog(l => (l.User, l.Session) = (ada, keyed))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("Session");
        this.Invoking(_ => NewLog(l => (l.User, l.Session) = (World.NewUser("other"), keyed))).Should().Throw<ArgumentException>();
        NewLog(l => (l.User, l.Session) = (bob, keyed)).Session.Should().BeSameAs(keyed);
        NewLog(l => (l.UserId, l.Session) = (bob.Id, bobsNew)).Session.Should().BeSameAs(bobsNew);
        NewLog(l => (l.User, l.Session) = (newBobs.User, newBobs)).Session.Should().BeSameAs(newBobs);
        NewLog(l => (l.Session, l.PlannedSetId) = (newBobs, null)).Session.Should().BeSameAs(newBobs, "nobody said whose log it is");

        // Given up by one user, it can be taken by another.
        (log.Session, log.User) = (null, bob);
        (log.SetIndex, log.Session) = (2, session);
        await context.SaveChangesAsync();
        (await db.QueryAsync($"SELECT user_id, session_id FROM exercise_set_logs WHERE id = {log.Id}"))[0].Should().Equal($"{bob.Id}", $"{session.Id}");

        static ExerciseSetLog NewLog(Action<ExerciseSetLog> configure)
        {
            var log = new ExerciseSetLog { PerformedAt = World.Start, SetIndex = 7 };
            configure(log);
            return log;
        }
    }

    [Theory]
    [EveryProvider("UPDATE exercise_set_logs SET session_id = (SELECT id FROM workout_sessions WHERE user_id = {1}) WHERE user_id = {0}")]
    [EveryProvider("UPDATE exercise_set_logs SET user_id = {1}, set_index = 2 WHERE user_id = {0}")]
    [EveryProvider("UPDATE workout_sessions SET user_id = {1}, workout_date = '2026-04-01' WHERE user_id = {0}")]
    [EveryProvider("INSERT INTO exercise_set_logs (user_id, exercise_id, session_id, performed_at, set_index) SELECT {1}, exercise_id, session_id, performed_at, 2 FROM exercise_set_logs WHERE user_id = {0}")]
    public async Task whoever_writes_a_log_and_its_session_have_one_user(DatabaseProvider provider, string sql)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();

        var write = async () =>
        {
            try
            {
                await context.Database.ExecuteSqlRawAsync(sql, world.Ada.User.Id, world.Bob.User.Id);
            }
            catch (Exception e) when (FitnessTrackConstraintException.TryTranslate(context, e, out var translated))
            {
                throw new InvalidOperationException("refused", translated);
            }
        };

        var refused = await write.Should().ThrowAsync<InvalidOperationException>();
        AssertRefused((FitnessTrackConstraintException)refused.Which.InnerException!);
    }

    [Theory, EveryProvider]
    public async Task a_session_is_moved_to_another_user_once_it_has_no_logs(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ExecuteAsync("DELETE FROM exercise_set_logs");

        await db.ExecuteAsync($"UPDATE workout_sessions SET user_id = {world.Bob.User.Id}, workout_date = '2026-04-01' WHERE id = {world.Ada.Session.Id}");

        (await db.ScalarAsync($"SELECT count(*) FROM workout_sessions WHERE user_id = {world.Bob.User.Id}")).Should().Be("2");
    }

    [Fact]
    public async Task on_sqlite_a_program_that_left_foreign_keys_off_cannot_write_an_orphan()
    {
        // PostgreSQL knows no such switch.
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);

        foreach (var sql in new[] { "INSERT INTO routines (user_id, name) VALUES (99, 'x')", "UPDATE routines SET user_id = 99", "UPDATE users SET id = 99 WHERE username = 'ada'" })
        {
            await db.Awaiting(d => d.ExecuteAsync($"PRAGMA foreign_keys = OFF; {sql}"))
                .Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*FOREIGN KEY constraint failed: fk_*");
        }
    }

    private static void AssertRefused(FitnessTrackConstraintException refused)
    {
        refused.Kind.Should().Be(ConstraintKind.ForeignKey);
        refused.ConstraintName.Should().Be(Rule);
        refused.EntityType.Should().Be<ExerciseSetLog>();
        refused.PropertyNames.Should().Equal(nameof(ExerciseSetLog.SessionId), nameof(ExerciseSetLog.UserId));
    }
}
