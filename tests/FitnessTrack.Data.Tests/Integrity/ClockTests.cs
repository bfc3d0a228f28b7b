using System.Globalization;
using System.Reflection;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

public sealed class ClockTests
{
    private const string SaveChanges = "SaveChanges";
    private const string ExecuteUpdate = "ExecuteUpdate";
    private const string Sql = "SQL";

    private static readonly DateTimeOffset Past = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Future = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, EveryProvider]
    public async Task timestamps_of_a_new_row_are_the_databases_whatever_was_assigned_and_the_entity_holds_them(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var rows = new RowFactory(db, await World.CreateAsync(db));

        foreach (var type in TimestampedTypes(db))
        {
            await using var context = db.CreateContext();
            var entry = context.Entry(rows.NewEntity(type.ClrType));
            entry.Property(nameof(IHasTimestamps.CreatedAt)).CurrentValue = Past;
            entry.Property(nameof(IHasTimestamps.UpdatedAt)).CurrentValue = Past.AddDays(1);
            entry.State = EntityState.Added;
            await context.SaveChangesAsync();

            var held = Timestamps(entry.Entity);
            held.Created.Should().BeAfter(Past.AddYears(20)).And.BeBefore(Future);
            held.Updated.Should().Be(held.Created);
            (await ReadAsync(db, type, entry.Property("Id").CurrentValue!)).Should().Be(held, type.Name);
        }
    }

    [Theory]
    [EveryProvider(SaveChanges)]
    [EveryProvider(ExecuteUpdate)]
    [EveryProvider(Sql)]
    public async Task each_of_five_updates_in_a_row_moves_updated_at_forward_and_leaves_created_at(DatabaseProvider provider, string way)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var type in TimestampedTypes(db))
        {
            var id = await FirstIdAsync(db, type);
            var before = await ReadAsync(db, type, id);
            for (var i = 0; i < 5; i++)
            {
                await using var context = db.CreateContext();
                await UpdateAsync(context, type, id, way);

                var after = await ReadAsync(db, type, id);
                after.Updated.Should().BeAfter(before.Updated, $"{type.Name} was updated");
                after.Created.Should().Be(before.Created);
                before = after;
            }
        }
    }

    [Theory, EveryProvider]
    public async Task updates_inside_one_transaction_move_updated_at_forward_each(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var type in TimestampedTypes(db))
        {
            var id = await FirstIdAsync(db, type);
            await using var context = db.CreateContext();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var before = await ReadAsync(context, type, id);
            foreach (var way in new[] { SaveChanges, ExecuteUpdate, Sql, SaveChanges, Sql })
            {
                await UpdateAsync(context, type, id, way);

                var after = await ReadAsync(context, type, id);
                after.Updated.Should().BeAfter(before.Updated, $"{type.Name} was updated by {way}");
                before = after;
            }
        }
    }

    [Theory]
    [EveryProvider(SaveChanges)]
    [EveryProvider(ExecuteUpdate)]
    [EveryProvider(Sql)]
    public async Task updated_at_moves_forward_even_from_the_future(DatabaseProvider provider, string way)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var type in TimestampedTypes(db))
        {
            var id = await FirstIdAsync(db, type);
            await MoveClockAsync(db, type, id, Future.AddMicroseconds(-1));
            await using var context = db.CreateContext();
            var before = await ReadAsync(db, type, id);
            before.Updated.Should().Be(Future.AddMicroseconds(-1));

            for (var i = 0; i < 5; i++)
            {
                await UpdateAsync(context, type, id, way);

                var after = await ReadAsync(db, type, id);
                after.Updated.Should().BeAfter(before.Updated, $"{type.Name} was updated").And.BeBefore(Future.AddSeconds(1));
                before = after;
            }
        }
    }

    [Theory, EveryProvider]
    public async Task after_an_update_the_entity_holds_what_the_database_stored(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var type in TimestampedTypes(db))
        {
            var id = await FirstIdAsync(db, type);
            await using var context = db.CreateContext();
            var entity = await context.FindAsync(type.ClrType, id);
            for (var i = 0; i < 3; i++)
            {
                context.Entry(entity!).Property(SomeProperty(type).Name).IsModified = true;
                await context.SaveChangesAsync();

                (await ReadAsync(db, type, id)).Should().Be(Timestamps(entity!), type.Name);
            }
        }
    }

    [Theory]
    [EveryProvider(SaveChanges)]
    [EveryProvider(ExecuteUpdate)]
    [EveryProvider(Sql)]
    public async Task no_update_changes_created_at_or_sets_updated_at_back(DatabaseProvider provider, string way)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        foreach (var type in TimestampedTypes(db))
        {
            var id = await FirstIdAsync(db, type);
            var before = await ReadAsync(db, type, id);
            foreach (var name in new[] { nameof(IHasTimestamps.CreatedAt), nameof(IHasTimestamps.UpdatedAt) })
            {
                foreach (var instant in new[] { Past, Future })
                {
                    await using var context = db.CreateContext();
                    await AssignAsync(context, type, id, name, instant, way);

                    var after = await ReadAsync(db, type, id);
                    after.Created.Should().Be(before.Created, $"{type.Name}.{name} was assigned");
                    after.Updated.Should().BeAfter(before.Updated).And.BeBefore(Future.AddYears(-1));
                    before = after;
                }
            }
        }
    }

    [Theory, EveryProvider]
    public async Task a_number_that_the_database_rounds_makes_no_difference_to_the_clock(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var type = TimestampedTypes(db).Single(t => t.ClrType == typeof(RoutineExerciseSet));

        // Rounding is no update of its own.
        await db.ExecuteAsync($"INSERT INTO routine_exercise_sets (routine_day_exercise_id, set_index, target_weight_kg, target_rpe) VALUES ({world.Ada.DayExercise.Id}, 2, 85.555, 7.25)");
        var id = int.Parse((await db.ScalarAsync("SELECT max(id) FROM routine_exercise_sets"))!, CultureInfo.InvariantCulture);
        var inserted = await ReadAsync(db, type, id);
        inserted.Updated.Should().Be(inserted.Created);
        await using var context = db.CreateContext();
        var set = await context.RoutineExerciseSets.SingleAsync(s => s.Id == id);
        (set.TargetWeightKg, set.TargetRpe).Should().Be((85.56m, 7.3m));

        await db.ExecuteAsync($"UPDATE routine_exercise_sets SET target_weight_kg = 1.005 WHERE id = {id}");
        var updated = await ReadAsync(db, type, id);
        updated.Updated.Should().BeAfter(inserted.Updated);
        updated.Created.Should().Be(inserted.Created);

        await context.Entry(set).ReloadAsync();
        set.TargetWeightKg.Should().Be(1.01m);
        context.Entry(set).Property(s => s.TargetWeightKg).CurrentValue = 2.675m;
        await context.SaveChangesAsync();
        (await ReadAsync(db, type, id)).Should().Be((set.CreatedAt, set.UpdatedAt));
        set.UpdatedAt.Should().BeAfter(updated.Updated);
    }

    [Theory, EveryProvider]
    public async Task deleting_a_routine_day_is_a_change_of_its_session_and_who_saves_one_read_before_is_told(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var stale = db.CreateContext();
        var session = await stale.WorkoutSessions.SingleAsync(s => s.Id == world.Ada.Session.Id);
        var seen = session.UpdatedAt;
        await using (var other = db.CreateContext())
        {
            await other.RoutineDays.Where(day => day.Id == world.Ada.Day.Id).ExecuteDeleteAsync();
        }

        session.Notes = "late";
        await stale.Awaiting(c => c.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();

        await stale.Entry(session).ReloadAsync();
        session.RoutineDayId.Should().BeNull();
        session.UpdatedAt.Should().BeAfter(seen);
        session.Notes = "not too late";
        (await stale.SaveChangesAsync()).Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task a_version_that_was_handed_out_and_comes_back_tells_what_changed_between(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var seen = await VersionAsync();

        (await Invoking(seen, "first").Should().NotThrowAsync()).Which.Should().Be(1);
        await Invoking(seen, "second").Should().ThrowAsync<DbUpdateConcurrencyException>();

        (await db.ScalarAsync($"SELECT notes FROM workout_sessions WHERE id = {world.Ada.Session.Id}")).Should().Be("first");
        (await VersionAsync()).Should().BeAfter(seen);

        async Task<DateTimeOffset> VersionAsync()
        {
            await using var context = db.CreateContext();
            return await context.WorkoutSessions.Where(s => s.Id == world.Ada.Session.Id).Select(s => s.UpdatedAt).SingleAsync();
        }

        Func<Task<int>> Invoking(DateTimeOffset version, string notes) => async () =>
        {
            await using var context = db.CreateContext();
            var session = await context.WorkoutSessions.SingleAsync(s => s.Id == world.Ada.Session.Id);
            context.Entry(session).Property(s => s.UpdatedAt).OriginalValue = version;
            session.Notes = notes;
            return await context.SaveChangesAsync();
        };
    }

    private static List<IEntityType> TimestampedTypes(TestDatabase db)
    {
        using var context = db.CreateContext();
        var types = context.Model.GetEntityTypes().Where(type => typeof(IHasTimestamps).IsAssignableFrom(type.ClrType)).ToList();
        types.Should().HaveCount(8);
        return types;
    }

    private static IProperty SomeProperty(IEntityType type) =>
        type.GetProperties().First(p => p.ValueGenerated == ValueGenerated.Never && !p.IsKey() && !p.IsForeignKey());

    private static async Task<object> FirstIdAsync(TestDatabase db, IEntityType type) =>
        Convert.ChangeType((await db.ScalarAsync($"SELECT min(id) FROM {type.GetTableName()}"))!, type.FindProperty("Id")!.ClrType, CultureInfo.InvariantCulture);

    private static async Task<(DateTimeOffset Created, DateTimeOffset Updated)> ReadAsync(TestDatabase db, IEntityType type, object id)
    {
        await using var context = db.CreateContext();
        return await ReadAsync(context, type, id);
    }

    private static async Task<(DateTimeOffset Created, DateTimeOffset Updated)> ReadAsync(DbContext context, IEntityType type, object id)
    {
        context.ChangeTracker.Clear();
        var timestamps = Timestamps((await context.FindAsync(type.ClrType, id))!);
        context.ChangeTracker.Clear();
        return timestamps;
    }

    private static (DateTimeOffset Created, DateTimeOffset Updated) Timestamps(object entity) =>
        entity is IHasTimestamps timestamps ? (timestamps.CreatedAt, timestamps.UpdatedAt) : throw new ArgumentException("No timestamps.", nameof(entity));

    /// <summary>Writes a column's own value back, or the one that is given.</summary>
    private static async Task UpdateAsync(DbContext context, IEntityType type, object id, string way)
    {
        var property = SomeProperty(type);
        switch (way)
        {
            case SaveChanges:
                context.ChangeTracker.Clear();
                context.Entry((await context.FindAsync(type.ClrType, id))!).Property(property.Name).IsModified = true;
                (await context.SaveChangesAsync()).Should().Be(1);
                break;
            case ExecuteUpdate:
                (await Invoke(nameof(CopyAsync), context, type, property, id)).Should().Be(1);
                break;
            default:
                (await RunAsync(context, $"UPDATE {type.GetTableName()} SET {property.GetColumnName()} = {property.GetColumnName()} WHERE id = {id}")).Should().Be(1);
                break;
        }
    }

    private static async Task AssignAsync(DbContext context, IEntityType type, object id, string name, DateTimeOffset instant, string way)
    {
        var property = type.FindProperty(name)!;
        switch (way)
        {
            case SaveChanges:
                // An instant alone makes no update at all, so another property is written with it.
                var entry = context.Entry((await context.FindAsync(type.ClrType, id))!);
                entry.Property(name).CurrentValue = instant;
                entry.Property(SomeProperty(type).Name).IsModified = true;
                (await context.SaveChangesAsync()).Should().Be(1);
                break;
            case ExecuteUpdate:
                (await Invoke(nameof(SetAsync), context, type, property, id, instant)).Should().Be(1);
                break;
            default:
                (await RunAsync(context, $"UPDATE {type.GetTableName()} SET {property.GetColumnName()} = '{Literal(context, instant)}' WHERE id = {id}")).Should().Be(1);
                break;
        }
    }

    /// <summary>Sets <c>updated_at</c> with the trigger out of the way, as if the clock had been wrong.</summary>
    private static async Task MoveClockAsync(TestDatabase db, IEntityType type, object id, DateTimeOffset instant)
    {
        await using var context = db.CreateContext();
        var update = $"UPDATE {type.GetTableName()} SET updated_at = '{Literal(context, instant)}' WHERE id = {id}";
        if (db.IsPostgres)
        {
            await db.ExecuteAsync($"BEGIN; SET LOCAL session_replication_role = replica; {update}; COMMIT");
            return;
        }

        var trigger = $"tr_{type.GetTableName()}_touch";
        var create = await db.ScalarAsync($"SELECT sql FROM sqlite_master WHERE name = '{trigger}'");
        await db.ExecuteAsync($"DROP TRIGGER {trigger}; {update}; {create};");
    }

    private static string Literal(DbContext context, DateTimeOffset instant) =>
        $"{instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}{(context.Database.IsNpgsql() ? "+00" : "")}";

    private static Task<int> RunAsync(DbContext context, string sql) => context.Database.ExecuteSqlRawAsync(sql);

    private static Task<int> Invoke(string method, DbContext context, IEntityType type, IProperty property, params object[] arguments) =>
        (Task<int>)typeof(ClockTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.ClrType, property.ClrType)
            .Invoke(null, [context, property.Name, .. arguments])!;

    private static Task<int> CopyAsync<TEntity, TValue>(DbContext context, string name, object id)
        where TEntity : class =>
        context.Set<TEntity>().Where(e => EF.Property<object>(e, "Id") == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => EF.Property<TValue>(e, name), e => EF.Property<TValue>(e, name)));

    private static Task<int> SetAsync<TEntity, TValue>(DbContext context, string name, object id, TValue value)
        where TEntity : class =>
        context.Set<TEntity>().Where(e => EF.Property<object>(e, "Id") == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => EF.Property<TValue>(e, name), value));
}
