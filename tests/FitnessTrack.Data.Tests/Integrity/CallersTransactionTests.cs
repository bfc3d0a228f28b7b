using System.Data.Common;
using FitnessTrack.Data.Tests.Queries;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>An operation in the caller's transaction is all or nothing too, also for a caller who catches its failure and commits.</summary>
public class CallersTransactionTests
{
    /// <summary>What the caller writes itself before the operation.</summary>
    private const int Age = 77;

    private static readonly Dictionary<string, Func<FitnessTrackDbContext, Routine, CancellationToken, Task>> Operations = new()
    {
        ["DeleteUserAsync"] = (context, routine, token) => context.DeleteUserAsync(routine.UserId, token),
        ["DeleteSessionKeepingLogsAsync"] = (context, routine, token) => context.DeleteSessionKeepingLogsAsync(routine.User.WorkoutSessions.First().Id, token),
        ["CopyRoutineAsync"] = (context, routine, token) => context.CopyRoutineAsync(routine.Id, "Copy", cancellationToken: token),
        ["ReorderDaysAsync"] = (context, routine, token) => context.ReorderDaysAsync(routine.Id, DaysBackwards(routine), token),
        ["RetireExerciseAsync"] = (context, routine, token) => context.RetireExerciseAsync(routine.Days.First().Exercises.First().ExerciseId, token),
        ["SeedFitnessTrackCatalogAsync"] = (context, _, token) => context.SeedFitnessTrackCatalogAsync(token),
    };

    [Theory]
    [EveryProvider("DeleteUserAsync", 7)]
    [EveryProvider("DeleteSessionKeepingLogsAsync", 2)]
    [EveryProvider("CopyRoutineAsync", 6)]
    [EveryProvider("ReorderDaysAsync", 4)]
    [EveryProvider("RetireExerciseAsync", 1)]
    [EveryProvider("SeedFitnessTrackCatalogAsync", 3)]
    public async Task one_that_is_cancelled_before_any_of_its_commands_leaves_nothing_to_commit(DatabaseProvider provider, string operation, int commands)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await SaveAsync(db);
        var before = await RowsAsync(db);
        for (var command = 1; command <= commands; command++)
        {
            using var cancel = new CancellationTokenSource();
            await using var context = db.CreateContext(options => options.AddInterceptors(new BeforeCommand(command, _ => cancel.Cancel())));
            await using var transaction = await BeginAsync(context, Age + command);

            await context.Awaiting(c => Operations[operation](c, routine, cancel.Token)).Should().ThrowAsync<OperationCanceledException>();
            await transaction.CommitAsync(CancellationToken.None);

            (await RowsAsync(db)).Should().Equal(before, $"command {command} did not run");
            (await db.ScalarAsync("SELECT age FROM users")).Should().Be($"{Age + command}", "the caller's own part of the transaction stays");
        }
    }

    [Theory, EveryProvider]
    public async Task one_that_the_database_refuses_at_its_last_statement_leaves_nothing_to_commit(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await SaveAsync(db);
        await db.ExecuteAsync("CREATE UNIQUE INDEX no_copies ON routine_exercise_sets (notes)");
        var before = await RowsAsync(db);
        await using var context = db.CreateContext();
        await using var transaction = await BeginAsync(context);

        (await context.Awaiting(c => c.CopyRoutineAsync(routine.Id, "Copy")).Should().ThrowAsync<FitnessTrackConstraintException>()).Which.Kind.Should().Be(ConstraintKind.Unique);
        await transaction.CommitAsync();

        (await RowsAsync(db)).Should().Equal(before);
        (await db.ScalarAsync("SELECT age FROM users")).Should().Be($"{Age}", "the caller's own part of the transaction stays");
    }

    [Theory, EveryProvider]
    public async Task an_order_of_a_row_that_is_deleted_meanwhile_leaves_nothing_to_commit(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await SaveAsync(db);
        var before = await RowsAsync(db);
        await using var context = db.CreateContext(options => options.AddInterceptors(new BeforeCommand(4, command => Run(command, "DELETE FROM routine_days WHERE day_index > 4"))));
        await using var transaction = await BeginAsync(context);

        await context.Awaiting(c => c.ReorderDaysAsync(routine.Id, DaysBackwards(routine))).Should().ThrowAsync<DbUpdateConcurrencyException>().WithMessage("*Nothing was changed.");
        await transaction.CommitAsync();

        (await RowsAsync(db)).Should().Equal(before);
    }

    [Fact]
    public async Task one_in_a_transaction_scope_shares_its_fate_and_leaves_nothing_where_it_fails()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var routine = await SaveAsync(db);
        var before = await RowsAsync(db);
        using (var scope = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled))
        {
            using var cancel = new CancellationTokenSource();
            await using var context = db.CreateContext(options => options.AddInterceptors(new BeforeCommand(6, _ => cancel.Cancel())));
            await context.Database.OpenConnectionAsync(CancellationToken.None);
            await context.Database.ExecuteSqlAsync($"UPDATE users SET age = {Age}", CancellationToken.None);
            await context.Awaiting(c => c.CopyRoutineAsync(routine.Id, "Copy", cancellationToken: cancel.Token)).Should().ThrowAsync<OperationCanceledException>();
            scope.Complete();
        }

        (await RowsAsync(db)).Should().Equal(before);
        using (new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var context = db.CreateContext();
            (await context.CopyRoutineAsync(routine.Id, "Copy")).Should().BePositive();
        }

        (await RowsAsync(db)).Should().Equal(before);
    }

    /// <summary>A plan of three days, a session, and two logs of it.</summary>
    private static async Task<Routine> SaveAsync(TestDatabase db)
    {
        var routine = await PlanFactory.SaveAsync(db, days: 3, exercises: 2, sets: 2);
        var session = new WorkoutSession { UserId = routine.UserId, WorkoutDate = new DateOnly(2026, 3, 2) };
        var exerciseId = routine.Days.First().Exercises.First().ExerciseId;
        foreach (var set in new[] { 1, 2 })
        {
            session.SetLogs.Add(new ExerciseSetLog { UserId = routine.UserId, ExerciseId = exerciseId, SetIndex = set, PerformedAt = World.Start });
        }

        await db.SaveAsync(session);
        routine.User.WorkoutSessions.Add(session);
        return routine;
    }

    private static async Task<IDbContextTransaction> BeginAsync(FitnessTrackDbContext context, int age = Age)
    {
        var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlAsync($"UPDATE users SET age = {age}");
        return transaction;
    }

    /// <summary>All rows but the user's, which the caller writes.</summary>
    private static async Task<List<string>> RowsAsync(TestDatabase db) =>
        [.. (await StoredRows.ReadAsync(db)).Lines.Where(line => !line.StartsWith("users: ", StringComparison.Ordinal))];

    private static int[] DaysBackwards(Routine routine) => [.. routine.Days.OrderByDescending(day => day.DayIndex).Select(day => day.Id)];

    private static void Run(DbCommand before, string sql)
    {
        using var command = before.Connection!.CreateCommand();
        command.Transaction = before.Transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery().Should().BePositive();
    }

    /// <summary>Does something before one of the commands that follow the caller's own.</summary>
    private sealed class BeforeCommand(int number, Action<DbCommand> action) : DbCommandInterceptor
    {
        private int _commands;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count(command, cancellationToken);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count(command, cancellationToken);
            return ValueTask.FromResult(result);
        }

        private void Count(DbCommand command, CancellationToken token)
        {
            if (_commands++ == number)
            {
                action(command);
            }

            token.ThrowIfCancellationRequested();
        }
    }
}
