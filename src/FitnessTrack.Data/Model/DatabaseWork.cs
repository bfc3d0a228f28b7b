using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using IsolationLevel = System.Data.IsolationLevel;

namespace FitnessTrack.Data;

/// <summary>How the library's own statements run.</summary>
internal static class DatabaseWork
{
    /// <summary>How often work is begun that other writers stand in the way of.</summary>
    public const int MaximumAttempts = 20;

    private const string Savepoint = "fitnesstrack_work";

    /// <summary>
    /// All of the work or nothing: in a savepoint of the caller's transaction if there is one, else in a transaction of its own,
    /// which a retrying execution strategy may repeat. A violated constraint is a <see cref="FitnessTrackConstraintException"/>.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(this DbContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.InTransactionAsync(IsolationLevel.Unspecified, work, cancellationToken);

    /// <inheritdoc cref="InTransactionAsync{T}(DbContext, Func{CancellationToken, Task{T}}, CancellationToken)" />
    /// <remarks>The isolation is that of a transaction of its own; the caller's has the caller's.</remarks>
    public static Task<T> InTransactionAsync<T>(
        this DbContext context, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.RepeatedlyAsync(
            token => HasTransaction(context)
                ? context.AtomicallyAsync((_, inner) => work(inner), token)
                : InOwnTransactionAsync(context, isolation, work, token),
            cancellationToken);

    /// <summary>
    /// Work that is atomic by itself, or in the caller's transaction. Outside one, a retrying execution strategy may repeat it.
    /// </summary>
    public static Task<T> RepeatedlyAsync<T>(this DbContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.TranslatingAsync(
            () => HasTransaction(context)
                ? work(cancellationToken)
                : context.Database.CreateExecutionStrategy().ExecuteAsync(token => RepeatedlyAsync(work, token), cancellationToken));

    /// <summary>
    /// All of the work or nothing, in a savepoint of the caller's transaction if there is one, else in a transaction. For work
    /// that cannot be repeated, such as reading a stream.
    /// </summary>
    public static Task<T> OnceAsync<T>(
        this DbContext context, Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.TranslatingAsync(() => context.AtomicallyAsync(
            (connection, token) => HasTransaction(context)
                ? work(connection, token)
                : context.WithoutRetriesAsync(() => InOwnTransactionAsync(context, IsolationLevel.Unspecified, inner => work(connection, inner), token), token),
            cancellationToken));

    /// <summary>Work on the open connection that is atomic by itself, and in the caller's transaction in a savepoint.</summary>
    public static async Task<T> AtomicallyAsync<T>(
        this DbContext context, Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = context.Database.GetDbConnection();
            return HasTransaction(context)
                ? await InSavepointAsync(connection, work, cancellationToken).ConfigureAwait(false)
                : await work(connection, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads what the database holds at one moment: as the caller's transaction sees it if there is one, else in one of its own.
    /// A retrying execution strategy may repeat the beginning, but not the work, which cannot be taken back.
    /// </summary>
    public static async Task InSnapshotAsync<T>(
        this DbContext context, Func<CancellationToken, Task<T>> begin, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (HasTransaction(context))
        {
            await work(await begin(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return;
        }

        var failure = await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(token => InOwnSnapshotAsync(context, begin, work, token), cancellationToken).ConfigureAwait(false);
        failure?.Throw();
    }

    /// <summary>Runs one statement on the connection.</summary>
    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
#pragma warning disable CA2100 // The library's own SQL.
            command.CommandText = sql;
#pragma warning restore CA2100
            return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }
    }

    /// <summary>Whether there is a transaction of the caller's, begun or joined.</summary>
    public static bool HasTransaction(this DbContext context) =>
        context.Database.CurrentTransaction is not null || (context.Database.GetEnlistedTransaction() ?? Transaction.Current) is not null;

    private static async Task<T> TranslatingAsync<T>(this DbContext context, Func<Task<T>> work)
    {
        ReadOnlyGuard.ThrowIfReadOnly(context);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not FitnessTrackConstraintException && FitnessTrackConstraintException.TryTranslate(context, e, out var translated))
        {
#pragma warning disable MA0027 // Another exception than the caught one.
            throw translated;
#pragma warning restore MA0027
        }
        catch (RowRefusedException e) when (e.InnerException is { } refusal)
        {
            // No constraint: what the driver or a converter said is the caller's to read.
            ExceptionDispatchInfo.Throw(refusal);
            throw;
        }
    }

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

    /// <summary>
    /// Within a strategy's own execution, queries inside the work are not repeated: one that was would open a broken connection anew, and go on
    /// past the transaction that it lost.
    /// </summary>
    private static async Task<T> WithoutRetriesAsync<T>(this DbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        T result = default!;
        var failure = await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(_ => FailureAsync(async () => result = await work().ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        failure?.Throw();
        return result;
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
    private static async Task<T> RepeatedlyAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken).ConfigureAwait(false);
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

            // Not cancelled while it is under way: nobody would know whether it was done.
            cancellationToken.ThrowIfCancellationRequested();
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
    }

    private static async Task<T> InSavepointAsync<T>(
        DbConnection connection, Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Neither is cancelled while it is under way: who does not know whether it was done would take back an outer piece of work.
        cancellationToken.ThrowIfCancellationRequested();
        await connection.ExecuteAsync($"SAVEPOINT {Savepoint}", CancellationToken.None).ConfigureAwait(false);
        T result;
        try
        {
            result = await work(connection, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception) when (connection.State == ConnectionState.Open)
        {
            await RollBackAsync(connection).ConfigureAwait(false);
            throw;
        }

        await connection.ExecuteAsync($"RELEASE SAVEPOINT {Savepoint}", CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    /// <summary>Where there is no savepoint any more, the failure of the work is the one to tell: SQLite takes back all of a transaction when its disk is full.</summary>
    private static async Task RollBackAsync(DbConnection connection)
    {
        try
        {
            // Released too, since it would else hide the savepoint of an outer piece of work.
            await connection.ExecuteAsync($"ROLLBACK TO SAVEPOINT {Savepoint}", CancellationToken.None).ConfigureAwait(false);
            await connection.ExecuteAsync($"RELEASE SAVEPOINT {Savepoint}", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
        }
    }
}
