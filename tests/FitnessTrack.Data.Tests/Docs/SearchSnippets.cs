using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The examples of docs/queries.md about search, compiled and run on the sample data.</summary>
public class SearchSnippets
{
    [Theory, EveryProvider]
    public async Task a_search_finds_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();

        var found = await context.Exercises
            .Search("bech press")
            .Active()
            .Take(10)
            .Select(exercise => new { exercise.Id, exercise.Name })
            .ToListAsync();

        found.Select(exercise => exercise.Name).Should().Equal("Bench Press");
    }

    [Theory, EveryProvider]
    public async Task filters_keep_what_the_page_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();

        var exercises = await context.Exercises
            .WithMuscle(MuscleGroup.Glutes)
            .WithEquipment(Equipment.Barbell)
            .Active()
            .OrderBy(exercise => exercise.Name)
            .Select(exercise => new { exercise.Name, exercise.PrimaryMuscle })
            .ToListAsync();

        exercises.Should().Equal(
            new { Name = "Back Squat", PrimaryMuscle = MuscleGroup.Quads },
            new { Name = "Deadlift", PrimaryMuscle = MuscleGroup.Back });
    }
}
