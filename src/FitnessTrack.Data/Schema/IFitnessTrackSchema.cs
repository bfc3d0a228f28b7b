namespace FitnessTrack.Data;

/// <summary>The life of the schema: what is applied, applying the rest, and whether all is as it should be. Registered by <c>AddFitnessTrackData</c>.</summary>
/// <remarks>
/// It knows <see cref="FitnessTrackDbContext"/> and the migrations that the library brings. A host whose own context has migrations of its
/// own uses EF's: <c>Database.MigrateAsync</c>, <c>Database.GetPendingMigrationsAsync</c>, <c>dotnet ef migrations script</c>, and
/// <c>AddDbContextCheck</c> for its health.
/// </remarks>
public interface IFitnessTrackSchema
{
    /// <summary>Compares the migrations that the database has with those that the provider's package brings.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The names of applied, pending and unknown migrations. A database that does not exist yet has none applied.</returns>
    Task<FitnessTrackSchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the database if there is none, and applies every pending migration. Does nothing where none is pending.</summary>
    /// <remarks>
    /// The one way to make the schema: EF's <c>EnsureCreated</c> knows nothing of the triggers that keep timestamps and guard
    /// SQLite. Any number of processes can call it at once: one migrates, and the others wait for it. One that is killed leaves
    /// nothing half-done; the next one goes on, on SQLite after some five seconds if the killed one left its lock behind.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting, or before the next statement; the migration that it stops in is taken back.</param>
    /// <returns>The names of the migrations that were pending.</returns>
    /// <exception cref="NewerDatabaseException">The database was migrated by a newer version of the library.</exception>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the database's own catalog, and lists whatever of the canonical schema is missing or changed there. Changes nothing.</summary>
    /// <remarks>
    /// What is in the database beside the canonical schema is no difference: a host's own tables, and its columns, constraints,
    /// indexes and triggers on ours. Needs no more rights than reading the data does. On PostgreSQL the definitions are compared
    /// as version 15 words them.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The status, and the differences. Where migrations are pending or unknown, there are differences because of them.</returns>
    Task<FitnessTrackSchemaReport> VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>The migrations as SQL, for a database that is migrated by hand. Needs no connection.</summary>
    /// <param name="fromMigration">The last migration that the database has; null for one that has none.</param>
    /// <returns>
    /// A script. On PostgreSQL it can be run again and on a database of any earlier version, since it asks what is applied; on
    /// SQLite, which has no such language, it has to begin where the database is.
    /// </returns>
    /// <exception cref="InvalidOperationException">There is no migration of the name <paramref name="fromMigration"/>.</exception>
    string GenerateScript(string? fromMigration = null);
}
