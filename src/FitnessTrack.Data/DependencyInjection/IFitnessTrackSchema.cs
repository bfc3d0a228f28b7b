namespace FitnessTrack.Data;

/// <summary>The life of the schema: what is applied, and applying the rest. Registered by <c>AddFitnessTrackData</c>.</summary>
public interface IFitnessTrackSchema
{
    /// <summary>Compares the database with the migrations that the provider's package brings.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The names of applied and pending migrations. A database that does not exist yet has none applied.</returns>
    Task<FitnessTrackSchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the database if there is none, and applies every pending migration. Does nothing where none is pending.</summary>
    /// <remarks>
    /// The one way to make the schema: EF's <c>EnsureCreated</c> knows nothing of the triggers that keep timestamps and guard
    /// SQLite. Waits for another process that is migrating.
    /// </remarks>
    /// <param name="cancellationToken">Stops before the next migration.</param>
    /// <returns>The names of the migrations that were pending.</returns>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default);
}
