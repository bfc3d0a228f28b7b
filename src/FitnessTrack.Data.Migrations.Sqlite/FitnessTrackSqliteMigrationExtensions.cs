using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>What EF's model cannot express of FitnessTrack on SQLite, for the migrations of a host's own context.</summary>
public static class FitnessTrackSqliteMigrationExtensions
{
    /// <summary>
    /// Adds, as the library's own migrations do, the triggers that keep timestamps, scales and foreign keys, and the tables and triggers
    /// of the search. Called at the end of the <c>Up</c> that makes the tables.
    /// </summary>
    /// <param name="migrationBuilder">The migration's builder.</param>
    /// <param name="targetModel">The migration's <see cref="Migration.TargetModel"/>.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// For most changes of a table EF makes it anew on SQLite. Where it is one of FitnessTrack's, <c>UseFitnessTrackSqlite</c> drops
    /// these objects before and creates them again after it by itself, in the same transaction; it fails if a row would then refer to
    /// one that is not there. A later version of the library
    /// that has more to add says so in its changes: then a new migration drops the objects and creates them again.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model has no entities of FitnessTrack, or excludes them from migrations.</exception>
    /// <exception cref="InvalidOperationException">The migration is for another database than SQLite.</exception>
    public static MigrationBuilder CreateFitnessTrackSqliteObjects(this MigrationBuilder migrationBuilder, IModel targetModel)
    {
        ThrowIfNotSqlite(migrationBuilder);
        migrationBuilder.CreateFitnessTrackTriggers(targetModel);
        migrationBuilder.CreateFitnessTrackSearch();
        return migrationBuilder;
    }

    /// <summary>
    /// Drops what <see cref="CreateFitnessTrackSqliteObjects"/> makes, as far as it is there. Called at the beginning of the
    /// <c>Down</c> that drops the tables.
    /// </summary>
    /// <param name="migrationBuilder">The migration's builder.</param>
    /// <param name="targetModel">The migration's <see cref="Migration.TargetModel"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The model has no entities of FitnessTrack, or excludes them from migrations.</exception>
    /// <exception cref="InvalidOperationException">The migration is for another database than SQLite.</exception>
    public static MigrationBuilder DropFitnessTrackSqliteObjects(this MigrationBuilder migrationBuilder, IModel targetModel)
    {
        ThrowIfNotSqlite(migrationBuilder);
        migrationBuilder.DropFitnessTrackSearch("IF EXISTS ");
        migrationBuilder.DropFitnessTrackTriggers(targetModel);
        return migrationBuilder;
    }

    private static void ThrowIfNotSqlite(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        if (!migrationBuilder.IsSqlite())
        {
            throw new InvalidOperationException($"This is for SQLite, and the migration for {migrationBuilder.ActiveProvider}: each database has migrations of its own.");
        }
    }
}
