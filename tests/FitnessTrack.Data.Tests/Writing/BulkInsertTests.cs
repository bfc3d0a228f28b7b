using System.Transactions;
using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Writing;

public sealed class BulkInsertTests
{
    [Theory, EveryProvider]
    public async Task every_value_of_a_row_is_stored_as_SaveChanges_stores_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        ExerciseSetLog[] logs = [FullLog(world), Log(world, 2)];

        (await context.BulkInsertAsync(Stream(logs))).Should().Be(new BulkInsertResult(2, 0));

        foreach (var log in logs)
        {
            var stored = await context.ExerciseSetLogs.AsNoTracking().SingleAsync(l => l.UserId == log.UserId && l.PerformedAt == log.PerformedAt && l.SetIndex == log.SetIndex);
            stored.Should().BeEquivalentTo(log, options => options.Excluding(l => l.Id).Excluding(l => l.CreatedAt).Excluding(l => l.UpdatedAt));
            stored.CreatedAt.Should().Be(stored.UpdatedAt).And.BeAfter(DateTimeOffset.UtcNow.AddMinutes(-5));
        }

        context.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task each_of_the_twelve_tables_takes_its_rows_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var (ada, exercise) = (world.Ada, world.Exercise);

        await InsertsOnceAsync(context, World.NewUser("cyd"), world.Ada.User);
        await InsertsOnceAsync(context, World.NewExercise("squat"), exercise);
        await InsertsOnceAsync(context, new ExerciseAlias { ExerciseId = exercise.Id, Alias = "Press" }, exercise.Aliases.Single());
        await InsertsOnceAsync(context, new Tag { Name = "power" }, world.Tag);
        await InsertsOnceAsync(context, new ExerciseTag { ExerciseId = await IdAsync(context, "squat"), TagId = world.Tag.Id }, exercise.ExerciseTags.Single());
        await InsertsOnceAsync(context, new ExerciseSecondaryMuscle { ExerciseId = exercise.Id, Muscle = MuscleGroup.Shoulders }, exercise.SecondaryMuscles.Single());
        await InsertsOnceAsync(context, new Routine { UserId = ada.User.Id, Name = "Other" }, ada.Routine);
        await InsertsOnceAsync(context, new RoutineDay { RoutineId = ada.Routine.Id, DayIndex = 2 }, ada.Day);
        await InsertsOnceAsync(context, new RoutineDayExercise { RoutineDayId = ada.Day.Id, ExerciseId = exercise.Id, Position = 2 }, ada.DayExercise);
        await InsertsOnceAsync(context, new RoutineExerciseSet { RoutineDayExerciseId = ada.DayExercise.Id, SetIndex = 2, TargetRpe = 8.5m }, ada.PlannedSet);
        await InsertsOnceAsync(context, new WorkoutSession { UserId = ada.User.Id, WorkoutDate = new(2026, 3, 3), Status = WorkoutStatus.Completed }, ada.Session);
        await InsertsOnceAsync(context, Log(world, 2), ada.Log);
    }

    [Theory, EveryProvider]
    public async Task a_row_that_is_there_stays_as_it_is_and_the_first_of_two_with_one_key_counts(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var there = Log(world, 1);
        there.ActualReps = 99;
        var (first, second) = (Log(world, 2), Log(world, 2));
        (first.ActualReps, second.ActualReps) = (7, 8);

        (await context.BulkInsertAsync(Stream(there, first, second))).Should().Be(new BulkInsertResult(1, 2));

        (await db.QueryAsync($"SELECT set_index, actual_reps FROM exercise_set_logs WHERE user_id = {world.Ada.User.Id} ORDER BY set_index"))
            .Should().BeEquivalentTo([new[] { "1", "5" }, ["2", "7"]]);
    }

    [Theory]
    [EveryProvider(1)]
    [EveryProvider(2)]
    [EveryProvider(617)]
    [EveryProvider(1500)]
    public async Task a_refused_row_is_told_by_its_number_and_nothing_is_inserted(DatabaseProvider provider, int bad)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var logs = Enumerable.Range(1, 1500).Select(i => Log(world, i + 1)).ToList();
        foreach (var log in logs.Skip(bad - 1))
        {
            log.ActualReps = -1;
        }

        var refusal = (await context.Invoking(c => c.BulkInsertAsync(Stream([.. logs]))).Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;

        refusal.RowNumber.Should().Be(bad);
        refusal.Kind.Should().Be(ConstraintKind.Check);
        refusal.ConstraintName.Should().Be("ck_exercise_set_logs_actual_reps_range");
        refusal.PropertyNames.Should().Equal(nameof(ExerciseSetLog.ActualReps));
        refusal.Message.Should().Contain($"row {bad}");
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("2");
    }

    [Theory]
    [EveryProvider(nameof(ConstraintKind.ForeignKey))]
    [EveryProvider(nameof(ConstraintKind.OutOfRange))]
    [EveryProvider("Enum")]
    [EveryProvider(nameof(ConstraintKind.NotNull))]
    [EveryProvider(nameof(ConstraintKind.Unique))]
    public async Task each_kind_of_refusal_is_the_typed_error_of_the_row(DatabaseProvider provider, string kind)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();

        var (refusal, expected, property) = kind switch
        {
            nameof(ConstraintKind.ForeignKey) => (await RefusedAsync(context, Log(world, 2), WithExercise(Log(world, 3), -1)), ConstraintKind.ForeignKey, nameof(ExerciseSetLog.ExerciseId)),
            nameof(ConstraintKind.OutOfRange) => (await RefusedAsync(context, Log(world, 2), WithWeight(Log(world, 3), 123456m)), ConstraintKind.OutOfRange, nameof(ExerciseSetLog.ActualWeightKg)),
            "Enum" => (await RefusedAsync(context, NewSession(world, 1), NewSession(world, 2, (WorkoutStatus)7)), ConstraintKind.OutOfRange, nameof(WorkoutSession.Status)),
            nameof(ConstraintKind.NotNull) => (await RefusedAsync(context, World.NewUser("cyd"), new User { Email = "d@example.org", Username = "dan" }), ConstraintKind.NotNull, nameof(User.PasswordHash)),
            _ => (await RefusedAsync(context, World.NewUser("cyd"), new User { Email = "d@example.org", Username = "ada", PasswordHash = "x" }), ConstraintKind.Unique, nameof(User.Username)),
        };

        refusal.Kind.Should().Be(expected);
        refusal.RowNumber.Should().Be(2);
        refusal.PropertyNames.Should().Equal(property);
        (await db.ScalarAsync("SELECT (SELECT count(*) FROM exercise_set_logs) + (SELECT count(*) FROM workout_sessions) + (SELECT count(*) FROM users)")).Should().Be("6");
    }

    [Theory, EveryProvider]
    public async Task a_refusal_in_the_callers_transaction_takes_back_the_bulk_and_nothing_else(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            (await context.BulkInsertAsync(Stream(Log(world, 2)))).Inserted.Should().Be(1);
            await RefusedAsync(context, Log(world, 3), WithExercise(Log(world, 4), -1));
            (await context.BulkInsertAsync(Stream(Log(world, 5)))).Inserted.Should().Be(1);
            await transaction.CommitAsync();
        }

        (await db.QueryAsync($"SELECT set_index FROM exercise_set_logs WHERE user_id = {world.Ada.User.Id} ORDER BY set_index"))
            .Select(row => row[0]).Should().Equal("1", "2", "5");
    }

    [Theory, EveryProvider]
    public async Task what_the_caller_rolls_back_is_not_there(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await using (await context.Database.BeginTransactionAsync())
        {
            await context.BulkInsertAsync(Stream(Log(world, 2)));
        }

        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("2");
    }

    [Theory, EveryProvider]
    public async Task a_stream_that_fails_or_is_cancelled_or_gives_null_leaves_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        using var cancelling = new CancellationTokenSource();

        await context.Invoking(c => c.BulkInsertAsync(StreamThen(Log(world, 2), () => throw new IOException("torn")))).Should().ThrowExactlyAsync<IOException>();
        await context.Invoking(c => c.BulkInsertAsync(StreamThen(Log(world, 2), cancelling.Cancel), cancellationToken: cancelling.Token))
            .Should().ThrowAsync<OperationCanceledException>();
        (await context.Invoking(c => c.BulkInsertAsync(Stream(Log(world, 2), null!))).Should().ThrowAsync<ArgumentException>()).WithMessage("Row 2 is null.*");

        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("2");
        (await context.BulkInsertAsync(Stream(Log(world, 2)))).Inserted.Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task progress_is_told_every_thousand_rows_and_at_the_end(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var progress = new Progress();

        await context.BulkInsertAsync(Stream([.. Enumerable.Range(2, 2500).Select(i => Log(world, i))]), progress);
        progress.Reports.Should().Equal(1000, 2000, 2500);

        (await context.BulkInsertAsync(Stream<ExerciseSetLog>())).Should().Be(new BulkInsertResult(0, 0));
    }

    [Theory, EveryProvider]
    public async Task eight_streams_of_the_same_rows_in_different_orders_insert_each_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(seed => Task.Run(async () =>
        {
            var logs = Enumerable.Range(2, 500).Select(i => Log(world, i)).ToArray();
            new Random(seed).Shuffle(logs);
            await using var context = db.CreateContext();
            return await context.BulkInsertAsync(Stream(logs));
        })));

        results.Sum(result => result.Inserted).Should().Be(500);
        results.Sum(result => result.AlreadyThere).Should().Be(7 * 500);
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("502");
    }

    /// <summary>Of the two, only the bulk insert looks for deadlocks, and is ended.</summary>
    [Fact]
    public async Task on_postgres_a_bulk_insert_that_a_deadlock_ends_is_tried_again()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var world = await World.CreateAsync(db);
        await using var third = db.CreateContext();
        await using var thirds = await third.Database.BeginTransactionAsync();
        third.Add(Log(world, 3));
        await third.SaveChangesAsync();
        await using var other = db.CreateContext();
        await using var others = await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '1h'");
        other.Add(Log(world, 4));
        await other.SaveChangesAsync();
        await using var context = db.CreateContext();

        var inserting = Task.Run(() => context.BulkInsertAsync(Stream(Log(world, 2), Log(world, 3), Log(world, 4))));
        await Waiting.UntilAsync(db, writers: 1);
        other.Add(Log(world, 2));
        var waiting = other.SaveChangesAsync();
        await Waiting.UntilAsync(db, writers: 2);
        await thirds.RollbackAsync();
        await waiting;
        await others.CommitAsync();

        (await inserting).Should().Be(new BulkInsertResult(1, 2));
        (await db.ScalarAsync("SELECT string_agg(set_index::text, ' ' ORDER BY set_index) FROM exercise_set_logs WHERE user_id = 1")).Should().Be("1 2 3 4");
    }

    [Theory, EveryProvider]
    public async Task a_column_that_the_host_renamed_is_written(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ExecuteAsync("ALTER TABLE exercise_set_logs RENAME COLUMN notes TO remarks");
        var options = new DbContextOptionsBuilder<RenamingContext>();
        db.Use(options);
        await using var context = new RenamingContext(options.Options);
        var log = Log(world, 2);
        log.Notes = "renamed";

        await context.BulkInsertAsync(Stream(log));
        await context.RecordSetAsync(world.Ada.User.Id, new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 3, Notes = "too" });

        (await db.QueryAsync("SELECT remarks FROM exercise_set_logs WHERE set_index > 1 ORDER BY set_index")).Select(row => row[0]).Should().Equal("renamed", "too");
    }

    [Fact]
    public async Task a_full_disk_is_told_as_such_though_SQLite_has_ended_the_callers_transaction()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlAsync($"PRAGMA max_page_count = 1");
        await using var transaction = await context.Database.BeginTransactionAsync();

        (await context.Invoking(c => c.BulkInsertAsync(Stream([.. Enumerable.Range(1, 100_000).Select(i => new Tag { Name = $"tag number {i}" })])))
            .Should().ThrowExactlyAsync<SqliteException>()).Which.SqliteErrorCode.Should().Be(SQLitePCL.raw.SQLITE_FULL);

        (await db.ScalarAsync("SELECT count(*) FROM tags")).Should().Be("0");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task what_is_no_fault_of_a_row_is_the_drivers_own_exception(bool inTransaction)
    {
        // A pooler may give the next statement to a connection that does not have the setting.
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlAsync($"SET statement_timeout = 300");
        await using var transaction = inTransaction ? await context.Database.BeginTransactionAsync() : null;

        (await context.Invoking(c => c.BulkInsertAsync(StreamThen(Log(world, 2), () => Thread.Sleep(1000))))
            .Should().ThrowExactlyAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.QueryCanceled);
    }

    [Fact]
    public async Task a_data_source_that_does_not_know_the_enums_is_told_by_the_driver()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var world = await World.CreateAsync(db);
        await using var source = NpgsqlDataSource.Create(db.ConnectionString);
        await using var context = new FitnessTrackDbContext(new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackPostgres(source).Options);

        await context.Invoking(c => c.BulkInsertAsync(Stream(new WorkoutSession { UserId = world.Ada.User.Id, WorkoutDate = new(2026, 3, 3) })))
            .Should().ThrowExactlyAsync<InvalidCastException>().WithMessage("*workout_status*");
        await context.Invoking(c => c.RecordSessionAsync(world.Ada.User.Id, new() { WorkoutDate = new(2026, 3, 3), Status = WorkoutStatus.Completed }))
            .Should().ThrowExactlyAsync<InvalidCastException>().WithMessage("*workout_status*");
    }

    [Fact]
    public async Task all_that_writes_joins_a_transaction_that_the_context_is_enlisted_in()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var world = await World.CreateAsync(db);
        var document = await UserDocument.ExportAsync(db, world.Bob.User.Email);
        await db.ExecuteAsync($"DELETE FROM users WHERE id = {world.Bob.User.Id}");
        using (var transaction = new CommittableTransaction())
        {
            await using var context = db.CreateContext();
            await context.Database.OpenConnectionAsync();
            context.Database.EnlistTransaction(transaction);
            (await context.BulkInsertAsync(Stream(Log(world, 2)))).Inserted.Should().Be(1);
            (await context.Invoking(c => c.BulkInsertAsync(Stream(Log(world, 3), Log(world, -1)))).Should().ThrowExactlyAsync<FitnessTrackConstraintException>())
                .Which.RowNumber.Should().Be(2);
            await context.RecordSetAsync(world.Ada.User.Id, new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 4 });
            await context.ImportUserDataAsync(new MemoryStream(document));
            await context.ExportUserDataAsync(world.Ada.User.Id, System.IO.Stream.Null);
            (await context.ExerciseSetLogs.CountAsync()).Should().Be(4);
        }

        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task a_hosts_table_of_the_same_name_is_not_blamed(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var options = new DbContextOptionsBuilder<TwoSchemasContext>();
        db.Use(options);
        await using var context = new TwoSchemasContext(options.Options);
        var session = new WorkoutSession { UserId = world.Ada.User.Id, WorkoutDate = new(2026, 3, 3), BodyweightKg = 1000 };

        var refusal = (await context.Invoking(c => c.BulkInsertAsync(Stream(session))).Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;

        refusal.EntityType.Should().Be<WorkoutSession>();
        refusal.PropertyNames.Should().Equal(nameof(WorkoutSession.BodyweightKg));
    }

    [Theory, EveryProvider]
    public async Task a_type_that_is_no_entity_of_the_library_is_refused(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.Invoking(c => c.BulkInsertAsync(Stream("a text"))).Should().ThrowAsync<ArgumentException>()).WithMessage("String is no entity of FitnessTrack*");
    }

    private static async Task InsertsOnceAsync<T>(DbContext context, T row, T there)
        where T : class
    {
        (await context.BulkInsertAsync(Stream(there, row))).Should().Be(new BulkInsertResult(1, 1), typeof(T).Name);
        (await context.BulkInsertAsync(Stream(row, there))).Should().Be(new BulkInsertResult(0, 2), typeof(T).Name);
    }

    private static async Task<FitnessTrackConstraintException> RefusedAsync<T>(DbContext context, params T[] rows)
        where T : class =>
        (await context.Invoking(c => c.BulkInsertAsync(Stream(rows))).Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;

    private static Task<int> IdAsync(FitnessTrackDbContext context, string slug) =>
        context.Exercises.Where(exercise => exercise.Slug == slug).Select(exercise => exercise.Id).SingleAsync();

    private static WorkoutSession NewSession(World world, int day, WorkoutStatus status = WorkoutStatus.Pending) =>
        new() { UserId = world.Ada.User.Id, WorkoutDate = new DateOnly(2026, 4, day), Status = status };

    private static ExerciseSetLog WithExercise(ExerciseSetLog log, int exerciseId)
    {
        log.ExerciseId = exerciseId;
        return log;
    }

    private static ExerciseSetLog WithWeight(ExerciseSetLog log, decimal weight)
    {
        log.ActualWeightKg = weight;
        return log;
    }

    private static ExerciseSetLog Log(World world, int setIndex) =>
        new() { UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = setIndex };

    private static ExerciseSetLog FullLog(World world) => new()
    {
        UserId = world.Ada.User.Id,
        ExerciseId = world.Exercise.Id,
        SessionId = world.Ada.Session.Id,
        PlannedSetId = world.Ada.PlannedSet.Id,
        PerformedAt = new DateTimeOffset(2026, 3, 2, 20, 4, 5, TimeSpan.FromHours(2)).AddMicroseconds(6),
        SetIndex = 1,
        IsWarmup = true,
        ToFailure = true,
        ActualWeightKg = 102.55m,
        ActualReps = 12,
        ActualRir = 2,
        ActualRpe = 8.5m,
        ActualTempo = "3-1-1-0",
        ActualRestS = 90,
        Notes = "línea 1\n\"two\" 🏋",
    };

    private static async IAsyncEnumerable<T> Stream<T>(params T[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    private static async IAsyncEnumerable<T> StreamThen<T>(T row, Action then)
    {
        await Task.Yield();
        yield return row;
        then();
        yield return row;
    }

    private sealed class Progress : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public void Report(long value) => Reports.Add(value);
    }

    private sealed class RenamingContext(DbContextOptions<RenamingContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack();
            modelBuilder.Entity<ExerciseSetLog>().Property(log => log.Notes).HasColumnName("remarks");
        }
    }

    private sealed class AppSession
    {
        public int Id { get; set; }

        public decimal? Weight { get; set; }
    }

    private sealed class TwoSchemasContext(DbContextOptions<TwoSchemasContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<AppSession>().ToTable(Database.IsNpgsql() ? "workout_sessions" : "app_sessions", "app").Property(session => session.Weight).HasColumnName("bodyweight_kg");
            modelBuilder.ApplyFitnessTrack();
        }
    }
}
