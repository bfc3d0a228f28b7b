using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The FitnessTrack database. Registered by <c>AddFitnessTrackData</c>; can be subclassed.</summary>
public class FitnessTrackDbContext : DbContext
{
    /// <summary>Makes a context; usually the container or <see cref="IDbContextFactory{TContext}"/> does.</summary>
    /// <param name="options">Options with <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.</param>
    public FitnessTrackDbContext(DbContextOptions<FitnessTrackDbContext> options)
        : base(options)
    {
    }

    /// <summary>For a subclass, whose options are its own <see cref="DbContextOptions{TContext}"/>.</summary>
    /// <param name="options">The subclass's options.</param>
    protected FitnessTrackDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>Accounts.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The exercise catalogue.</summary>
    public DbSet<Exercise> Exercises => Set<Exercise>();

    /// <summary>Other names of exercises.</summary>
    public DbSet<ExerciseAlias> ExerciseAliases => Set<ExerciseAlias>();

    /// <summary>Labels of exercises.</summary>
    public DbSet<Tag> Tags => Set<Tag>();

    /// <summary>Which exercise carries which tag.</summary>
    public DbSet<ExerciseTag> ExerciseTags => Set<ExerciseTag>();

    /// <summary>Muscle groups that exercises train besides their primary one.</summary>
    public DbSet<ExerciseSecondaryMuscle> ExerciseSecondaryMuscles => Set<ExerciseSecondaryMuscle>();

    /// <summary>Training plans.</summary>
    public DbSet<Routine> Routines => Set<Routine>();

    /// <summary>Days of training plans.</summary>
    public DbSet<RoutineDay> RoutineDays => Set<RoutineDay>();

    /// <summary>Planned exercises.</summary>
    public DbSet<RoutineDayExercise> RoutineDayExercises => Set<RoutineDayExercise>();

    /// <summary>Planned sets.</summary>
    public DbSet<RoutineExerciseSet> RoutineExerciseSets => Set<RoutineExerciseSet>();

    /// <summary>Recorded trainings.</summary>
    public DbSet<WorkoutSession> WorkoutSessions => Set<WorkoutSession>();

    /// <summary>Performed sets.</summary>
    public DbSet<ExerciseSetLog> ExerciseSetLogs => Set<ExerciseSetLog>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyFitnessTrack();
}
