using System.Data.Common;
using System.Transactions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>All of an import or nothing, and nothing else.</summary>
public class AtomicityTests
{
    private static readonly HistoryRecord[] Records =
    [
        .. Enumerable.Range(0, 2500).Select(i => Set($"Exercise {i % 7}", null, Evening.AddDays(i / 20), i + 1) with { SessionName = $"Workout {i / 20}" }),
    ];

    [Theory, EveryProvider]
    public async Task a_dry_run_reports_the_same_and_writes_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        HistoryRecord[] records = [.. Records, Set("", 1, Evening, 9999)];
        await ImportAsync(db, user, CreateAll, records.Take(100));
        var before = await DumpAsync(db);

        var trial = await ImportAsync(db, user, CreateAll with { DryRun = true }, records);
        (await DumpAsync(db)).Should().Equal(before);
        var report = await ImportAsync(db, user, CreateAll, records);

        trial.Should().BeEquivalentTo(report, options => options.WithStrictOrdering());
        report.Should().BeEquivalentTo(new { Records = 2501, Inserted = 2400, AlreadyThere = 100, SessionsInserted = 120 });
    }

    [Theory]
    [EveryProvider(true)]
    [EveryProvider(false)]
    public async Task in_the_callers_transaction_a_trial_leaves_what_was_done_before_it_and_an_import_shares_its_fate(DatabaseProvider provider, bool commit)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await using (var context = db.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(World.NewUser("bob"));
            await context.SaveChangesAsync();

            var trial = await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll with { DryRun = true });
            (await context.ExerciseSetLogs.CountAsync()).Should().Be(0);
            var report = await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll);
            trial.Should().BeEquivalentTo(report, options => options.WithStrictOrdering());
            (await context.ExerciseSetLogs.CountAsync()).Should().Be(2500);
            await (commit ? transaction.CommitAsync() : transaction.RollbackAsync());
        }

        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be(commit ? "2" : "1");
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be(commit ? "2500" : "0");
    }

    [Theory]
    [EveryProvider(2499)]
    [EveryProvider(2501)]
    [EveryProvider(0)]
    public async Task a_source_that_gives_another_number_of_records_the_second_time_imports_nothing(DatabaseProvider provider, int second)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var readings = 0;
        IEnumerable<HistoryRecord> Changing() => (readings++ == 0 ? Records : [.. Records.Take(second), .. Records.Take(second - 2500)]).Select(record => record);
        await using var context = db.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();

        (await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Deferred(Changing)), CreateAll)).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage($"The source of an import is read twice, and has to give the same both times: it gave 2500 records, then {second}. Nothing was imported.");

        // The transaction goes on, and has nothing of it.
        (await context.WorkoutSessions.CountAsync()).Should().Be(0);
        (await context.Exercises.CountAsync()).Should().Be(0);
        await transaction.CommitAsync();
        (await DumpAsync(db)).Should().BeEmpty();
    }

    [Theory]
    [EveryProvider("Exercise new", 0)]
    [EveryProvider("Exercise 1", 4000)]
    public async Task a_source_that_names_other_exercises_or_days_the_second_time_imports_nothing(DatabaseProvider provider, string name, int days)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var readings = 0;
        IEnumerable<HistoryRecord> Changing() => readings++ == 0 ? Records : Records.SkipLast(1).Append(Set(name, 1, Evening.AddDays(days)));
        await using var context = db.CreateContext();

        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Deferred(Changing)), CreateAll)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage($"The source of an import is read twice, *'{name}' of * the second time only*");

        (await DumpAsync(db)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_source_that_fails_or_a_caller_who_cancels_in_the_middle_leaves_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await using var context = db.CreateContext();
        using var cancel = new CancellationTokenSource();
        var (readings, passes) = (0, 0);
        IEnumerable<HistoryRecord> Failing() => readings++ == 0 ? Records : Records.Select((record, i) => i < 2000 ? record : throw new IOException("no disk"));
        IEnumerable<HistoryRecord> Cancelling()
        {
            foreach (var (i, record) in Records.Index())
            {
                if (i == 2000 && passes++ == 1)
                {
                    cancel.Cancel();
                }

                yield return record;
            }
        }

        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Deferred(Failing)), CreateAll)).Should().ThrowAsync<IOException>();
        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Cancelling()), CreateAll, null, cancel.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await DumpAsync(db)).Should().BeEmpty();
        (await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll)).Inserted.Should().Be(2500);
    }

    [Theory, EveryProvider]
    public async Task nothing_is_tracked_and_nothing_else_is_saved(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await using var context = db.CreateContext();
        var pending = context.Add(World.NewUser("bob"));

        await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll);

        context.ChangeTracker.Entries().Should().ContainSingle().Which.Entity.Should().BeSameAs(pending.Entity);
        pending.State.Should().Be(EntityState.Added);
        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task progress_counts_the_records_of_the_second_reading(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var progress = new Reports();
        await using var context = db.CreateContext();

        await context.ImportHistoryAsync(user.Id, Source(Records.Append(Set(""))), CreateAll, progress);
        await context.ImportHistoryAsync(user.Id, Source(Records.Take(1000)), CreateAll, progress);
        await context.ImportHistoryAsync(user.Id, Source([]), CreateAll, progress);

        progress.Should().Equal(1000, 2000, 2501, 1000, 0);
    }

    [Theory, EveryProvider]
    public async Task four_imports_of_one_history_at_once_import_it_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(db, user, CreateAll, Records))));

        reports.Sum(report => report.Inserted).Should().Be(2500);
        reports.Sum(report => report.AlreadyThere).Should().Be(3 * 2500);
        reports.Sum(report => report.SessionsInserted).Should().Be(125);
        reports.SelectMany(report => report.ExercisesCreated).Should().BeEquivalentTo(Enumerable.Range(0, 7).Select(i => $"exercise-{i}"));
        (await LogsAsync(db, user)).Should().HaveCount(2500);
    }

    [Theory, EveryProvider]
    public async Task histories_of_two_users_in_opposite_orders_at_once_are_both_imported(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (ada, bob) = (await SaveUserAsync(db), await SaveUserAsync(db, "bob"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            ImportAsync(db, i < 3 ? ada : bob, CreateAll, i % 2 == 0 ? Records : Records.Reverse()))));

        reports.Sum(report => report.Inserted).Should().Be(5000);
        reports.SelectMany(report => report.ExercisesCreated).Should().OnlyHaveUniqueItems().And.HaveCount(7);
        (await LogsAsync(db, ada)).Should().HaveCount(2500);
        (await LogsAsync(db, bob)).Should().HaveCount(2500);
    }

    [Theory, EveryProvider]
    public async Task a_transaction_that_the_database_has_to_repeat_imports_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var conflict = new ConflictOnce();
        await using var context = db.CreateContext(options => options.AddInterceptors(conflict));

        var report = await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll);

        conflict.Happened.Should().BeTrue();
        report.Should().BeEquivalentTo(new { Inserted = 2500, AlreadyThere = 0, SessionsInserted = 125 });
        report.ExercisesCreated.Should().HaveCount(7);
    }

    [Theory, EveryProvider]
    public async Task an_exercise_that_is_deleted_meanwhile_is_a_typed_error(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));
        await using var context = db.CreateContext();
        IEnumerable<HistoryRecord> Deleting()
        {
            yield return Set("row");
            if (context.Database.CurrentTransaction is null)
            {
                db.ExecuteAsync("DELETE FROM exercises").GetAwaiter().GetResult();
            }
        }

        var refusal = (await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Deleting()), LeaveOut)).Should().ThrowAsync<FitnessTrackConstraintException>()).Which;

        refusal.ConstraintName.Should().Be("fk_exercise_set_logs_exercise");
        refusal.StackTrace.Should().Contain("HistoryImport.WriteAsync", "what the import was doing");

        (await DumpAsync(db)).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task wrong_arguments_are_named(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        await Refuses<ArgumentNullException>("context", () => FitnessTrackImportExtensions.ImportHistoryAsync(null!, 1, Source([]), LeaveOut));
        await Refuses<ArgumentNullException>("records", () => context.ImportHistoryAsync(1, null!, LeaveOut));
        await Refuses<ArgumentNullException>("options", () => context.ImportHistoryAsync(1, Source([]), null!));
        await Refuses<ArgumentException>("options", () => context.ImportHistoryAsync(1, Source([]), LeaveOut with { TimeZone = null! }));
        await Refuses<ArgumentException>("options", () => context.ImportHistoryAsync(1, Source([]), LeaveOut with { Exercises = null! }));
        var user = await SaveUserAsync(db);
        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source([Set("row"), null!]), LeaveOut)).Should().ThrowAsync<ArgumentException>()
            .WithParameterName("records").WithMessage("Record 2 of the source is null.*");
        await Refuses<ArgumentOutOfRangeException>("options", () => context.ImportHistoryAsync(1, Source([]), LeaveOut with { Unmatched = (UnmatchedExercise)7 }));

        var readings = 0;
        IEnumerable<HistoryRecord> Nulled() => readings++ == 0 ? [Set("row"), Set("row", 2)] : [Set("row"), null!];
        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Deferred(Nulled)), LeaveOut)).Should().ThrowAsync<ArgumentException>()
            .WithParameterName("records").WithMessage("Record 2 of the source is null.*");

        static Task Refuses<TException>(string parameter, Func<Task> import)
            where TException : ArgumentException => import.Should().ThrowAsync<TException>().WithParameterName(parameter);
    }

    [Fact]
    public async Task a_dry_run_in_a_transaction_scope_is_refused_and_an_import_shares_its_fate()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var user = await SaveUserAsync(db);
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var context = db.CreateContext();
            await context.Database.OpenConnectionAsync();
            await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Records), CreateAll with { DryRun = true })).Should().ThrowAsync<InvalidOperationException>().WithMessage("A dry run *");
            (await context.ImportHistoryAsync(user.Id, Source(Records), CreateAll)).Inserted.Should().Be(2500);
        }

        (await DumpAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task a_dry_run_in_a_transaction_that_the_context_is_enlisted_in_is_refused()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var user = await SaveUserAsync(db);
        using var transaction = new CommittableTransaction();
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        context.Database.EnlistTransaction(transaction);

        await context.Awaiting(c => c.ImportHistoryAsync(user.Id, Source(Records), CreateAll with { DryRun = true })).Should().ThrowAsync<InvalidOperationException>().WithMessage("A dry run *");
    }

    /// <summary>Calls the function anew for each reading.</summary>
    private static IEnumerable<HistoryRecord> Deferred(Func<IEnumerable<HistoryRecord>> records)
    {
        foreach (var record in records())
        {
            yield return record;
        }
    }

    /// <summary>Says once, when the sessions are written, that the transaction cannot be put in a row with another.</summary>
    private sealed class ConflictOnce : DbCommandInterceptor
    {
        public bool Happened { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!Happened && command.CommandText.Contains("workout_sessions"))
            {
                Happened = true;
                throw new SerializationFailure();
            }

            return ValueTask.FromResult(result);
        }
    }

    private sealed class SerializationFailure : DbException
    {
        public override string SqlState => "40001";
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, at once.</summary>
    private sealed class Reports : List<long>, IProgress<long>
    {
        public void Report(long value) => Add(value);
    }
}
