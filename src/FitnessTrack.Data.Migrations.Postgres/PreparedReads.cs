using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>
/// Prepares the hot reads, which PostgreSQL takes longer to plan than to run. A round trip on a connection's first time only,
/// since the driver keeps what a connection has prepared.
/// </summary>
internal sealed class PreparedReads : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        !result.HasResult && command.CommandText.Contains(FitnessTrackProviderExtensions.HotReadTag, StringComparison.Ordinal) && eventData.Context?.GetService<IFitnessTrackProvider>() is PostgresProvider { Prepares: true }
            ? PrepareAsync(command, result, cancellationToken)
            : ValueTask.FromResult(result);

    private static async ValueTask<InterceptionResult<DbDataReader>> PrepareAsync(
        DbCommand command, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken)
    {
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }
}
