using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Model;

public class NavigationTests
{
    [Theory, EveryProvider]
    public async Task every_navigation_leads_there_and_back(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();

        var user = await context.Users.AsSplitQuery()
            .Include(u => u.Routines).ThenInclude(r => r.Days).ThenInclude(d => d.Exercises).ThenInclude(e => e.Sets)
            .Include(u => u.WorkoutSessions).ThenInclude(s => s.SetLogs)
            .Include(u => u.ExerciseSetLogs).ThenInclude(l => l.Exercise).ThenInclude(e => e.Aliases)
            .Include(u => u.ExerciseSetLogs).ThenInclude(l => l.Exercise).ThenInclude(e => e.Tags)
            .Include(u => u.ExerciseSetLogs).ThenInclude(l => l.Exercise).ThenInclude(e => e.SecondaryMuscles)
            .SingleAsync(u => u.Username == "ada");

        var routine = user.Routines.Should().ContainSingle().Subject;
        var day = routine.Days.Should().ContainSingle().Subject;
        var planned = day.Exercises.Should().ContainSingle().Subject;
        var set = planned.Sets.Should().ContainSingle().Subject;
        var session = user.WorkoutSessions.Should().ContainSingle().Subject;
        var log = session.SetLogs.Should().ContainSingle().Subject;
        var exercise = log.Exercise;

        (routine.User, day.Routine, planned.RoutineDay, set.RoutineDayExercise).Should().Be((user, routine, day, planned));
        (session.User, session.RoutineDay, log.User, log.Session, log.PlannedSet).Should().Be((user, day, user, session, set));
        planned.Exercise.Should().BeSameAs(exercise);
        user.ExerciseSetLogs.Should().Equal(log);
        exercise.Aliases.Should().ContainSingle().Which.Exercise.Should().BeSameAs(exercise);
        exercise.SecondaryMuscles.Should().ContainSingle().Which.Exercise.Should().BeSameAs(exercise);
        exercise.Tags.Should().ContainSingle().Which.Exercises.Should().Equal(exercise);
        var join = exercise.ExerciseTags.Should().ContainSingle().Subject;
        (join.Exercise, join.Tag).Should().Be((exercise, exercise.Tags.Single()));
        exercise.Tags.Single().ExerciseTags.Should().Equal(join);
    }

    [Theory, EveryProvider]
    public async Task an_exercise_is_tagged_across_the_skip_navigation(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var exercise = World.NewExercise("squat");
        exercise.Tags.Add(new Tag { Name = "legs" });
        await db.SaveAsync(exercise);

        await using (var context = db.CreateContext())
        {
            var tagged = await context.Exercises.Include(e => e.Tags).SingleAsync(e => e.Tags.Any(t => t.Name == "legs"));
            tagged.Tags.Clear();
            await context.SaveChangesAsync();
        }

        (await db.ScalarAsync("SELECT count(*) FROM exercise_tags")).Should().Be("0");
        (await db.ScalarAsync("SELECT count(*) FROM tags")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task taking_a_log_out_of_its_session_keeps_its_user(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using (var context = db.CreateContext())
        {
            var log = await context.ExerciseSetLogs.Include(l => l.Session).SingleAsync(l => l.Id == world.Ada.Log.Id);
            log.Session = null;
            await context.SaveChangesAsync();
        }

        (await db.QueryAsync($"SELECT session_id, user_id FROM exercise_set_logs WHERE id = {world.Ada.Log.Id}"))[0]
            .Should().Equal(null, $"{world.Ada.User.Id}");
    }
}
