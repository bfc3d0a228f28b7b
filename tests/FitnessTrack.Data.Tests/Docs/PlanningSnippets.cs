using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries.md about planning, compiled and run on the sample data.</summary>
public class PlanningSnippets
{
    [Theory, EveryProvider]
    public async Task a_plan_and_its_next_day_are_as_documented(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var routineId = sample.Routine.Id;

        (await PrintAsync(context, routineId)).Should().Be(
            """
            1 Push
              Bench Press: 5 x 80 kg, 5 x 80 kg
            2 rest
            3 Legs
              Back Squat: 5 x 100 kg, 5 x 100 kg

            """.ReplaceLineEndings());

        var today = await context.NextDayByCalendarAsync(routineId, new DateOnly(2026, 1, 12));

        (today!.DayIndex, today.IsRest, today.Title).Should().Be((2, true, null));

        var next = await context.NextDayByCompletionAsync(routineId);

        (next!.DayIndex, next.IsRest, next.Title).Should().Be((3, false, "Legs"));
    }

    [Theory, EveryProvider]
    public async Task another_order_and_a_copy_are_as_documented(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var routineId = sample.Routine.Id;
        var (pushId, restId, legsId) = (sample.Push.Id, sample.Rest.Id, sample.Legs.Id);

        await context.ReorderDaysAsync(routineId, [legsId, restId, pushId]);

        (await context.GetPlanAsync(routineId))!.Days.Select(day => (day.DayIndex, day.Title)).Should().Equal((1, "Legs"), (2, null), (3, "Push"));

        var copyId = await context.CopyRoutineAsync(routineId, "PPL Mesocycle 2");
        var copy = await context.GetPlanAsync(copyId);

        var exercises = copy!.Days.SelectMany(day => day.Exercises).ToList();
        (copy.Name, copy.StartsOn, copy.Days.Count, exercises.Count, exercises.Sum(exercise => exercise.Sets.Count))
            .Should().Be(("PPL Mesocycle 2", new DateOnly(2026, 1, 5), 3, 2, 5));
    }

    private static async Task<string> PrintAsync(FitnessTrackDbContext context, int routineId)
    {
        await using var Console = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var plan = await context.GetPlanAsync(routineId);
        foreach (var day in plan!.Days)
        {
            Console.WriteLine($"{day.DayIndex} {(day.IsRest ? "rest" : day.Title)}");
            foreach (var exercise in day.Exercises)
            {
                var sets = exercise.Sets.Where(set => !set.IsWarmup).Select(set => $"{set.TargetReps} x {set.TargetWeightKg:0.##} kg");
                Console.WriteLine($"  {exercise.Exercise.Name}: {string.Join(", ", sets)}");
            }
        }

        return Console.ToString();
    }
}
