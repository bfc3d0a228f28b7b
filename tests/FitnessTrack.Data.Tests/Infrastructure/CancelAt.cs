using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data.Tests;

/// <summary>Cancels when a statement with this text is about to be sent.</summary>
internal sealed class CancelAt(string text, CancellationTokenSource cancellation) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(text, StringComparison.Ordinal))
        {
            cancellation.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return ValueTask.FromResult(result);
    }
}
