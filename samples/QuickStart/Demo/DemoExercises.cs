using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>
/// The exercises of the plan. They are free-exercise-db's, with the slugs and facts that its import gives them, so that the
/// two agree whichever comes first.
/// </summary>
internal static class DemoExercises
{
    public const string Tag = "strength";

    public static IReadOnlyList<Exercise> Create() => [.. Pushes(), .. Pulls(), .. Legs()];

    private static IEnumerable<Exercise> Pushes() =>
    [
        With([MuscleGroup.Shoulders, MuscleGroup.Triceps], new Exercise
        {
            Name = "Barbell Bench Press - Medium Grip",
            Slug = "barbell-bench-press-medium-grip",
            PrimaryMuscle = MuscleGroup.Chest,
            Movement = MovementPattern.HorizontalPush,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Barbell,
        }),
        With([MuscleGroup.Triceps], new Exercise
        {
            Name = "Standing Military Press",
            Slug = "standing-military-press",
            PrimaryMuscle = MuscleGroup.Shoulders,
            Movement = MovementPattern.VerticalPush,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Barbell,
        }),
        With([], new Exercise
        {
            Name = "Triceps Pushdown",
            Slug = "triceps-pushdown",
            PrimaryMuscle = MuscleGroup.Triceps,
            Movement = MovementPattern.Other,
            Mechanics = Mechanics.Isolation,
            Force = ForceVector.Push,
            Equipment = Equipment.Cable,
        }),
    ];

    private static IEnumerable<Exercise> Pulls() =>
    [
        With([MuscleGroup.Biceps], new Exercise
        {
            Name = "Pullups",
            Slug = "pullups",
            PrimaryMuscle = MuscleGroup.Back,
            Movement = MovementPattern.VerticalPull,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Pull,
            Equipment = Equipment.Bodyweight,
        }),
        With([MuscleGroup.Biceps, MuscleGroup.Shoulders], new Exercise
        {
            Name = "Bent Over Barbell Row",
            Slug = "bent-over-barbell-row",
            PrimaryMuscle = MuscleGroup.Back,
            Movement = MovementPattern.HorizontalPull,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Pull,
            Equipment = Equipment.Barbell,
        }),
        With([MuscleGroup.Forearms], new Exercise
        {
            Name = "Barbell Curl",
            Slug = "barbell-curl",
            PrimaryMuscle = MuscleGroup.Biceps,
            Movement = MovementPattern.Other,
            Mechanics = Mechanics.Isolation,
            Force = ForceVector.Pull,
            Equipment = Equipment.Barbell,
        }),
    ];

    private static IEnumerable<Exercise> Legs() =>
    [
        With([MuscleGroup.Calves, MuscleGroup.Glutes, MuscleGroup.Hamstrings, MuscleGroup.Back], new Exercise
        {
            Name = "Barbell Squat",
            Slug = "barbell-squat",
            PrimaryMuscle = MuscleGroup.Quads,
            Movement = MovementPattern.Squat,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Barbell,
        }),
        With([MuscleGroup.Calves, MuscleGroup.Glutes, MuscleGroup.Back], new Exercise
        {
            Name = "Romanian Deadlift",
            Slug = "romanian-deadlift",
            PrimaryMuscle = MuscleGroup.Hamstrings,
            Movement = MovementPattern.Hinge,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Pull,
            Equipment = Equipment.Barbell,
            Difficulty = Level.Intermediate,
        }),
        With([], new Exercise
        {
            Name = "Standing Calf Raises",
            Slug = "standing-calf-raises",
            PrimaryMuscle = MuscleGroup.Calves,
            Movement = MovementPattern.CalfRaise,
            Mechanics = Mechanics.Isolation,
            Force = ForceVector.Push,
            Equipment = Equipment.Machine,
        }),
    ];

    private static Exercise With(IEnumerable<MuscleGroup> secondaryMuscles, Exercise exercise)
    {
        foreach (var muscle in secondaryMuscles)
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscle });
        }

        return exercise;
    }
}
