using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Filters of the exercise catalogue, to be combined with each other, with a search and with LINQ.</summary>
public static class ExerciseQueries
{
    /// <summary>Exercises that train the muscle most.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="muscle">The primary muscle.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="muscle"/> is not a defined member.</exception>
    public static IQueryable<Exercise> WithPrimaryMuscle(this IQueryable<Exercise> exercises, MuscleGroup muscle)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.Defined(muscle, nameof(muscle));
        return exercises.TagWith("FitnessTrack.WithPrimaryMuscle").Where(exercise => exercise.PrimaryMuscle == muscle);
    }

    /// <summary>Exercises that train the muscle at all, as primary or as secondary one.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="muscle">The muscle.</param>
    /// <returns>The query with the filter, each exercise once; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="muscle"/> is not a defined member.</exception>
    public static IQueryable<Exercise> WithMuscle(this IQueryable<Exercise> exercises, MuscleGroup muscle)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.Defined(muscle, nameof(muscle));
        return exercises.TagWith("FitnessTrack.WithMuscle").Where(exercise =>
            exercise.PrimaryMuscle == muscle || exercise.SecondaryMuscles.Any(secondary => secondary.Muscle == muscle));
    }

    /// <summary>Exercises that are done with the equipment.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="equipment">The equipment.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="equipment"/> is not a defined member.</exception>
    public static IQueryable<Exercise> WithEquipment(this IQueryable<Exercise> exercises, Equipment equipment)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.Defined(equipment, nameof(equipment));
        return exercises.TagWith("FitnessTrack.WithEquipment").Where(exercise => exercise.Equipment == equipment);
    }

    /// <summary>Exercises of exactly this difficulty.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="difficulty">The level.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="difficulty"/> is not a defined member.</exception>
    public static IQueryable<Exercise> WithDifficulty(this IQueryable<Exercise> exercises, Level difficulty)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.Defined(difficulty, nameof(difficulty));
        return exercises.TagWith("FitnessTrack.WithDifficulty").Where(exercise => exercise.Difficulty == difficulty);
    }

    /// <summary>Exercises of the movement pattern.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="movement">The pattern.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="movement"/> is not a defined member.</exception>
    public static IQueryable<Exercise> WithMovement(this IQueryable<Exercise> exercises, MovementPattern movement)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.Defined(movement, nameof(movement));
        return exercises.TagWith("FitnessTrack.WithMovement").Where(exercise => exercise.Movement == movement);
    }

    /// <summary>Exercises that carry the tag.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <param name="tag">The tag's name exactly as it is stored; a name that no tag has finds nothing.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> or <paramref name="tag"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="tag"/> is blank, or no text that a database can hold.</exception>
    public static IQueryable<Exercise> WithTag(this IQueryable<Exercise> exercises, string tag)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        Guard.NotBlank(tag, nameof(tag));
        return exercises.TagWith("FitnessTrack.WithTag").Where(exercise => exercise.Tags.Any(carried => carried.Name == tag));
    }

    /// <summary>Exercises that are offered for new plans: not the retired ones.</summary>
    /// <param name="exercises">Any query of exercises.</param>
    /// <returns>The query with the filter; its order is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exercises"/> is null.</exception>
    public static IQueryable<Exercise> Active(this IQueryable<Exercise> exercises)
    {
        ArgumentNullException.ThrowIfNull(exercises);
        return exercises.TagWith("FitnessTrack.Active").Where(exercise => exercise.IsActive);
    }
}
