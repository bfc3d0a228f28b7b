using System.Diagnostics;
using FluentAssertions;
using FluentAssertions.Equivalency;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class CopyTests
{
    private static readonly string[] OwnOfACopy = ["RoutineId", "UserId", "Name", "RoutineDayId", "RoutineDayExerciseId", "PlannedSetId"];

    [Theory]
    [EveryProvider(3, 3, 4)]
    [EveryProvider(2, 1, 0)]
    [EveryProvider(1, 0, 0)]
    [EveryProvider(0, 0, 0)]
    public async Task a_copy_equals_the_original_but_for_keys_and_name(DatabaseProvider provider, int days, int exercises, int sets)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days, exercises, sets, reversed: true);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var copyId = await context.CopyRoutineAsync(routine.Id, "PPL 2");

        counter.Commands.Should().HaveCount(6).And.OnlyContain(sql => sql.StartsWith("-- FitnessTrack.CopyRoutineAsync\n"));
        var (original, copy) = ((await context.GetPlanAsync(routine.Id))!, (await context.GetPlanAsync(copyId))!);
        original.Should().BeEquivalentTo(PlanFactory.PlanOf(routine), options => options.WithStrictOrdering());
        copy.Should().BeEquivalentTo(original, options => options.WithStrictOrdering().Excluding((IMemberInfo member) => OwnOfACopy.Contains(member.Name)));
        (copy.Name, copy.UserId).Should().Be(("PPL 2", routine.UserId));
        Keys(copy).Should().HaveSameCount(Keys(original)).And.NotIntersectWith(Keys(original));
        context.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_copy_to_another_user_may_keep_the_name_and_leaves_the_history(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();

        var copyId = await context.CopyRoutineAsync(sample.Routine.Id, sample.Routine.Name, sample.Bob.Id);

        (await context.GetPlanAsync(copyId))!.UserId.Should().Be(sample.Bob.Id);
        (await context.WorkoutSessions.CountAsync(s => s.RoutineDay!.RoutineId == copyId)).Should().Be(0);
        (await context.ExerciseSetLogs.CountAsync(l => l.PlannedSetId != null)).Should().Be(5);
    }

    [Theory, EveryProvider]
    public async Task a_name_that_is_taken_and_a_user_that_is_not_there_are_typed_errors(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();

        (await Refusal("PPL Mesocycle", null)).Should().BeEquivalentTo(new { Kind = ConstraintKind.Unique, ConstraintName = "uq_routines_user_name", EntityType = typeof(Routine) });
        (await Refusal("copy", int.MaxValue)).Should().BeEquivalentTo(new { Kind = ConstraintKind.ForeignKey, ConstraintName = "fk_routines_user" });
        (await db.ScalarAsync("SELECT count(*) FROM routines")).Should().Be("1");

        async Task<FitnessTrackConstraintException> Refusal(string name, int? userId) =>
            (await context.Awaiting(c => c.CopyRoutineAsync(sample.Routine.Id, name, userId)).Should().ThrowAsync<FitnessTrackConstraintException>()).Which;
    }

    [Theory, EveryProvider]
    public async Task a_routine_that_is_not_there_and_a_blank_name_are_named(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.Awaiting(c => c.CopyRoutineAsync(7, "copy")).Should().ThrowAsync<ArgumentException>().WithParameterName("routineId"))
            .Which.Message.Should().StartWith("There is no routine 7.");
        await context.Awaiting(c => c.CopyRoutineAsync(7, " ")).Should().ThrowAsync<ArgumentException>().WithParameterName("newName");
        await context.Awaiting(c => c.CopyRoutineAsync(7, null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("newName");
    }

    [Theory, EveryProvider]
    public async Task a_copy_is_all_or_nothing_and_saves_nothing_else(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 2, exercises: 2, sets: 2);
        await db.ExecuteAsync(db.IsPostgres
            ? "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; CREATE TRIGGER refuse BEFORE INSERT ON routine_exercise_sets EXECUTE FUNCTION refuse()"
            : "CREATE TRIGGER refuse BEFORE INSERT ON routine_exercise_sets BEGIN SELECT RAISE(ABORT, 'no'); END");
        await using var context = db.CreateContext();
        context.Add(World.NewUser("bob"));

        await context.Awaiting(c => c.CopyRoutineAsync(routine.Id, "copy")).Should().ThrowAsync<System.Data.Common.DbException>();

        (await db.ScalarAsync("SELECT count(*) FROM routines")).Should().Be("1");
        (await db.ScalarAsync("SELECT count(*) FROM routine_days")).Should().Be("2");
        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task a_copy_is_whole_while_the_original_gets_another_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 6, exercises: 2, sets: 2);
        var ids = routine.Days.Select(day => day.Id).ToArray();
        var random = new Random(4);
        var orders = Enumerable.Range(0, 20).Select(_ => ids.OrderBy(_ => random.Next()).ToArray()).ToList();

        var reorder = Task.Run(async () =>
        {
            foreach (var order in orders)
            {
                await using var context = db.CreateContext();
                await context.ReorderDaysAsync(routine.Id, order);
            }
        });
        foreach (var i in Enumerable.Range(0, 10))
        {
            await using var context = db.CreateContext();
            var copy = (await context.GetPlanAsync(await context.CopyRoutineAsync(routine.Id, $"copy {i}")))!;

            copy.Days.Select(day => day.DayIndex).Should().Equal(1, 2, 3, 4, 5, 6);
            copy.Days.SelectMany(day => day.Exercises.SelectMany(exercise => exercise.Sets.Select(set => (day, exercise, set)))).Should().HaveCount(24).And.OnlyContain(
                row => $"Day {row.set.Notes}" == $"{row.day.Title}.{row.exercise.Position}.{row.set.SetIndex}");
        }

        await reorder;
    }

    [Theory, EveryProvider]
    public async Task a_name_that_is_too_long_is_refused_before_anything_is_written(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 1, exercises: 1, sets: 1);
        await using var context = db.CreateContext();

        foreach (var name in new[] { new string('x', 121), $"Copy{new string(' ', 130)}" })
        {
            (await context.Awaiting(c => c.CopyRoutineAsync(routine.Id, name)).Should().ThrowAsync<ArgumentException>()).Which.ParamName.Should().Be("newName");
        }

        (await db.ScalarAsync("SELECT count(*) FROM routines")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task a_copy_succeeds_while_somebody_changes_its_owner_and_its_exercises(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 2, exercises: 2, sets: 2);
        using var done = new CancellationTokenSource();
        var changes = 0;

        // SQLite itself asks again much sooner than the driver.
        var wait = db.IsPostgres ? "" : "PRAGMA busy_timeout = 60000; ";
        var changing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await db.ExecuteAsync($"{wait}UPDATE users SET age = 30; UPDATE exercises SET unilateral = NOT unilateral");
                Interlocked.Increment(ref changes);
                await Task.Delay(1);
            }
        });

        // Until the other one has had its turns, too: SQLite gives them to whoever asks at the right moment.
        var (copies, clock) = (0, Stopwatch.StartNew());
        for (; copies < 20 || (Volatile.Read(ref changes) < 3 && clock.Elapsed < TimeSpan.FromMinutes(2)); copies++)
        {
            await using var context = db.CreateContext();
            (await context.CopyRoutineAsync(routine.Id, $"copy {copies}")).Should().BePositive();
            await Task.Delay(1);
        }

        await done.CancelAsync();
        await changing;
        changes.Should().BeGreaterThanOrEqualTo(3);
        (await db.ScalarAsync("SELECT count(*) FROM routines")).Should().Be($"{copies + 1}");
    }

    [Theory, EveryProvider]
    public async Task a_hosts_own_columns_are_copied_whatever_their_names(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 1, exercises: 1, sets: 1);
        await db.ExecuteAsync("ALTER TABLE routines ADD COLUMN \"{1} \"\"of\"\" {gym}\" text");
        await db.ExecuteAsync("UPDATE routines SET \"{1} \"\"of\"\" {gym}\" = 'ours'");
        var options = new DbContextOptionsBuilder<OddContext>();
        db.Use(options);
        await using var context = new OddContext(options.Options);

        var copy = await context.CopyRoutineAsync(routine.Id, "copy");

        (await db.ScalarAsync($"SELECT \"{{1}} \"\"of\"\" {{gym}}\" FROM routines WHERE id = {copy}")).Should().Be("ours");
    }

    private static List<string> Keys(RoutinePlan plan) =>
    [
        $"routine {plan.RoutineId}",
        .. plan.Days.Select(day => $"day {day.RoutineDayId}"),
        .. plan.Days.SelectMany(day => day.Exercises).Select(exercise => $"exercise {exercise.RoutineDayExerciseId}"),
        .. plan.Days.SelectMany(day => day.Exercises).SelectMany(exercise => exercise.Sets).Select(set => $"set {set.PlannedSetId}"),
    ];

    private sealed class OddContext(DbContextOptions<OddContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyFitnessTrack(fitness =>
            fitness.Configure<Routine>(routine => routine.Property<string?>("Gym").HasColumnName("{1} \"of\" {gym}")));
    }
}
