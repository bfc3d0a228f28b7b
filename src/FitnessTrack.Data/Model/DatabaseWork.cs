using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>How the library's own statements run.</summary>
internal static class DatabaseWork
{
    private const int MaximumAttempts = 20;

    /// <summary>
    /// All of the work or nothing: in the caller's transaction if there is one, else in one of its own, which a retrying
    /// execution strategy may repeat. A violated constraint is a <see cref="FitnessTrackConstraintException"/>.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(this DbContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.InTransactionAsync(IsolationLevel.Unspecified, work, cancellationToken);

    /// <inheritdoc cref="InTransactionAsync{T}(DbContext, Func{CancellationToken, Task{T}}, CancellationToken)" />
    /// <remarks>The isolation is that of a transaction of its own; the caller's has the caller's.</remarks>
    public static async Task<T> InTransactionAsync<T>(
        this DbContext context, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return context.Database.CurrentTransaction is not null || System.Transactions.Transaction.Current is not null
                ? await work(cancellationToken).ConfigureAwait(false)
                : await context.Database.CreateExecutionStrategy()
                    .ExecuteAsync(token => RepeatedlyAsync(context, isolation, work, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (FitnessTrackConstraintException.TryTranslate(context, e, out var translated))
        {
#pragma warning disable MA0027 // Another exception than the caught one.
            throw translated;
#pragma warning restore MA0027
        }
    }

    /// <summary>
    /// Again, where the database found that it cannot put the transaction in a row with another one. Above read committed that
    /// is no fault, and happens even when somebody only touches a row that a new foreign key refers to.
    /// </summary>
    private static async Task<T> RepeatedlyAsync<T>(
        DbContext context, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InOwnTransactionAsync(context, isolation, work, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (attempt < MaximumAttempts && IsConflict(e))
            {
            }
        }
    }

    /// <summary>A serialization failure or a deadlock, by the codes of the SQL standard and of PostgreSQL.</summary>
    private static bool IsConflict(Exception? exception) =>
        exception is not null && (exception is DbException { SqlState: "40001" or "40P01" } || IsConflict(exception.InnerException));

    private static async Task<T> InOwnTransactionAsync<T>(
        DbContext context, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var result = await work(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
    }
}
