using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Writing;

public sealed class RecordingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly DateTimeOffset At = new(2026, 3, 5, 18, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void the_text_of_an_optional_value_is_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            new Optional<decimal?>(82.5m).ToString().Should().Be("82.5");
            new Optional<decimal?>(null).ToString().Should().BeEmpty();
            default(Optional<decimal?>).ToString().Should().Be("absent");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory, EveryProvider]
    public async Task a_session_and_its_sets_are_inserted_then_unchanged_then_updated(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var session = new SessionEntry { WorkoutDate = Day, BodyweightKg = 80.5m, Sets = [Set(world, 1, reps: 5), Set(world, 2, reps: 4), Set(world, 3, reps: 3)] };

        var first = await context.RecordSessionAsync(world.Ada.User.Id, session);
        first.Outcome.Should().Be(RecordOutcome.Inserted);
        first.Sets.Should().OnlyContain(set => set.Outcome == RecordOutcome.Inserted);
        var rows = await RowsAsync(db);

        var second = await context.RecordSessionAsync(world.Ada.User.Id, session);
        second.Should().BeEquivalentTo(first, options => options.Excluding(r => r.Outcome).For(r => r.Sets).Exclude(set => set.Outcome));
        second.Outcome.Should().Be(RecordOutcome.Unchanged);
        second.Sets.Should().OnlyContain(set => set.Outcome == RecordOutcome.Unchanged);
        (await RowsAsync(db)).Should().BeEquivalentTo(rows, options => options.WithStrictOrdering(), "not even updated_at moves");

        var third = await context.RecordSessionAsync(
            world.Ada.User.Id, session with { BodyweightKg = 81, Sets = [session.Sets[2], session.Sets[1] with { ActualReps = 6 }, Set(world, 4, reps: 2)] });
        third.SessionId.Should().Be(first.SessionId);
        third.Outcome.Should().Be(RecordOutcome.Updated);
        third.Sets.Select(set => set.Outcome).Should().Equal(RecordOutcome.Unchanged, RecordOutcome.Updated, RecordOutcome.Inserted);
        third.Sets.Select(set => set.LogId).Take(2).Should().Equal(first.Sets[2].LogId, first.Sets[1].LogId);
        context.ChangeTracker.Entries().Should().BeEmpty();

        var stored = await context.WorkoutSessions.AsNoTracking().Include(s => s.SetLogs).SingleAsync(s => s.Id == first.SessionId);
        stored.BodyweightKg.Should().Be(81);
        stored.SetLogs.OrderBy(log => log.SetIndex).Select(log => log.ActualReps).Should().Equal(5, 6, 3, 2);
        stored.SetLogs.Should().OnlyContain(log => log.PerformedAt == At);
    }

    /// <summary>SQLite keeps 32 statements of a connection, and forgets them when there is no room for those of the next upsert.</summary>
    [Fact]
    public async Task whatever_number_of_statements_a_connection_keeps_a_session_with_its_sets_is_recorded_again()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var world = await World.CreateAsync(db);
        var user = world.Ada.User.Id;
        for (var kept = 20; kept <= 34; kept++)
        {
            await using var context = db.CreateContext();
            await context.Database.OpenConnectionAsync();
            var session = new SessionEntry { WorkoutDate = new DateOnly(2027, 1, kept - 10), Location = "Gym", Sets = [Set(world, kept, reps: 5)] };
            (await context.RecordSessionAsync(user, session)).Outcome.Should().Be(RecordOutcome.Inserted);
            for (var mentioned = 1; mentioned <= kept; mentioned++)
            {
                (await context.RecordSetAsync(user, Mentioning(world, (100 * kept) + mentioned, mentioned))).Outcome.Should().Be(RecordOutcome.Inserted);
            }

            var again = await context.RecordSessionAsync(user, session);
            (again.Outcome, again.Sets[0].Outcome).Should().Be((RecordOutcome.Unchanged, RecordOutcome.Unchanged), $"{kept} statements more were kept");
            var changed = await context.RecordSessionAsync(user, session with { Location = "Home", Sets = [Set(world, kept, reps: 6)] });
            (changed.Outcome, changed.Sets[0].Outcome).Should().Be((RecordOutcome.Updated, RecordOutcome.Updated));
        }
    }

    [Theory, EveryProvider]
    public async Task a_connection_that_stays_open_records_in_and_out_of_transactions(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var user = world.Ada.User.Id;
        await context.Database.OpenConnectionAsync();

        (await context.RecordSetAsync(user, Set(world, 1, reps: 5))).Outcome.Should().Be(RecordOutcome.Inserted);
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            (await context.RecordSetAsync(user, Set(world, 1, reps: 6))).Outcome.Should().Be(RecordOutcome.Updated);
            (await context.RecordSetAsync(user, Set(world, 2, reps: 5))).Outcome.Should().Be(RecordOutcome.Inserted);
            await transaction.RollbackAsync();
        }

        (await context.RecordSetAsync(user, Set(world, 1, reps: 5))).Outcome.Should().Be(RecordOutcome.Unchanged);
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            (await context.RecordSetAsync(user, Set(world, 2, reps: 5))).Outcome.Should().Be(RecordOutcome.Inserted);
            await transaction.CommitAsync();
        }

        await context.Database.CloseConnectionAsync();
        await context.Database.OpenConnectionAsync();
        (await context.RecordSetAsync(user, Set(world, 2, reps: 5))).Outcome.Should().Be(RecordOutcome.Unchanged);
        (await context.RecordSetAsync(user, Set(world, 2, reps: 7))).Outcome.Should().Be(RecordOutcome.Updated);
        (await context.RecordSessionAsync(user, new() { WorkoutDate = Day, Sets = [Set(world, 1, reps: 5), Set(world, 3, reps: 1)] }))
            .Sets.Select(set => set.Outcome).Should().Equal(RecordOutcome.Updated, RecordOutcome.Inserted);
        (await context.RecordSessionAsync(user, new() { WorkoutDate = Day.AddDays(1), Sets = [Set(world, 1, reps: 5), Set(world, 3, reps: 2)] }))
            .Sets.Select(set => set.Outcome).Should().Equal([RecordOutcome.Updated, RecordOutcome.Updated], "they moved to another session");
    }

    [Theory, EveryProvider]
    public async Task a_connection_that_stays_open_records_whatever_is_mentioned(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();

        foreach (var round in new[] { RecordOutcome.Inserted, RecordOutcome.Unchanged })
        {
            for (var mentioned = 0; mentioned < 64; mentioned++)
            {
                var set = new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = At, SetIndex = mentioned + 1 };
                set = (mentioned & 1) == 0 ? set : set with { ActualReps = 5 };
                set = (mentioned & 2) == 0 ? set : set with { ActualWeightKg = 62.5m };
                set = (mentioned & 4) == 0 ? set : set with { ActualRpe = 8.5m };
                set = (mentioned & 8) == 0 ? set : set with { ActualRir = 2 };
                set = (mentioned & 16) == 0 ? set : set with { Notes = "felt good" };
                set = (mentioned & 32) == 0 ? set : set with { ActualRestS = 90 };
                (await context.RecordSetAsync(world.Ada.User.Id, set)).Outcome.Should().Be(round);
            }
        }

        var logs = await context.ExerciseSetLogs.AsNoTracking().Where(log => log.UserId == world.Ada.User.Id && log.PerformedAt == At).ToListAsync();
        logs.Should().HaveCount(64).And.OnlyContain(log =>
            log.ActualReps == (((log.SetIndex - 1) & 1) == 0 ? null : 5) && log.ActualWeightKg == (((log.SetIndex - 1) & 2) == 0 ? null : 62.5m)
            && log.ActualRestS == (((log.SetIndex - 1) & 32) == 0 ? null : 90));
    }

    /// <summary>SQLite alone keeps statements with a connection, and its file in use while one is there.</summary>
    [Fact]
    public async Task nothing_keeps_an_sqlite_file_in_use_once_its_connections_are_closed()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await context.RecordSetAsync(world.Ada.User.Id, Set(world, 1, reps: 5));
        await context.RecordSetAsync(world.Ada.User.Id, Set(world, 1, reps: 6));
        File.Exists($"{connection.DataSource}-wal").Should().BeTrue();

        await context.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool(connection);

        File.Exists($"{connection.DataSource}-wal").Should().BeFalse("the last connection takes it along");
    }

    [Theory, EveryProvider]
    public async Task what_is_absent_stays_and_what_is_null_is_cleared(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var full = new SetEntry
        {
            ExerciseId = world.Exercise.Id,
            PerformedAt = At,
            SetIndex = 1,
            PlannedSetId = world.Ada.PlannedSet.Id,
            IsWarmup = true,
            ToFailure = true,
            ActualWeightKg = 100.255m,
            ActualReps = 5,
            ActualRir = 2,
            ActualRpe = 8.5m,
            ActualTempo = "3-1-1-0",
            ActualRestS = 90,
            Notes = "felt good",
        };
        var key = new SetEntry { ExerciseId = full.ExerciseId, PerformedAt = full.PerformedAt, SetIndex = full.SetIndex };
        var id = (await context.RecordSetAsync(world.Ada.User.Id, full)).LogId;
        var before = await LogAsync(context, id);
        before.Should().BeEquivalentTo(
            new { IsWarmup = true, ToFailure = true, ActualWeightKg = 100.26m, ActualReps = 5, ActualRir = 2, ActualRpe = 8.5m, ActualTempo = "3-1-1-0", ActualRestS = 90, Notes = "felt good", PlannedSetId = world.Ada.PlannedSet.Id, SessionId = (int?)null });

        (await context.RecordSetAsync(world.Ada.User.Id, key)).Should().Be(new RecordedSet(id, RecordOutcome.Unchanged));
        (await context.RecordSetAsync(world.Ada.User.Id, key with { ActualReps = null })).Should().Be(new RecordedSet(id, RecordOutcome.Updated));
        (await LogAsync(context, id)).Should().BeEquivalentTo(before, options => options.Excluding(log => log.ActualReps).Excluding(log => log.UpdatedAt));
        (await LogAsync(context, id)).ActualReps.Should().BeNull();

        await context.RecordSetAsync(world.Ada.User.Id, key with
        {
            PlannedSetId = null,
            IsWarmup = false,
            ToFailure = false,
            ActualWeightKg = null,
            ActualRir = null,
            ActualRpe = null,
            ActualTempo = null,
            ActualRestS = null,
            Notes = null,
        });
        (await LogAsync(context, id)).Should().BeEquivalentTo(
            new ExerciseSetLog { PerformedAt = At, SetIndex = 1, UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id },
            options => options.Excluding(log => log.Id).Excluding(log => log.CreatedAt).Excluding(log => log.UpdatedAt));
    }

    [Theory, EveryProvider]
    public async Task absent_values_of_a_session_stay_too_and_a_new_one_is_pending(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var created = await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 1, reps: 5));
        created.Outcome.Should().Be(RecordOutcome.Inserted);
        (await SessionAsync(context, created.SessionId)).Status.Should().Be(WorkoutStatus.Pending);

        await context.RecordSessionAsync(world.Ada.User.Id, new SessionEntry
        {
            WorkoutDate = Day,
            Status = WorkoutStatus.Completed,
            RoutineDayId = world.Ada.Day.Id,
            Location = "Gym",
            PerceivedFatigue = 6,
            BodyweightKg = 80.5m,
            Notes = "n",
        });
        (await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 2, reps: 5))).Outcome.Should().Be(RecordOutcome.Unchanged);
        (await SessionAsync(context, created.SessionId)).Should().BeEquivalentTo(
            new { Status = WorkoutStatus.Completed, RoutineDayId = world.Ada.Day.Id, Location = "Gym", PerceivedFatigue = 6, BodyweightKg = 80.5m, Notes = "n" });

        await context.RecordSessionAsync(world.Ada.User.Id, new SessionEntry
        {
            WorkoutDate = Day,
            RoutineDayId = null,
            Location = null,
            PerceivedFatigue = null,
            BodyweightKg = null,
            Notes = null,
        });
        (await SessionAsync(context, created.SessionId)).Should().BeEquivalentTo(
            new { Status = WorkoutStatus.Completed, RoutineDayId = (int?)null, Location = (string?)null, PerceivedFatigue = (int?)null, BodyweightKg = (decimal?)null, Notes = (string?)null });
    }

    [Theory, EveryProvider]
    public async Task sets_that_mention_different_values_are_told_in_their_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        SetEntry[] sets = [Set(world, 1, reps: 1), Set(world, 2, reps: 2) with { Notes = "b" }, Set(world, 3, reps: 3), Set(world, 4, reps: 4) with { Notes = null }];

        var recorded = await context.RecordSessionAsync(world.Ada.User.Id, new() { WorkoutDate = Day, Sets = sets });

        foreach (var (set, index) in recorded.Sets.Select((set, index) => (set, index)))
        {
            (await LogAsync(context, set.LogId)).ActualReps.Should().Be(index + 1);
        }
    }

    [Theory, EveryProvider]
    public async Task a_set_that_is_there_moves_to_the_session_that_it_is_recorded_in(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var alone = await context.RecordSetAsync(world.Ada.User.Id, Set(world, 1, reps: 5));

        var inSession = await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 1, reps: 5));
        inSession.Sets.Should().Equal(new RecordedSet(alone.LogId, RecordOutcome.Updated));
        (await LogAsync(context, alone.LogId)).SessionId.Should().Be(inSession.SessionId);

        (await context.RecordSetAsync(world.Ada.User.Id, Set(world, 1, reps: 5))).Outcome.Should().Be(RecordOutcome.Unchanged);
        (await LogAsync(context, alone.LogId)).SessionId.Should().Be(inSession.SessionId);
    }

    [Theory]
    [EveryProvider(false)]
    [EveryProvider(true)]
    public async Task of_a_refused_session_nothing_is_recorded(DatabaseProvider provider, bool inTransaction)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        await using var transaction = inTransaction ? await context.Database.BeginTransactionAsync() : null;
        var bad = new SessionEntry { WorkoutDate = Day, Sets = [Set(world, 1, reps: 5), Set(world, 2, reps: -1)] };

        var refusal = (await context.Invoking(c => c.RecordSessionAsync(world.Ada.User.Id, bad)).Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;
        refusal.ConstraintName.Should().Be("ck_exercise_set_logs_actual_reps_range");
        refusal.PropertyNames.Should().Equal(nameof(ExerciseSetLog.ActualReps));

        await context.RecordSetAsync(world.Ada.User.Id, Set(world, 9, reps: 1));
        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        (await db.QueryAsync("SELECT set_index FROM exercise_set_logs ORDER BY set_index")).Select(row => row[0]).Should().Equal("1", "1", "9");
        (await db.ScalarAsync("SELECT count(*) FROM workout_sessions")).Should().Be("2");
    }

    [Theory, EveryProvider]
    public async Task what_is_wrong_is_told_by_name(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var user = world.Ada.User.Id;

        (await RefusedAsync(() => context.RecordSetAsync(-1, Set(world, 1, reps: 1)))).ConstraintName.Should().Be("fk_exercise_set_logs_user");
        (await RefusedAsync(() => context.RecordSetAsync(-1, Day, Set(world, 1, reps: 1)))).ConstraintName.Should().Be("fk_workout_sessions_user");
        (await RefusedAsync(() => context.RecordSetAsync(user, Set(world, 1, reps: 1) with { ExerciseId = -1 }))).ConstraintName.Should().Be("fk_exercise_set_logs_exercise");
        (await RefusedAsync(() => context.RecordSetAsync(user, Set(world, 0, reps: 1)))).ConstraintName.Should().Be("ck_exercise_set_logs_set_index_range");

        var heavy = await RefusedAsync(() => context.RecordSetAsync(user, Set(world, 1, reps: 1) with { ActualWeightKg = 123456 }));
        heavy.Kind.Should().Be(ConstraintKind.OutOfRange);
        heavy.PropertyNames.Should().Equal(nameof(ExerciseSetLog.ActualWeightKg));
        var status = await RefusedAsync(() => context.RecordSessionAsync(user, new() { WorkoutDate = Day, Status = (WorkoutStatus)9 }));
        status.Kind.Should().Be(ConstraintKind.OutOfRange);
        status.PropertyNames.Should().Equal(nameof(WorkoutSession.Status));

        (await context.Invoking(c => c.RecordSessionAsync(user, new() { WorkoutDate = Day, Sets = [Set(world, 1, reps: 1), Set(world, 2, reps: 1), Set(world, 1, reps: 2)] }))
            .Should().ThrowAsync<ArgumentException>()).WithMessage("Sets 1 and 3 of the list are the same set*").WithParameterName("session");
        (await context.Invoking(c => c.RecordSessionAsync(user, new() { WorkoutDate = Day, Sets = [null!] })).Should().ThrowAsync<ArgumentException>()).WithMessage("Set 1 of the list is null*").WithParameterName("session");
        FluentActions.Invoking(() => new SetEntry { ExerciseId = 1, PerformedAt = At, SetIndex = 1, ActualTempo = new string('1', 16) }).Should().Throw<ArgumentException>().WithParameterName("ActualTempo");
        FluentActions.Invoking(() => new SessionEntry { WorkoutDate = Day, Notes = "\0" }).Should().Throw<ArgumentException>().WithParameterName("Notes");
    }

    [Theory, EveryProvider]
    public async Task sixteen_callers_of_one_session_never_fail_and_each_set_is_inserted_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var recorded = await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            await using var context = db.CreateContext();
            var sets = Enumerable.Range(1, 10).Select(i => Set(world, i, reps: i)).ToArray();
            new Random(caller).Shuffle(sets);
            var result = await context.RecordSessionAsync(world.Ada.User.Id, new() { WorkoutDate = Day, Notes = $"by {caller % 2}", Sets = sets });
            return (result, sets);
        })));

        recorded.Select(r => r.result.SessionId).Distinct().Should().ContainSingle();
        recorded.Count(r => r.result.Outcome == RecordOutcome.Inserted).Should().Be(1);
        var sets = recorded.SelectMany(r => r.sets.Zip(r.result.Sets)).ToList();
        sets.Count(pair => pair.Second.Outcome == RecordOutcome.Inserted).Should().Be(10);
        sets.Should().OnlyContain(pair => pair.Second.Outcome != RecordOutcome.Updated);
        sets.Select(pair => (pair.First.SetIndex, pair.Second.LogId)).Distinct().Should().HaveCount(10);
    }

    [Theory, EveryProvider]
    public async Task sixteen_callers_of_one_set_while_others_delete_it_never_fail(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);

        var (deleted, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            await using var context = db.CreateContext();
            for (var i = 0; i < 10 || (Volatile.Read(ref deleted) == 0 && clock.Elapsed < Patience); i++)
            {
                if (caller % 4 == 0)
                {
                    Interlocked.Add(ref deleted, await context.ExerciseSetLogs.Where(log => log.PerformedAt == At).ExecuteDeleteAsync());
                }
                else
                {
                    (await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 1, reps: caller))).Sets[0].LogId.Should().BePositive();
                }
            }
        })));

        deleted.Should().BePositive();
        (await db.ScalarAsync("SELECT count(*) FROM workout_sessions")).Should().Be("3");
    }

    [Theory]
    [EveryProvider(false)]
    [EveryProvider(true)]
    public async Task callers_of_one_session_while_others_delete_it_never_fail_and_no_set_loses_its_session(DatabaseProvider provider, bool mentions)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var entry = new SessionEntry { WorkoutDate = new(2026, 3, 2), Notes = mentions ? new("kept") : default };
        var isDone = false;
        var (deleted, clock) = (0, Stopwatch.StartNew());

        var deleting = Task.Run(async () =>
        {
            await using var context = db.CreateContext();
            await context.Database.OpenConnectionAsync();
            var lost = 0;
            while (!Volatile.Read(ref isDone))
            {
                Interlocked.Add(ref deleted, await context.WorkoutSessions.Where(session => session.UserId == world.Ada.User.Id).ExecuteDeleteAsync());
                lost += await context.ExerciseSetLogs.CountAsync(log => log.UserId == world.Ada.User.Id && log.SessionId == null);
            }

            return lost;
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
        {
            await using var context = db.CreateContext();
            await context.Database.OpenConnectionAsync();
            for (var i = 0; i < 300 || (Volatile.Read(ref deleted) <= 1 && clock.Elapsed < Patience); i++)
            {
                await context.RecordSessionAsync(world.Ada.User.Id, entry with
                {
                    Sets = [new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 10 + caller, ActualReps = i % 300 }],
                });
            }
        })));
        Volatile.Write(ref isDone, true);

        (await deleting).Should().Be(0);

        // The first one is that of the world.
        deleted.Should().BeGreaterThan(1);
    }

    [Fact]
    public void entries_go_through_a_hosts_generated_serializer()
    {
        const string Json = """{"WorkoutDate":"2026-03-02","Status":1,"Location":null,"Sets":[{"ExerciseId":1,"PerformedAt":"2026-03-02T18:00:00+00:00","SetIndex":2,"IsWarmup":true,"ActualWeightKg":82.5,"ActualReps":5,"Notes":null}]}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, EntryJson.Default.SessionEntry)!, EntryJson.Default.SessionEntry).Should().Be(Json);
    }

    [Theory, EveryProvider]
    public async Task a_cancelled_recording_records_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var other = db.CreateContext();
        await using var writing = await other.Database.BeginTransactionAsync();
        await other.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 1, reps: 1));
        await using var context = db.CreateContext();
        using var cancellation = new CancellationTokenSource();

        var recording = Task.Run(() => context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 2, reps: 1), cancellation.Token));
        (await Task.WhenAny(recording, Task.Delay(TimeSpan.FromSeconds(1)))).Should().NotBe(recording, "it waits for the other, who has this session");
        await cancellation.CancelAsync();
        await writing.RollbackAsync();
        await recording.Awaiting(r => r).Should().ThrowAsync<OperationCanceledException>();

        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("2");
        (await db.ScalarAsync("SELECT count(*) FROM workout_sessions")).Should().Be("2");
    }

    [Fact]
    public void a_member_that_json_lacks_is_absent_and_null_is_null()
    {
        var set = JsonSerializer.Deserialize<SetEntry>("""{"ExerciseId":1,"PerformedAt":"2026-03-05T18:00:00+01:00","SetIndex":2,"ActualReps":5,"Notes":null}""")!;

        set.ActualReps.Should().Be(new Optional<int?>(5));
        set.Notes.Should().Be(new Optional<string?>(null));
        set.ActualWeightKg.HasValue.Should().BeFalse();
        JsonSerializer.Deserialize<SetEntry>(JsonSerializer.Serialize(set)).Should().Be(set);
        set.ActualWeightKg.Invoking(value => value.Value).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData("""{"WorkoutDate":"2026-03-05","Sets":[{"ExerciseId":1,"PerformedAt":"2026-03-05T18:00:00Z","SetIndex":1,"IsWarmup":null}]}""", "$.Sets[0].IsWarmup")]
    [InlineData("""{"WorkoutDate":"2026-03-05","Status":"COMPLETED"}""", "$.Status")]
    [InlineData("""{"WorkoutDate":"2026-03-05","PerceivedFatigue":"x"}""", "$.PerceivedFatigue")]
    [InlineData("""{"WorkoutDate":"2026-03-05","Notes":5}""", "$.Notes")]
    public void json_that_is_no_value_is_refused_with_its_place(string json, string path)
    {
        var read = () => JsonSerializer.Deserialize<SessionEntry>(json);

        read.Should().Throw<JsonException>().Which.Path.Should().Be(path);
    }

    [Fact]
    public void the_hosts_json_converters_count_and_sets_that_are_null_are_none()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        var entry = new SessionEntry { WorkoutDate = Day, Status = WorkoutStatus.Completed, PerceivedFatigue = null, Notes = null };

        JsonSerializer.Serialize(entry, options).Should().Contain("\"status\":\"Completed\"").And.Contain("\"perceivedFatigue\":null");
        var read = JsonSerializer.Deserialize<SessionEntry>("""{"workoutDate":"2026-03-05","status":"COMPLETED","perceivedFatigue":null,"notes":null}""", options)!;
        (read.Status, read.PerceivedFatigue, read.Notes).Should().Be((entry.Status, entry.PerceivedFatigue, entry.Notes));
        JsonSerializer.Deserialize<SessionEntry>("""{"workoutDate":"2026-03-05","sets":null}""", options)!.Sets.Should().BeEmpty();
        JsonSerializer.Deserialize<SessionEntry>("""{"workoutDate":"2026-03-05","perceivedFatigue":"5"}""", options)!.PerceivedFatigue.Should().Be(new Optional<int?>(5));
    }

    private static async Task<FitnessTrackConstraintException> RefusedAsync(Func<Task> record) =>
        (await record.Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;

    private static SetEntry Set(World world, int index, int reps) =>
        new() { ExerciseId = world.Exercise.Id, PerformedAt = At, SetIndex = index, ActualReps = reps };

    /// <summary>A set that mentions those of its values whose bit is in the number.</summary>
    private static SetEntry Mentioning(World world, int index, int bits) => new()
    {
        ExerciseId = world.Exercise.Id,
        PerformedAt = At,
        SetIndex = index,
        ActualReps = (bits & 1) > 0 ? 5 : default(Optional<int?>),
        ActualRir = (bits & 2) > 0 ? 2 : default(Optional<int?>),
        ActualRestS = (bits & 4) > 0 ? 90 : default(Optional<int?>),
        IsWarmup = (bits & 8) > 0 ? true : default(Optional<bool>),
        ToFailure = (bits & 16) > 0 ? true : default(Optional<bool>),
        Notes = (bits & 32) > 0 ? "noted" : default(Optional<string?>),
    };

    private static Task<ExerciseSetLog> LogAsync(FitnessTrackDbContext context, long id) => context.ExerciseSetLogs.AsNoTracking().SingleAsync(log => log.Id == id);

    private static Task<WorkoutSession> SessionAsync(FitnessTrackDbContext context, int id) => context.WorkoutSessions.AsNoTracking().SingleAsync(session => session.Id == id);

    private static async Task<List<string?[]>> RowsAsync(TestDatabase db) =>
        [.. await db.QueryAsync("SELECT * FROM workout_sessions ORDER BY id"), .. await db.QueryAsync("SELECT * FROM exercise_set_logs ORDER BY id")];
}
