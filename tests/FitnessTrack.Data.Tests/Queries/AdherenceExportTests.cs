using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>Adherence over real histories. An export has no plan: one is made of the three exercises that were done most.</summary>
public class AdherenceExportTests
{
    [Theory]
    [EveryProvider(RealExport.Hevy)]
    [EveryProvider(RealExport.Strong)]
    public async Task a_real_history_followed_its_plan_as_defined(DatabaseProvider provider, string file)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await RealExport.SaveAsync(db, file);
        var sessions = logs.Select(log => log.Session!).Distinct().ToList();
        await FollowAsync(db, logs, sessions);
        await using var context = db.CreateContext();

        var actual = await context.WorkoutSessions.Adherence().ToDictionaryAsync(session => session.SessionId);
        var day = await context.WorkoutSessions.AdherenceByRoutineDay().SingleAsync();
        var routine = await context.WorkoutSessions.AdherenceByRoutine().SingleAsync();

        actual.Should().HaveCount(sessions.Count);
        foreach (var session in sessions)
        {
            AdherenceReference.From(actual[session.Id]).Should().Be(AdherenceReference.Of(session), $"of {session}");
        }

        (day.MetSets > 0 && day.MetSets < day.CompletedSets && day.CompletedSets < day.PlannedSets).Should().BeTrue("else there was nothing to tell apart");
        AdherenceReference.From(day).Should().Be(AdherenceReference.Of(sessions));
        AdherenceReference.From(routine).Should().Be(AdherenceReference.Of(sessions));
    }

    /// <summary>Three sets of each exercise, with the middle of what was lifted as the target, and every session on that day.</summary>
    private static async Task FollowAsync(TestDatabase db, List<ExerciseSetLog> logs, List<WorkoutSession> sessions)
    {
        var day = new RoutineDay { DayIndex = 1, Routine = new Routine { Name = "Plan", UserId = sessions[0].UserId } };
        var links = new List<(RoutineExerciseSet Set, List<ExerciseSetLog> Logs)>();
        foreach (var exercise in logs.GroupBy(log => log.ExerciseId).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(3))
        {
            var middle = exercise.OrderBy(log => log.ActualWeightKg).ThenBy(log => log.Id).ElementAt(exercise.Count() / 2);
            var planned = new RoutineDayExercise { Position = day.Exercises.Count + 1, ExerciseId = exercise.Key };
            day.Exercises.Add(planned);
            foreach (var index in Enumerable.Range(1, 3))
            {
                var set = new RoutineExerciseSet { SetIndex = index, TargetReps = Math.Max(1, middle.ActualReps ?? 1), TargetWeightKg = middle.ActualWeightKg };
                planned.Sets.Add(set);
                links.Add((set, [.. exercise.Where(log => log.SetIndex == index)]));
            }
        }

        await db.SaveAsync(day);
        await db.ExecuteAsync($"UPDATE workout_sessions SET routine_day_id = {day.Id}");
        foreach (var (set, done) in links)
        {
            await db.ExecuteAsync($"UPDATE exercise_set_logs SET planned_set_id = {set.Id} WHERE id IN ({string.Join(", ", done.Select(log => log.Id).Prepend(0))})");
            done.ForEach(log => log.PlannedSet = set);
        }

        sessions.ForEach(session => session.RoutineDay = day);
    }
}
