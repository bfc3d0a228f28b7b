using System.Reflection;
using FitnessTrack.Data.Tests.Import;
using FitnessTrack.Data.Tests.Integrity;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>What the library does, in a context and with migrations of the host's own.</summary>
public class OwnContextTests
{
    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task the_catalogue_is_seeded_filled_in_bulk_filtered_and_searched(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        await using var context = host.CreateContext();

        (await context.SeedFitnessTrackCatalogAsync()).Inserted.Should().BePositive();
        var inserted = await context.BulkInsertAsync(new[] { World.NewExercise("prowler-walk") }.ToAsyncEnumerable());
        await context.Set<Exercise>().Where(e => e.Slug == "prowler-walk").ExecuteUpdateAsync(e => e.SetProperty(x => x.Name, "Prowler Walk"));

        inserted.Should().Be(new BulkInsertResult(1, 0));
        (await context.Set<Exercise>().Search("bench pres").Select(e => e.Slug).FirstAsync()).Should().Be("bench-press");
        (await context.Set<Exercise>().Search("prowler").WithEquipment(Equipment.Barbell).Select(e => e.Slug).ToListAsync()).Should().Equal("prowler-walk");
        (await context.RetireExerciseAsync((await context.Set<Exercise>().SingleAsync(e => e.Slug == "prowler-walk")).Id)).Should().BeTrue();
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task sets_are_recorded_and_read(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await host.CreateWorldAsync();
        var (userId, exerciseId, at) = (world.Ada.User.Id, world.Exercise.Id, World.Start.AddDays(1));
        await using var context = host.CreateContext();
        var set = new SetEntry { ExerciseId = exerciseId, PerformedAt = at, SetIndex = 1, ActualWeightKg = 90, ActualReps = 3 };
        var session = new SessionEntry { WorkoutDate = new DateOnly(2026, 3, 3), Status = WorkoutStatus.Completed, Sets = [set, set with { SetIndex = 2 }] };
        var more = new ExerciseSetLog { UserId = userId, ExerciseId = exerciseId, PerformedAt = at.AddDays(1), SetIndex = 1, ActualWeightKg = 100, ActualReps = 1 };

        (await context.RecordSessionAsync(userId, session)).Outcome.Should().Be(RecordOutcome.Inserted);
        (await context.RecordSessionAsync(userId, session with { Status = WorkoutStatus.Pending })).Outcome.Should().Be(RecordOutcome.Updated);
        (await context.RecordSetAsync(userId, set)).Outcome.Should().Be(RecordOutcome.Unchanged);
        (await context.BulkInsertAsync(new[] { more, more }.ToAsyncEnumerable())).Should().Be(new BulkInsertResult(1, 1));

        (await context.RecentLogsAsync(userId)).Should().HaveCount(4);
        (await context.LogPageAsync(userId, 3)).Items.Should().HaveCount(3);
        (await context.LastPerformanceAsync(userId, exerciseId, at)).Should().ContainSingle();
        (await context.PersonalRecordsAsync(userId)).Should().Contain(record => record.Kind == PersonalRecordKind.HeaviestWeight && record.WeightKg == 100);
        (await context.WeeklyVolumeAsync(userId, "UTC", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 9))).Should().NotBeEmpty();
        (await context.AdherenceByRoutineAsync(userId)).Should().ContainSingle();
        (await context.Set<WorkoutSession>().OfUser(userId).WithStatus(WorkoutStatus.Pending).WithTotals().ToListAsync()).Should().HaveCount(2);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task plans_are_read_copied_and_reordered(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await host.CreateWorldAsync();
        var pull = new RoutineDay { RoutineId = world.Ada.Routine.Id, DayIndex = 2, Title = "Pull" };
        await host.SaveAsync(pull);
        await using var context = host.CreateContext();

        await context.ReorderDaysAsync(world.Ada.Routine.Id, [pull.Id, world.Ada.Day.Id]);
        var copy = await context.CopyRoutineAsync(world.Ada.Routine.Id, "Copy", world.Bob.User.Id);

        var plan = await context.GetPlanAsync(copy);
        plan!.Days.Select(day => day.Title).Should().Equal("Pull", "Push");
        plan.Days[1].Exercises.Should().ContainSingle().Which.Sets.Should().ContainSingle();
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task a_users_data_and_history_come_and_go(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await host.CreateWorldAsync();
        await using var context = host.CreateContext();
        using var before = new MemoryStream();
        using var after = new MemoryStream();

        await context.ExportUserDataAsync(world.Ada.User.Id, before);
        (await context.DeleteUserAsync(world.Ada.User.Id)).Should().Be(DeletionTests.Deleted(one: 1));
        before.Position = 0;
        var imported = await context.ImportUserDataAsync(before);
        await context.ExportUserDataAsync(imported.UserId, after);
        var history = await context.ImportHistoryAsync(imported.UserId, History.Source([History.Set("bench-press"), History.Set("Sled Push")]), History.CreateAll);

        after.ToArray().Should().Equal(before.ToArray());
        (history.Inserted, history.ExercisesCreated.Count).Should().Be((2, 1));
        (await context.DeleteSessionKeepingLogsAsync(await context.Set<WorkoutSession>().OfUser(imported.UserId).OrderBy(s => s.WorkoutDate).Select(s => s.Id).FirstAsync())).Should().Be(2);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task a_violated_constraint_names_the_entity_of_its_schema(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await host.CreateWorldAsync();

        var taken = await RefusedAsync(host, World.NewUser("ada"));
        var noEmail = await RefusedAsync(host, World.NewUser("carl"), (nameof(User.Email), null));
        var noOwnEmail = await RefusedAsync(host, new AppUser { Email = null! });
        var orphan = await RefusedAsync(host, new ExerciseSetLog { UserId = world.Ada.User.Id, ExerciseId = -1, PerformedAt = World.Start, SetIndex = 1 });
        var ruled = await RefusedAsync(host, World.NewUser("dora"), (nameof(User.Age), -1));

        taken.Should().Match<FitnessTrackConstraintException>(e => e.Kind == ConstraintKind.Unique && e.EntityType == typeof(User));
        noEmail.Should().Match<FitnessTrackConstraintException>(e => e.Kind == ConstraintKind.NotNull && e.EntityType == typeof(User) && e.PropertyNames.Single() == nameof(User.Email));
        noOwnEmail.Should().Match<FitnessTrackConstraintException>(e => e.Kind == ConstraintKind.NotNull && e.EntityType == typeof(AppUser));
        orphan.Should().Match<FitnessTrackConstraintException>(e => e.Kind == ConstraintKind.ForeignKey && e.ConstraintName == "fk_exercise_set_logs_exercise");
        ruled.Should().Match<FitnessTrackConstraintException>(e => e.Kind == ConstraintKind.Check && e.ConstraintName == "ck_users_age_range");
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task the_database_keeps_the_librarys_timestamps_and_leaves_the_hosts_alone(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await host.CreateWorldAsync();
        await using var context = host.CreateContext();
        var trainer = new Trainer { Name = "Rosa", ClientId = world.Ada.User.Id, UpdatedAt = World.Start };
        context.Add(trainer);
        await context.SaveChangesAsync();
        var user = await context.Set<User>().SingleAsync(u => u.Id == world.Ada.User.Id);
        var before = user.UpdatedAt;

        (user.FullName, trainer.Name) = ("Ada L.", "Rosa L.");
        await context.SaveChangesAsync();
        await host.Database.ExecuteAsync($"UPDATE {host.Prefix}users SET full_name = 'Ada'");

        user.UpdatedAt.Should().BeAfter(before);
        (await context.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id)).UpdatedAt.Should().BeAfter(user.UpdatedAt);
        (await context.Set<Trainer>().AsNoTracking().SingleAsync()).UpdatedAt.Should().Be(World.Start);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    public async Task a_column_of_the_hosts_is_stored_and_read_as_ef_stores_it(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        await using var context = host.CreateContext();
        var user = World.NewUser("ada");
        context.Add(user).Property(HostContext.Locker).CurrentValue = 12.34m;
        await context.SaveChangesAsync();
        user.FullName = "Ada";
        await context.SaveChangesAsync();

        (await context.Set<User>().Where(u => u.Id == user.Id).Select(u => EF.Property<decimal?>(u, HostContext.Locker)).SingleAsync()).Should().Be(12.34m);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task the_hosts_migrations_are_complete_and_in_efs_own_table(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        await using var context = host.CreateContext();

        context.Database.HasPendingModelChanges().Should().BeFalse();
        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        (await host.Database.ScalarAsync("SELECT count(*) FROM \"__EFMigrationsHistory\"")).Should().Be("1");
        (await host.Database.QueryAsync(
                provider == DatabaseProvider.Postgres
                    ? "SELECT tablename FROM pg_tables WHERE tablename = '__fitnesstrack_migrations'"
                    : "SELECT name FROM sqlite_schema WHERE name = '__fitnesstrack_migrations'"))
            .Should().HaveCount(schema == HostSchema.Excluded ? 1 : 0);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task the_hosts_migration_goes_down_and_up_again(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        await using var context = host.CreateContext();

        await context.Database.MigrateAsync("0");
        await context.Database.MigrateAsync();

        await host.CreateWorldAsync();
        (await context.Set<Exercise>().Search("bench").CountAsync()).Should().Be(1);
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    public async Task all_rows_are_copied_from_a_hosts_database_to_another(DatabaseProvider provider, HostSchema schema)
    {
        await using var from = await HostDatabase.CreateAsync(provider, schema);
        await using var to = await HostDatabase.CreateAsync(provider, schema);
        var world = await from.CreateWorldAsync();
        await using var source = from.CreateContext();
        await using var target = to.CreateContext();

        var report = await source.CopyFitnessTrackDataAsync(target);

        report.Tables.Should().HaveCount(12).And.OnlyContain(table => table.Rows > 0 && table.SourceChecksum == table.TargetChecksum);
        (await target.RecentLogsAsync(world.Ada.User.Id)).Should().ContainSingle().Which.Id.Should().Be(world.Ada.Log.Id);
    }

    [Theory, EveryProvider]
    public async Task a_deleted_user_takes_along_what_the_host_lets_go_with_it(DatabaseProvider provider)
    {
        await using var host = await HostDatabase.CreateAsync(provider, HostSchema.Excluded);
        var world = await host.CreateWorldAsync();
        await host.SaveAsync(new Trainer { Name = "Rosa", ClientId = world.Ada.User.Id });
        await using var context = host.CreateContext();

        await context.DeleteUserAsync(world.Ada.User.Id);

        (await context.Set<Trainer>().CountAsync()).Should().Be(0);
        await using var librarys = host.Database.CreateContext();
        (await librarys.Users.Select(user => user.Username).ToListAsync()).Should().Equal("bob");
        librarys.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Theory, EveryProvider]
    public async Task the_library_can_join_a_host_that_was_there_before_and_leave_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        var (options, before) = (new DbContextOptionsBuilder<PlainHostContext>(), new DbContextOptionsBuilder<EarlierHostContext>());
        db.Use(options);
        db.Use(before);
        await using var context = new PlainHostContext(options.Options);
        await using var earlier = new EarlierHostContext(before.Options);
        await earlier.Database.EnsureCreatedAsync();

        await HostMigration.ChangeAsync(context, earlier, context, comes: true);
        context.Add(World.NewExercise("bench-press"));
        await context.SaveChangesAsync();
        (await context.Set<Exercise>().Search("bench").CountAsync()).Should().Be(1);
        await HostMigration.ChangeAsync(context, context, earlier, comes: false);
        await HostMigration.ChangeAsync(context, earlier, context, comes: true);

        (await context.Set<Exercise>().CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task everything_of_the_library_is_in_the_schema_that_the_options_name()
    {
        await using var host = await HostDatabase.CreateAsync(DatabaseProvider.Postgres, HostSchema.OfOptions);

        var elsewhere = await host.Database.QueryAsync(
            $"""
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND relname NOT LIKE '%trainers%' AND relname NOT LIKE '%EFMigrationsHistory'
            UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE 'fitnesstrack%' AND pronamespace <> '{HostContext.Schema}'::regnamespace
            UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e' AND typnamespace <> '{HostContext.Schema}'::regnamespace
            """);

        elsewhere.Should().BeEmpty();
    }

    [Fact]
    public async Task a_schema_may_have_any_name()
    {
        const string Name = "Gym {7}";
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        DbContextOptions<PlainHostContext> Options(Assembly migrations) => new DbContextOptionsBuilder<PlainHostContext>()
            .UseFitnessTrackPostgres(db.ConnectionString, npgsql => npgsql.MigrationsAssembly(migrations), Name).Options;
        await using var unmigrated = new PlainHostContext(Options(typeof(PlainHostContext).Assembly));
        await using var context = new PlainHostContext(Options(HostMigration.Compile(unmigrated, createsObjects: true)));

        await context.Database.MigrateAsync();
        var world = World.New();
        context.Add(world.Ada.User);
        await context.SaveChangesAsync();
        await context.SeedFitnessTrackCatalogAsync();
        await context.CopyRoutineAsync(world.Ada.Routine.Id, "Copy");
        await context.RecordSessionAsync(world.Ada.User.Id, new SessionEntry { WorkoutDate = new DateOnly(2026, 3, 3), Status = WorkoutStatus.Completed, Sets = [] });

        (await context.Set<Exercise>().Search("squat").FirstAsync()).Slug.Should().Be("squat");
        (await context.Set<WorkoutSession>().WithStatus(WorkoutStatus.Completed).CountAsync()).Should().Be(1);
    }

    private static async Task<FitnessTrackConstraintException> RefusedAsync(
        HostDatabase host, object entity, params (string Property, object? Value)[] values)
    {
        await using var context = host.CreateContext();
        var entry = context.Add(entity);
        foreach (var (property, value) in values)
        {
            entry.Property(property).CurrentValue = value;
        }

        return (await context.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<FitnessTrackConstraintException>()).Which;
    }
}
