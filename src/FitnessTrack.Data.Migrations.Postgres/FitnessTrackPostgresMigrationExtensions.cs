using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>What EF's model cannot express of FitnessTrack on PostgreSQL, for the migrations of a host's own context.</summary>
public static class FitnessTrackPostgresMigrationExtensions
{
    /// <summary>
    /// Adds, as the library's own migrations do, the triggers that keep timestamps and the function, columns and indexes of the
    /// search. Called at the end of the <c>Up</c> that makes the tables.
    /// </summary>
    /// <param name="migrationBuilder">The migration's builder.</param>
    /// <param name="targetModel">The migration's <see cref="Migration.TargetModel"/>, which knows the schema.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Needs the extension <c>pg_trgm</c>, or the right to create it. A later version of the library that has more to add says so in its
    /// changes: then a new migration drops the objects and creates them again.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model has no entities of FitnessTrack, or excludes them from migrations.</exception>
    /// <exception cref="InvalidOperationException">The migration is for another database than PostgreSQL.</exception>
    public static MigrationBuilder CreateFitnessTrackPostgresObjects(this MigrationBuilder migrationBuilder, IModel targetModel)
    {
        ThrowIfNotPostgres(migrationBuilder);
        migrationBuilder.CreateFitnessTrackTriggers(targetModel);
        migrationBuilder.CreateFitnessTrackSearch(targetModel);
        return migrationBuilder;
    }

    /// <summary>
    /// Drops what <see cref="CreateFitnessTrackPostgresObjects"/> makes, as far as it is there; the extension stays. Called at the
    /// beginning of the <c>Down</c> that drops the tables.
    /// </summary>
    /// <param name="migrationBuilder">The migration's builder.</param>
    /// <param name="targetModel">The migration's <see cref="Migration.TargetModel"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model has no entities of FitnessTrack, or excludes them from migrations.</exception>
    /// <exception cref="InvalidOperationException">The migration is for another database than PostgreSQL.</exception>
    public static MigrationBuilder DropFitnessTrackPostgresObjects(this MigrationBuilder migrationBuilder, IModel targetModel)
    {
        ThrowIfNotPostgres(migrationBuilder);
        migrationBuilder.DropFitnessTrackSearch(targetModel, "IF EXISTS ");
        migrationBuilder.DropFitnessTrackTriggers(targetModel);
        return migrationBuilder;
    }

    /// <summary>
    /// Drops the enum types. EF does so itself, except in the <c>Down</c> of a context's first migration; there it is called
    /// at the end, when no table uses them any more.
    /// </summary>
    /// <param name="migrationBuilder">The migration's builder.</param>
    /// <param name="targetModel">The migration's <see cref="Migration.TargetModel"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The migration is for another database than PostgreSQL.</exception>
    public static MigrationBuilder DropFitnessTrackPostgresTypes(this MigrationBuilder migrationBuilder, IModel targetModel)
    {
        ThrowIfNotPostgres(migrationBuilder);
        ArgumentNullException.ThrowIfNull(targetModel);
        migrationBuilder.DropFitnessTrackTypes(targetModel);
        return migrationBuilder;
    }

    private static void ThrowIfNotPostgres(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        if (!migrationBuilder.IsNpgsql())
        {
            throw new InvalidOperationException($"This is for PostgreSQL, and the migration for {migrationBuilder.ActiveProvider}: each database has migrations of its own.");
        }
    }
}
