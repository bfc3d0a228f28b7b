using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>Does something before a context's n-th query, once.</summary>
internal sealed class AtQuery(int number, Func<Task> act) : DbCommandInterceptor
{
    private int _count;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (++_count == number)
        {
            await act();
        }

        return result;
    }
}
