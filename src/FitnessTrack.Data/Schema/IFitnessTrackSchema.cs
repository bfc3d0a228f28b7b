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
    /// nothing half-done; the next one goes on, on SQLite after some five seconds if the killed one left its lock behind. One
    /// that fails or is cancelled gives the lock back. A <c>TransactionScope</c> of the caller's has no part in it.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting, or before the next statement; the migration that it stops in is taken back.</param>
    /// <returns>The names of the migrations that were pending.</returns>
    /// <exception cref="NewerDatabaseException">The database was migrated by a newer version of the library.</exception>
    /// <exception cref="NotSupportedException">
    /// The server is older than PostgreSQL 13, or the application's SQLite library older than 3.40. Nothing was made.
    /// </exception>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the database's own catalog, and lists whatever of the canonical schema is missing or changed there. Changes nothing.</summary>
    /// <remarks>
    /// What is in the database beside the canonical schema is no difference: a host's own tables, and its columns, constraints,
    /// indexes and triggers on ours. Needs no more rights than reading the data does. A difference is logged when it is first seen,
    /// and again when it changes.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The status, and the differences. Where migrations are pending or unknown, there are differences because of them.</returns>
    Task<FitnessTrackSchemaReport> VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Turns a database that the original Python service made (alembic revision 8f3adf2159b4) into one with the canonical schema
    /// and the history of migrations, and keeps every row as it is. All or nothing: what cannot be adopted stays as it was.
    /// </summary>
    /// <remarks>
    /// The database is not adopted, and the report says why, where its schema is not the original's or a row breaks a constraint
    /// of the canonical schema; no row is changed or left out to make it fit. Nobody else can write to the tables meanwhile, and on
    /// PostgreSQL nobody can read them. On PostgreSQL the tables are altered in place, so that privileges and a host's foreign
    /// keys to their ids stay, and the role has to own them; views of them, and foreign keys to other columns, have to be dropped
    /// before. On SQLite they are made anew, for which the file needs the room, and a host's views and foreign keys go on by the
    /// tables' names. The table <c>alembic_version</c> stays. Any number of processes can call it at once: one adopts.
    /// </remarks>
    /// <param name="dryRun">Whether everything is taken back at the end: the report is the same, and the database stays as it was.</param>
    /// <param name="cancellationToken">Stops before the next statement, and takes everything back.</param>
    /// <returns>How it ended, what stands in the way, and what was or would be changed.</returns>
    Task<FitnessTrackAdoptionReport> AdoptAsync(bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>The migrations as SQL, for a database that is migrated by hand. Needs no connection.</summary>
    /// <param name="fromMigration">The last migration that the database has; null for one that has none.</param>
    /// <returns>
    /// A script. On PostgreSQL it can be run again and on a database of any earlier version, since it asks what is applied; on
    /// SQLite, which has no such language, it has to begin where the database is.
    /// </returns>
    /// <exception cref="InvalidOperationException">There is no migration of the name <paramref name="fromMigration"/>.</exception>
    string GenerateScript(string? fromMigration = null);
}
