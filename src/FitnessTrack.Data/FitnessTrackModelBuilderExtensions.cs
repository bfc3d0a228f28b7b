using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts the FitnessTrack model into a context.</summary>
public static class FitnessTrackModelBuilderExtensions
{
    /// <summary>Adds the FitnessTrack entities with their canonical tables, columns, constraints and indexes.</summary>
    /// <param name="modelBuilder">The builder of the context's model.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// <see cref="FitnessTrackDbContext"/> calls it; a context of your own calls it in <c>OnModelCreating</c>. Can be called
    /// multiple times. The storage that a provider needs comes with <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    public static ModelBuilder ApplyFitnessTrack(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        return modelBuilder
            .ApplyConfiguration(new UserConfiguration())
            .ApplyConfiguration(new ExerciseConfiguration())
            .ApplyConfiguration(new ExerciseAliasConfiguration())
            .ApplyConfiguration(new TagConfiguration())
            .ApplyConfiguration(new ExerciseTagConfiguration())
            .ApplyConfiguration(new ExerciseSecondaryMuscleConfiguration())
            .ApplyConfiguration(new RoutineConfiguration())
            .ApplyConfiguration(new RoutineDayConfiguration())
            .ApplyConfiguration(new RoutineDayExerciseConfiguration())
            .ApplyConfiguration(new RoutineExerciseSetConfiguration())
            .ApplyConfiguration(new WorkoutSessionConfiguration())
            .ApplyConfiguration(new ExerciseSetLogConfiguration());
    }
}
