using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

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
            return context.HasTransaction()
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
    /// Reads what the database holds at one moment: as the caller's transaction sees it if there is one, else in one of its own.
    /// A retrying execution strategy may repeat the beginning, but not the work, which cannot be taken back.
    /// </summary>
    public static async Task InSnapshotAsync<T>(
        this DbContext context, Func<CancellationToken, Task<T>> begin, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (context.HasTransaction())
        {
            await work(await begin(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return;
        }

        var failure = await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(token => InOwnSnapshotAsync(context, begin, work, token), cancellationToken).ConfigureAwait(false);
        failure?.Throw();
    }

    /// <summary>All of the work or nothing, in the caller's transaction, with which the caller may go on after a failure.</summary>
    public static async Task<T> InSavepointAsync<T>(this DbContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        const string Name = "fitnesstrack";
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Name, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await work(cancellationToken).ConfigureAwait(false);
            await transaction.ReleaseSavepointAsync(Name, cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch
        {
            await transaction.RollbackToSavepointAsync(Name, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static bool HasTransaction(this DbContext context) =>
        context.Database.CurrentTransaction is not null || System.Transactions.Transaction.Current is not null;

    /// <summary>The failure of the work is given back, since a strategy would take one that is thrown for a reason to repeat.</summary>
    private static async Task<ExceptionDispatchInfo?> InOwnSnapshotAsync<T>(
        DbContext context, Func<CancellationToken, Task<T>> begin, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var transaction = await context.GetService<IFitnessTrackProvider>()
                .BeginSnapshotAsync(context.Database.GetDbConnection(), cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var used = await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
                await using (used!.ConfigureAwait(false))
                {
                    var start = await begin(cancellationToken).ConfigureAwait(false);
                    return await FailureAsync(() => work(start, cancellationToken)).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static async Task<ExceptionDispatchInfo?> FailureAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Thrown later.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(e);
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
