using FitnessTrack.Data.Tests.OwnContext;
using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Moving;

public sealed class CopyDataTests
{
    private static readonly string[] Tables =
    [
        "users", "exercises", "exercise_aliases", "tags", "exercise_tags", "exercise_secondary_muscles", "routines", "routine_days",
        "routine_day_exercises", "routine_exercise_sets", "workout_sessions", "exercise_set_logs",
    ];

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task every_row_of_every_table_arrives_as_it_is(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await EdgeWorld.CreateAsync(from);
        await using var moved = await TestDatabase.CreateAsync(to);
        await using var source = origin.CreateContext();
        await using var target = moved.CreateContext();

        var report = await source.CopyFitnessTrackDataAsync(target);

        report.Tables.Select(table => table.Name).Should().Equal(Tables);
        report.Tables.Should().OnlyContain(table => table.Rows > 0 && table.SourceChecksum == table.TargetChecksum);
        report.Rows.Should().Be(report.Tables.Sum(table => table.Rows));
        await ShouldHoldTheSameAsync<User>(source, target);
        await ShouldHoldTheSameAsync<Exercise>(source, target);
        await ShouldHoldTheSameAsync<ExerciseAlias>(source, target);
        await ShouldHoldTheSameAsync<Tag>(source, target);
        await ShouldHoldTheSameAsync<ExerciseTag>(source, target);
        await ShouldHoldTheSameAsync<ExerciseSecondaryMuscle>(source, target);
        await ShouldHoldTheSameAsync<Routine>(source, target);
        await ShouldHoldTheSameAsync<RoutineDay>(source, target);
        await ShouldHoldTheSameAsync<RoutineDayExercise>(source, target);
        await ShouldHoldTheSameAsync<RoutineExerciseSet>(source, target);
        await ShouldHoldTheSameAsync<WorkoutSession>(source, target);
        await ShouldHoldTheSameAsync<ExerciseSetLog>(source, target);
    }

    /// <summary>What the databases themselves hold, past the library's model and its checksums.</summary>
    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task there_and_back_every_value_in_the_database_is_the_same(DatabaseProvider from, DatabaseProvider via)
    {
        await using var origin = await EdgeWorld.CreateAsync(from);
        await using var between = await TestDatabase.CreateAsync(via);
        await using var back = await TestDatabase.CreateAsync(from);

        var there = await CopyAsync(origin, between);
        var andBack = await CopyAsync(between, back);

        andBack.Tables.Should().Equal(there.Tables);
        foreach (var table in Tables)
        {
            (await DumpAsync(back, table)).Should().Equal(await DumpAsync(origin, table), table);
        }
    }

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task ids_continue_after_the_highest_and_timestamps_stay_until_a_row_changes(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await EdgeWorld.CreateAsync(from);
        await using var moved = await TestDatabase.CreateAsync(to);
        await CopyAsync(origin, moved);
        await using var target = moved.CreateContext();
        var before = await target.Users.AsNoTracking().OrderBy(user => user.Id).ToListAsync();

        var (newUser, newExercise) = (World.NewUser("new"), World.NewExercise("new"));
        target.AddRange(newUser, newExercise, new ExerciseSetLog { User = newUser, Exercise = newExercise, PerformedAt = World.Start, SetIndex = 1 });
        await target.SaveChangesAsync();
        (await target.Users.SingleAsync(user => user.Id == before[0].Id)).Age = 77;
        await target.SaveChangesAsync();

        newUser.Id.Should().Be(before[^1].Id + 1);
        (await target.ExerciseSetLogs.MaxAsync(log => log.Id)).Should().Be(EdgeWorld.HighestLog + 1);
        var changed = await target.Users.AsNoTracking().SingleAsync(user => user.Id == before[0].Id);
        changed.UpdatedAt.Should().BeAfter(before[0].UpdatedAt);
        changed.CreatedAt.Should().Be(before[0].CreatedAt);
    }

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task ten_thousand_logs_arrive_and_progress_is_told(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await LongHistory.CreateAsync(from, 10_000);
        await using var moved = await TestDatabase.CreateAsync(to);
        var told = new Told();

        var report = await CopyAsync(origin, moved, told);

        report.Tables[^1].Rows.Should().Be(10_000);
        told.Values.Should().BeInAscendingOrder().And.HaveCountGreaterThan(Tables.Length);
        told.Values[^1].Should().Be(report.Rows);
        const string Sums = "SELECT count(*), sum(id), sum(session_id), sum(set_index), sum(actual_reps), count(DISTINCT performed_at) FROM exercise_set_logs";
        (await moved.QueryAsync(Sums)).Should().BeEquivalentTo(await origin.QueryAsync(Sums));
    }

    [Theory, EveryProvider]
    public async Task an_empty_database_is_copied_too_and_the_first_id_is_1(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var moved = await TestDatabase.CreateAsync(provider);

        (await CopyAsync(origin, moved)).Rows.Should().Be(0);

        (await World.CreateAsync(moved)).Exercise.Id.Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task exercises_are_found_in_the_target(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var moved = await TestDatabase.CreateAsync(provider);
        await CopyAsync(origin, moved);
        await using var target = moved.CreateContext();

        (await target.Exercises.Search("flat bench").ToListAsync()).Should().ContainSingle().Which.Slug.Should().Be("bench-press");
    }

    [Theory, EveryProvider]
    public async Task a_target_that_holds_rows_is_refused_by_the_name_of_the_table(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var seeded = await TestDatabase.CreateAsync(provider);
        await using (var context = seeded.CreateContext())
        {
            await context.SeedFitnessTrackCatalogAsync();
        }

        var before = await seeded.ScalarAsync("SELECT count(*) FROM exercises");
        await FluentActions.Awaiting(() => CopyAsync(origin, seeded)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*'exercises' holds rows*");
        (await seeded.ScalarAsync("SELECT count(*) FROM exercises")).Should().Be(before);
        await FluentActions.Awaiting(() => CopyAsync(origin, origin)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*'users' holds rows*");
    }

    [Theory, EveryProvider]
    public async Task a_database_that_is_not_migrated_is_refused_on_either_side(DatabaseProvider provider)
    {
        await using var migrated = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var empty = await TestDatabase.CreateEmptyAsync(provider);

        await FluentActions.Awaiting(() => CopyAsync(migrated, empty)).Should().ThrowAsync<InvalidOperationException>().WithMessage("The target lacks migrations*InitialSchema*");
        await FluentActions.Awaiting(() => CopyAsync(empty, migrated)).Should().ThrowAsync<InvalidOperationException>().WithMessage("The source lacks migrations*InitialSchema*");
    }

    [Theory, EveryProvider]
    public async Task a_database_of_a_newer_version_is_refused_on_either_side(DatabaseProvider provider)
    {
        await using var known = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var newer = await TestDatabase.CreateAsync(provider);
        await newer.ExecuteAsync("INSERT INTO __fitnesstrack_migrations VALUES ('29990101000000_Later', '99')");

        await FluentActions.Awaiting(() => CopyAsync(known, newer)).Should().ThrowAsync<NewerDatabaseException>().WithMessage("The target is newer*29990101000000_Later*");
        await FluentActions.Awaiting(() => CopyAsync(newer, known)).Should().ThrowAsync<NewerDatabaseException>().WithMessage("The source is newer*29990101000000_Later*");
    }

    [Theory, EveryProvider]
    public async Task a_context_whose_migrations_leave_the_tables_to_the_librarys_is_refused_on_either_side(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();
        await using var host = await HostDatabase.CreateAsync(provider, HostSchema.Excluded);
        await using var excluded = host.CreateContext();

        await context.Invoking(c => c.CopyFitnessTrackDataAsync(excluded)).Should().ThrowAsync<InvalidOperationException>().WithMessage("The target*ExcludedHostContext*FitnessTrackDbContext*");
        await excluded.Invoking(c => c.CopyFitnessTrackDataAsync(context)).Should().ThrowAsync<InvalidOperationException>().WithMessage("The source*ExcludedHostContext*FitnessTrackDbContext*");
    }

    [Fact]
    public async Task a_context_is_not_copied_into_itself()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = db.CreateContext();

        await context.Invoking(c => c.CopyFitnessTrackDataAsync(c)).Should().ThrowExactlyAsync<ArgumentException>().WithParameterName("target");
    }

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task a_copy_that_is_cancelled_leaves_the_target_empty(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await LongHistory.CreateAsync(from, 12_000);
        await using var moved = await TestDatabase.CreateAsync(to);
        using var cancelling = new CancellationTokenSource();
        var told = new Told(rows =>
        {
            if (rows > 5000)
            {
                cancelling.Cancel();
            }
        });

        await FluentActions.Awaiting(() => CopyAsync(origin, moved, told, cancelling.Token)).Should().ThrowAsync<OperationCanceledException>();

        await ShouldBeEmptyAsync(moved);
        (await CopyAsync(origin, moved)).Tables[^1].Rows.Should().Be(12_000, "a copy can be begun anew");
    }

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task what_is_written_to_the_source_meanwhile_is_not_copied(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await LongHistory.CreateAsync(from, 10_000);
        await using var moved = await TestDatabase.CreateAsync(to);
        var told = new Told(rows =>
        {
            if (rows == 1)
            {
                origin.ExecuteAsync("""
                    DELETE FROM exercise_set_logs WHERE id > 9000;
                    UPDATE exercises SET name = 'Renamed';
                    INSERT INTO users (id, email, username, password_hash) VALUES (2, 'late@example.org', 'late', 'x');
                    """).GetAwaiter().GetResult();
            }
        });

        var report = await CopyAsync(origin, moved, told);

        report.Tables[0].Rows.Should().Be(1);
        report.Tables[^1].Rows.Should().Be(10_000);
        (await moved.ScalarAsync("SELECT count(*) FROM exercises WHERE name = 'Renamed'")).Should().Be("0");
        (await origin.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("9000", "the source was written to");
    }

    [Theory, EveryProvider]
    public async Task a_target_that_changes_what_is_written_is_found_out_and_nothing_is_copied(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var moved = await TestDatabase.CreateAsync(provider);
        await moved.ExecuteAsync(moved.IsPostgres
            ? """
              CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.location := 'elsewhere'; RETURN NEW; END $$;
              CREATE TRIGGER spoil BEFORE INSERT ON workout_sessions FOR EACH ROW EXECUTE FUNCTION spoil();
              """
            : "CREATE TRIGGER spoil AFTER INSERT ON workout_sessions BEGIN UPDATE workout_sessions SET location = 'elsewhere' WHERE id = NEW.id; END;");

        var mismatch = (await FluentActions.Awaiting(() => CopyAsync(origin, moved)).Should().ThrowExactlyAsync<DataCopyMismatchException>()).Which;

        mismatch.Table.Should().Be("workout_sessions");
        mismatch.Message.Should().Contain("2 rows");
        await ShouldBeEmptyAsync(moved);
    }

    [Theory]
    [EveryProvider("actual_weight_kg = 82.51")]
    [EveryProvider("performed_at = '2026-03-02 18:00:00.000001{0}'")]
    [EveryProvider("is_warmup = TRUE")]
    [EveryProvider("notes = ''")]
    [EveryProvider("actual_rir = 0")]
    [EveryProvider("actual_reps = NULL, actual_rest_s = 5")]
    public async Task a_target_that_changes_a_value_ever_so_little_is_found_out(DatabaseProvider provider, string change)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var moved = await TestDatabase.CreateAsync(provider);
        var assignments = change.Replace("{0}", moved.IsPostgres ? "+00" : "", StringComparison.Ordinal);

        // On SQLite, the change alone: its own trigger would move updated_at, too.
        await moved.ExecuteAsync(moved.IsPostgres
            ? $"""
              CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {string.Concat(assignments.Split(", ").Select(one => $"NEW.{one};"))} RETURN NEW; END $$;
              CREATE TRIGGER spoil BEFORE INSERT ON exercise_set_logs FOR EACH ROW EXECUTE FUNCTION spoil();
              """
            : $"""
              DROP TRIGGER tr_exercise_set_logs_touch;
              CREATE TRIGGER spoil AFTER INSERT ON exercise_set_logs BEGIN UPDATE exercise_set_logs SET {assignments} WHERE id = NEW.id; END;
              """);

        (await FluentActions.Awaiting(() => CopyAsync(origin, moved)).Should().ThrowExactlyAsync<DataCopyMismatchException>()).Which.Table.Should().Be("exercise_set_logs");
    }

    [Theory, EveryProvider]
    public async Task a_target_that_loses_a_row_is_found_out_and_nothing_is_copied(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var moved = await TestDatabase.CreateAsync(provider);
        await moved.ExecuteAsync(moved.IsPostgres
            ? """
              CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
              CREATE TRIGGER lose BEFORE INSERT ON exercise_tags FOR EACH ROW EXECUTE FUNCTION lose();
              """
            : "CREATE TRIGGER lose BEFORE INSERT ON exercise_tags BEGIN SELECT RAISE(IGNORE); END;");

        (await FluentActions.Awaiting(() => CopyAsync(origin, moved)).Should().ThrowExactlyAsync<DataCopyMismatchException>()).Which.Table.Should().Be("exercise_tags");

        await ShouldBeEmptyAsync(moved);
    }

    [Theory, EveryProvider]
    public async Task a_damaged_source_is_refused_by_the_targets_constraint(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await origin.ExecuteAsync("PRAGMA ignore_check_constraints = ON; UPDATE exercise_set_logs SET actual_reps = -1 WHERE user_id = (SELECT max(id) FROM users)");
        await using var moved = await TestDatabase.CreateAsync(provider);

        var refusal = (await FluentActions.Awaiting(() => CopyAsync(origin, moved)).Should().ThrowExactlyAsync<FitnessTrackConstraintException>()).Which;

        refusal.ConstraintName.Should().Be("ck_exercise_set_logs_actual_reps_range");
        refusal.RowNumber.Should().Be(2);
        await ShouldBeEmptyAsync(moved);
    }

    [Theory]
    [EveryProvider(DatabaseProvider.Sqlite)]
    [EveryProvider(DatabaseProvider.Postgres)]
    public async Task it_works_under_retrying_strategies_and_does_not_repeat_a_failure(DatabaseProvider from, DatabaseProvider to)
    {
        await using var origin = await EdgeWorld.CreateAsync(from);
        await using var moved = await TestDatabase.CreateAsync(to);
        await using var source = RetryingStrategy.CreateContext(origin);
        await using var target = RetryingStrategy.CreateContext(moved);
        var failing = new Told(_ => throw new TimeoutException());

        await source.Invoking(s => s.CopyFitnessTrackDataAsync(target, failing)).Should().ThrowAsync<TimeoutException>();
        failing.Values.Should().ContainSingle();
        await ShouldBeEmptyAsync(moved);

        (await source.CopyFitnessTrackDataAsync(target)).Tables.Should().OnlyContain(table => table.Rows > 0);
    }

    [Theory, EveryProvider]
    public async Task in_the_callers_transaction_it_is_the_caller_who_commits(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(origin);
        await using var moved = await TestDatabase.CreateAsync(provider);
        await using var source = origin.CreateContext();
        await using var target = moved.CreateContext();

        await using (await target.Database.BeginTransactionAsync())
        {
            (await source.CopyFitnessTrackDataAsync(target)).Tables[0].Rows.Should().Be(2);
        }

        await ShouldBeEmptyAsync(moved);

        await using (var transaction = await target.Database.BeginTransactionAsync())
        {
            await source.CopyFitnessTrackDataAsync(target);
            await transaction.CommitAsync();
        }

        (await moved.ScalarAsync("SELECT count(*) FROM users")).Should().Be("2");
    }

    [Theory, EveryProvider]
    public async Task exercises_with_more_muscles_and_tags_than_a_page_come_whole(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(origin);
        var numbers = "WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 5200)";
        await origin.ExecuteAsync($"""
            INSERT INTO tags (name) {numbers} SELECT 'tag ' || n FROM numbers;
            INSERT INTO exercise_tags (exercise_id, tag_id) SELECT (SELECT min(id) FROM exercises), id FROM tags WHERE name LIKE 'tag %';
            """);
        await using var moved = await TestDatabase.CreateAsync(provider);

        var report = await CopyAsync(origin, moved);

        report.Tables.Single(table => table.Name == "exercise_tags").Rows.Should().Be(5201);
        (await DumpAsync(moved, "exercise_tags")).Should().Equal(await DumpAsync(origin, "exercise_tags"));
    }

    private static async Task<DataCopyReport> CopyAsync(
        TestDatabase from, TestDatabase to, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var source = from.CreateContext();
        await using var target = to.CreateContext();
        return await source.CopyFitnessTrackDataAsync(target, progress, cancellationToken);
    }

    private static async Task ShouldHoldTheSameAsync<T>(DbContext source, DbContext target)
        where T : class =>
        (await target.Set<T>().AsNoTracking().ToListAsync()).Should().BeEquivalentTo(await source.Set<T>().AsNoTracking().ToListAsync());

    private static async Task ShouldBeEmptyAsync(TestDatabase db)
    {
        foreach (var table in Tables)
        {
            (await db.ScalarAsync($"SELECT count(*) FROM {table}")).Should().Be("0", table);
        }
    }

    private static async Task<List<string>> DumpAsync(TestDatabase db, string table) =>
        [.. (await db.QueryAsync($"SELECT * FROM {table}")).Select(row => string.Join('|', row.Select(value => value ?? "NULL"))).Order(StringComparer.Ordinal)];

    /// <summary>Unlike <see cref="Progress{T}"/>, on the spot.</summary>
    private sealed class Told(Action<long>? then = null) : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value)
        {
            Values.Add(value);
            then?.Invoke(value);
        }
    }
}
