using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts the FitnessTrack model into a context.</summary>
public static class FitnessTrackModelBuilderExtensions
{
    /// <summary>Adds the FitnessTrack entities with their canonical tables, columns, constraints and indexes.</summary>
    /// <param name="modelBuilder">The builder of the context's model.</param>
    /// <param name="configure">In a context of the host's own: a schema, columns of the host's, and whose migrations make the tables.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// <para>
    /// <see cref="FitnessTrackDbContext"/> calls it; a context of your own calls it in <c>OnModelCreating</c>. Can be called
    /// multiple times. The storage that a provider needs comes with <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.
    /// </para>
    /// <para>
    /// A context of your own is registered by EF's <c>AddDbContext</c>, <c>AddDbContextPool</c> or <c>AddPooledDbContextFactory</c>. It
    /// has migrations of your own, in its own assembly and with EF's own table of them. The one that makes the tables ends with
    /// <c>migrationBuilder.CreateFitnessTrackSqliteObjects(TargetModel)</c> or <c>CreateFitnessTrackPostgresObjects(TargetModel)</c>,
    /// which adds what EF's model cannot express: the triggers and the search.
    /// Or the library's own migrations make the tables: <see cref="FitnessTrackModelOptions.ExcludeFromMigrations"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A callback renamed a table or column of the library, or took one away.</exception>
    public static ModelBuilder ApplyFitnessTrack(this ModelBuilder modelBuilder, Action<FitnessTrackModelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder
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

        if (configure is not null)
        {
            var options = new FitnessTrackModelOptions();
            configure(options);
            options.Apply(modelBuilder);
        }

        return modelBuilder;
    }
}
