using System.Globalization;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Model;

public class ToStringTests
{
    [Fact]
    public void an_entity_tells_its_key_and_what_names_it()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            var exercise = World.NewExercise("bench-press");
            exercise.Id = 3;
            exercise.ToString().Should().Be("Exercise { Id = 3, Slug = bench-press }");
            new WorkoutSession { Id = 4, WorkoutDate = new DateOnly(2026, 3, 2) }.ToString().Should().Be("WorkoutSession { Id = 4, WorkoutDate = 2026-03-02 }");
            new ExerciseSetLog { Id = 5, PerformedAt = World.Start, SetIndex = 2 }.ToString()
                .Should().Be("ExerciseSetLog { Id = 5, PerformedAt = 2026-03-02T18:00:00.0000000+00:00, SetIndex = 2 }");
            new ExerciseAlias { Id = 1, Alias = "Flat bench" }.ToString().Should().Be("ExerciseAlias { Id = 1, Alias = Flat bench }");
            new Tag { Id = 1, Name = "strength" }.ToString().Should().Be("Tag { Id = 1, Name = strength }");
            new ExerciseTag { ExerciseId = 1, TagId = 2 }.ToString().Should().Be("ExerciseTag { ExerciseId = 1, TagId = 2 }");
            new ExerciseSecondaryMuscle { ExerciseId = 1, Muscle = MuscleGroup.FullBody }.ToString().Should().Be("ExerciseSecondaryMuscle { ExerciseId = 1, Muscle = FullBody }");
            new Routine { Id = -1, Name = "PPL" }.ToString().Should().Be("Routine { Id = -1, Name = PPL }");
            new RoutineDay { Id = 1, DayIndex = 2 }.ToString().Should().Be("RoutineDay { Id = 1, DayIndex = 2 }");
            new RoutineDayExercise { Id = 1, Position = 2 }.ToString().Should().Be("RoutineDayExercise { Id = 1, Position = 2 }");
            new RoutineExerciseSet { Id = 1, SetIndex = 2 }.ToString().Should().Be("RoutineExerciseSet { Id = 1, SetIndex = 2 }");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void a_value_that_may_be_absent_tells_itself_or_that_it_is()
    {
        $"{default(Optional<int?>)}, {new Optional<int?>(3)}, {new Optional<int?>(null)}.".Should().Be("absent, 3, .");
    }

    [Fact]
    public void a_user_never_tells_the_password_hash()
    {
        var user = World.NewUser("ada");
        user.SetPassword("correct horse");

        user.ToString().Should().Be("User { Id = 0, Username = ada }");
    }
}
