using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Writing;

/// <summary>On PostgreSQL the statements of recording and of the hot reads are prepared on the server.</summary>
public sealed class PreparationTests
{
    private const string Prepared = "SELECT count(*)::int AS \"Value\" FROM pg_prepared_statements WHERE statement LIKE '%FitnessTrack.Record%'";
    // An underscore matches any character: the tag itself would make a hot read of this statement.
    private const string PreparedReads = "SELECT count(*)::int AS \"Value\" FROM pg_prepared_statements WHERE statement LIKE '%FitnessTrack.Hot_ead%'";
    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly DateTimeOffset At = new(2026, 3, 5, 18, 0, 0, TimeSpan.Zero);

    // One process, so that none of these may have the other's way.
    [Theory]
    [InlineData("", 3)]
    [InlineData("Max Auto Prepare=7", 3)]
    [InlineData("Max Auto Prepare=0", 0)]
    [InlineData("maxautoprepare=0", 0)]
    public async Task recording_is_prepared_unless_the_connection_string_says_otherwise(string said, int statements)
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        await using var context = Context<FitnessTrackDbContext>(options => options.UseFitnessTrackPostgres($"{db.ConnectionString};{said}"));

        (await PreparedByRecordingAsync(db, context)).Should().Be(statements);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Max Auto Prepare=7", 3)]
    public async Task with_a_hosts_data_source_recording_is_prepared_where_the_host_has_statements_prepared(string said, int statements)
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        await using var source = new NpgsqlDataSourceBuilder($"{db.ConnectionString};{said}").MapFitnessTrack().Build();
        await using var context = Context<FitnessTrackDbContext>(options => options.UseFitnessTrackPostgres(source));

        (await PreparedByRecordingAsync(db, context)).Should().Be(statements);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("Max Auto Prepare=0", 0)]
    public async Task hot_reads_are_prepared_unless_the_connection_string_says_otherwise(string said, int statements)
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var context = Context<FitnessTrackDbContext>(options => options.UseFitnessTrackPostgres($"{db.ConnectionString};{said}"));
        await context.Database.OpenConnectionAsync();

        for (var time = 1; time <= 2; time++)
        {
            (await context.RecentLogsAsync(world.Ada.User.Id)).Should().HaveCount(1);
            await context.RecentLogsOfExerciseAsync(world.Ada.User.Id, world.Exercise.Id);
            var page = await context.LogPageAsync(world.Ada.User.Id, 1);
            await context.LastPerformanceAsync(world.Ada.User.Id, world.Exercise.Id, At);
            await context.LastPerformanceAsync(world.Ada.User.Id, world.Exercise.Id, World.Start);
            await context.RecentLogsAsync(world.Ada.User.Id, 1000);
            await context.ExerciseSetLogs.Recent(world.Ada.User.Id, 10).ToListAsync();
        }

        (await context.Database.SqlQueryRaw<int>(PreparedReads).SingleAsync()).Should().Be(statements);
    }

    [Fact]
    public async Task a_caller_who_asks_for_ever_other_sizes_does_not_fill_the_server_with_statements()
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var context = Context<YogaContext>(options => options.UseFitnessTrackPostgres(db.ConnectionString));
        await context.Database.OpenConnectionAsync();

        for (var size = 1; size <= 120; size++)
        {
            (await context.RecentLogsAsync(world.Ada.User.Id, size)).Should().HaveCount(1);
        }

        (await context.Database.SqlQueryRaw<int>(PreparedReads).SingleAsync()).Should().Be(100);
    }

    [Theory]
    [InlineData("Multiplexing=true;Pooling=true")]
    [InlineData("Multiplexing=true;Pooling=true;Max Auto Prepare=7")]
    public async Task recording_works_where_the_driver_cannot_prepare_explicitly(string said)
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var context = Context<FitnessTrackDbContext>(options => options.UseFitnessTrackPostgres($"{db.ConnectionString};{said}"));

        (await context.RecordSetAsync(world.Ada.User.Id, Set(world, 1))).Outcome.Should().Be(RecordOutcome.Inserted);
    }

    /// <summary>As it did with statements that the driver prepares by itself: a value refused at the fifth use broke the connection at the sixth.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData("Max Auto Prepare=7", true)]
    public async Task a_refused_row_does_not_end_the_transaction_at_whichever_use_of_its_statement(string said, bool records)
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        var user = world.Ada.User.Id;

        for (var refused = 1; refused <= 7; refused++)
        {
            await using var context = Context<FitnessTrackDbContext>(options => options.UseFitnessTrackPostgres($"{db.ConnectionString};{said}"));
            await using var transaction = await context.Database.BeginTransactionAsync();
            for (var use = 1; use <= 8; use++)
            {
                var set = Set(world, use) with { ActualWeightKg = use == refused ? 123456 : 60 };
                var write = context.Awaiting(c => records ? c.RecordSetAsync(user, set) : SaveAsync(c, user, set));
                if (use == refused)
                {
                    (await write.Should().ThrowAsync<FitnessTrackConstraintException>()).Which.PropertyNames.Should().Equal(nameof(ExerciseSetLog.ActualWeightKg));
                }
                else
                {
                    await write.Should().NotThrowAsync($"it is use {use}, after a refusal at use {refused}");
                }

                context.ChangeTracker.Clear();
            }

            (await context.ExerciseSetLogs.CountAsync(log => log.PerformedAt == At)).Should().Be(7);
        }
    }

    [Fact]
    public async Task a_caller_who_mentions_ever_other_values_does_not_fill_the_server_with_statements()
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var context = Context<GymContext>(options => options.UseFitnessTrackPostgres(db.ConnectionString));
        await context.Database.OpenConnectionAsync();

        for (var bits = 0; bits < 120; bits++)
        {
            var set = Set(world, bits + 1) with
            {
                IsWarmup = (bits & 1) == 0 ? default : new(true),
                ToFailure = (bits & 2) == 0 ? default : new(true),
                ActualWeightKg = (bits & 4) == 0 ? default : new(60),
                ActualReps = (bits & 8) == 0 ? default : new(5),
                ActualRir = (bits & 16) == 0 ? default : new(2),
                ActualRpe = (bits & 32) == 0 ? default : new(8),
                ActualRestS = (bits & 64) == 0 ? default : new(90),
            };
            (await context.RecordSetAsync(world.Ada.User.Id, set)).Outcome.Should().Be(RecordOutcome.Inserted);
        }

        (await context.Database.SqlQueryRaw<int>(Prepared).SingleAsync()).Should().Be(100);
    }

    private static async Task<int> PreparedByRecordingAsync(TestDatabase db, FitnessTrackDbContext context)
    {
        var world = await World.CreateAsync(db);
        await context.Database.OpenConnectionAsync();
        await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 1));
        await context.RecordSetAsync(world.Ada.User.Id, Day, Set(world, 2));
        return await context.Database.SqlQueryRaw<int>(Prepared).SingleAsync();
    }

    private static async Task SaveAsync(FitnessTrackDbContext context, int userId, SetEntry set)
    {
        context.Add(new ExerciseSetLog { UserId = userId, ExerciseId = set.ExerciseId, PerformedAt = set.PerformedAt, SetIndex = set.SetIndex, ActualWeightKg = set.ActualWeightKg.Value });
        await context.SaveChangesAsync();
    }

    private static SetEntry Set(World world, int index) => new() { ExerciseId = world.Exercise.Id, PerformedAt = At, SetIndex = index, ActualReps = 5 };

    private static TContext Context<TContext>(Func<DbContextOptionsBuilder<TContext>, DbContextOptionsBuilder<TContext>> use)
        where TContext : FitnessTrackDbContext =>
        (TContext)Activator.CreateInstance(typeof(TContext), use(new()).Options)!;

    /// <summary>With a model of its own, and what is kept with it.</summary>
    public sealed class GymContext(DbContextOptions<GymContext> options) : FitnessTrackDbContext(options)
    {
    }

    /// <inheritdoc cref="GymContext" />
    public sealed class YogaContext(DbContextOptions<YogaContext> options) : FitnessTrackDbContext(options)
    {
    }
}
