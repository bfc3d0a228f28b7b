using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries.md about adherence, compiled and run on the sample data.</summary>
public class AdherenceSnippets
{
    [Theory, EveryProvider]
    public async Task adherence_of_the_sample_is_as_documented(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var userId = sample.Ada.Id;
        var from = new DateOnly(2026, 1, 1);

        var adherence = await context.WorkoutSessions
            .Where(session => session.UserId == userId)
            .Adherence()
            .OrderBy(session => session.WorkoutDate)
            .ToListAsync();

        adherence.Select(a => (a.SessionId, a.RoutineDayId, Rounded(a))).Should().Equal(
            (sample.Monday.Id, sample.Push.Id, (2, 2, 1, 1, 0.5, 0.9, 0.9)),
            (sample.Wednesday.Id, sample.Legs.Id, (2, 1, 1, 0.5, 0.5, 0.5, 0.5)),
            (sample.Sunday.Id, sample.Push.Id, (2, 1, 1, 0.5, 0.5, 0.5, 0.515625)));

        var days = await context.WorkoutSessions
            .Where(session => session.UserId == userId)
            .AdherenceByRoutineDay()
            .OrderBy(day => day.RoutineDayId)
            .ToListAsync();

        days.Select(a => (a.RoutineDayId, a.Sessions, Rounded(a))).Should().BeEquivalentTo(
            [(sample.Push.Id, 2, Row(4, 3, 2, 0.75, 0.5, 0.7, 0.7078125)), (sample.Legs.Id, 1, Row(2, 1, 1, 0.5, 0.5, 0.5, 0.5))]);

        var routines = await context.WorkoutSessions
            .Where(session => session.UserId == userId && session.WorkoutDate >= from)
            .AdherenceByRoutine()
            .ToListAsync();

        routines.Select(a => (a.RoutineId, a.Sessions, Rounded(a, 4))).Should().Equal((sample.Routine.Id, 3, (6, 4, 3, 0.6667, 0.5, 0.6333, 0.6279)));
    }

    private static (int, int, int, double?, double?, double?, double?) Row(
        int planned, int completed, int met, double? sets, double? hits, double? reps, double? load) => (planned, completed, met, sets, hits, reps, load);

    private static (int, int, int, double?, double?, double?, double?) Rounded(Adherence a, int digits = 9) => Row(
        a.PlannedSets, a.CompletedSets, a.MetSets, Round(a.SetAdherence, digits), Round(a.TargetHitRate, digits), Round(a.RepAdherence, digits), Round(a.LoadAdherence, digits));

    private static double? Round(double? ratio, int digits) => ratio is { } value ? Math.Round(value, digits) : null;
}
