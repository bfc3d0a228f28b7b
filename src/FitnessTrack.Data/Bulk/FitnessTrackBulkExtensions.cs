using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Inserts at the database's own speed.</summary>
public static class FitnessTrackBulkExtensions
{
    /// <summary>Inserts a stream of rows; one whose natural key is there already is left as it is.</summary>
    public static Task<BulkInsertResult> BulkInsertAsync<TEntity>(
        this DbContext context, IAsyncEnumerable<TEntity> rows, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        where TEntity : class => throw new NotImplementedException();
}
