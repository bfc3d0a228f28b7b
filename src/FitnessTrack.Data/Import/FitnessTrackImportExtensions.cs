using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Import of a training history from other apps.</summary>
public static class FitnessTrackImportExtensions
{
    /// <summary>Imports a user's history, safe to repeat.</summary>
    public static Task<HistoryImportReport> ImportHistoryAsync(
        this DbContext context, int userId, IAsyncEnumerable<HistoryRecord> records, HistoryImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
