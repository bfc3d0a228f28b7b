using System.ComponentModel;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data;

/// <summary>
/// The provider's part of adopting a database that the original service made: a transaction in which nobody else writes.
/// Disposing takes back what was not committed. For authors of a provider's package.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFitnessTrackAdoption : IAsyncDisposable
{
    /// <summary>Reads what the database has in the original's tables, in the words of the original's description.</summary>
    /// <param name="original">
    /// The tables, columns, keys, foreign keys, unique rules and enums of the original. A constraint's name is what it is about,
    /// such as <c>foreign key (user_id)</c>, since its name in the database does not matter.
    /// </param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>
    /// The same for what is there, and also: all other tables; indexes that are not unique (<c>(column, column)</c>), checks and
    /// triggers of the original's tables; and views and foreign keys of others that stand in the way.
    /// </returns>
    Task<IReadOnlyList<SchemaObject>> ReadOriginalAsync(IReadOnlyList<SchemaObject> original, CancellationToken cancellationToken);

    /// <summary>As <see cref="IFitnessTrackProvider.ReadSchemaAsync"/>, within the transaction.</summary>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>The objects.</returns>
    Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(CancellationToken cancellationToken);

    /// <summary>Makes way for the first migration, as far as no row can stand in the way of it.</summary>
    /// <param name="operations">The first migration's operations.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>A task.</returns>
    Task PrepareAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken);

    /// <summary>The rows of an original table after <see cref="PrepareAsync"/>, as the canonical schema stores their values.</summary>
    /// <param name="table">The table.</param>
    /// <returns>
    /// What stands behind <c>FROM</c>. A value that cannot be stored without loss is one there that breaks its column's constraint.
    /// </returns>
    string Rows(string table);

    /// <summary>What is left to run of the first migration after <see cref="PrepareAsync"/>.</summary>
    /// <param name="operations">The first migration's operations.</param>
    /// <returns>The operations.</returns>
    IReadOnlyList<MigrationOperation> Remaining(IReadOnlyList<MigrationOperation> operations);

    /// <summary>Brings the rows into the tables of the first migration, where they are not there yet. No row breaks a constraint.</summary>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>A task.</returns>
    Task BringRowsAsync(CancellationToken cancellationToken);

    /// <summary>Commits.</summary>
    /// <returns>A task.</returns>
    Task CommitAsync();
}
