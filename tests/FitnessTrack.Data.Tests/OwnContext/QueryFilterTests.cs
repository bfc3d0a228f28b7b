using System.Text.RegularExpressions;
using FitnessTrack.Data.Tests.Import;
using FitnessTrack.Data.Tests.Integrity;
using FitnessTrack.Data.Tests.Queries;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>
/// A host's query filters are for what is read. What the library writes by a key, and the owners, names and slugs that it looks up to
/// write, are there also where a filter on any of the twelve entities hides them.
/// </summary>
public partial class QueryFilterTests
{
    [Theory, EveryProvider]
    public async Task everything_is_hidden_by_the_filters_of_these_tests(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = CreateContext(db);

        (await context.Set<User>().CountAsync() + await context.Set<Exercise>().CountAsync() + await context.Set<ExerciseAlias>().CountAsync()
            + await context.Set<Tag>().CountAsync() + await context.Set<ExerciseTag>().CountAsync() + await context.Set<ExerciseSecondaryMuscle>().CountAsync()
            + await context.Set<Routine>().CountAsync() + await context.Set<RoutineDay>().CountAsync() + await context.Set<RoutineDayExercise>().CountAsync()
            + await context.Set<RoutineExerciseSet>().CountAsync() + await context.Set<WorkoutSession>().CountAsync() + await context.Set<ExerciseSetLog>().CountAsync())
            .Should().Be(0);
        context.Model.GetEntityTypes().Should().HaveCount(12).And.OnlyContain(type => type.GetDeclaredQueryFilters().Count == 1);
    }

    [Theory, EveryProvider]
    public async Task a_user_is_deleted_with_all_that_is_theirs(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db);

        (await context.DeleteUserAsync(world.Ada.User.Id)).Should().Be(DeletionTests.Deleted(one: 1));

        (await db.ScalarAsync("SELECT username FROM users")).Should().Be("bob");
    }

    [Theory, EveryProvider]
    public async Task an_exercise_is_retired_and_restored(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db);

        (await context.RetireExerciseAsync(world.Exercise.Id)).Should().BeTrue();
        (await context.RestoreExerciseAsync(world.Exercise.Id)).Should().BeTrue();
        (await context.RestoreExerciseAsync(world.Exercise.Id)).Should().BeFalse();
    }

    [Theory, EveryProvider]
    public async Task a_session_is_deleted_and_its_logs_are_kept(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db);

        (await context.DeleteSessionKeepingLogsAsync(world.Ada.Session.Id)).Should().Be(1);

        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs WHERE session_id IS NULL")).Should().Be("1");
        (await db.ScalarAsync("SELECT count(*) FROM workout_sessions")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task a_plan_gets_another_order(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var routine = await PlanFactory.SaveAsync(db, days: 3, exercises: 3, sets: 3);
        var (day, exercise) = (routine.Days.First(), routine.Days.First().Exercises.First());
        await using var context = CreateContext(db);

        await context.ReorderDaysAsync(routine.Id, Backwards(routine.Days));
        await context.ReorderExercisesAsync(day.Id, Backwards(day.Exercises));
        await context.ReorderSetsAsync(exercise.Id, Backwards(exercise.Sets));

        (await db.ScalarAsync($"SELECT day_index FROM routine_days WHERE id = {routine.Days.Last().Id}")).Should().Be("1");
        (await db.ScalarAsync($"SELECT position FROM routine_day_exercises WHERE id = {day.Exercises.Last().Id}")).Should().Be("1");
        (await db.ScalarAsync($"SELECT set_index FROM routine_exercise_sets WHERE id = {exercise.Sets.Last().Id}")).Should().Be("1");

        static int[] Backwards(IEnumerable<Entity> children) => [.. children.Select(child => child.Id).Reverse()];
    }

    [Theory, EveryProvider]
    public async Task a_routine_that_is_seen_is_copied_to_where_it_is_not_and_one_that_is_hidden_is_not_there(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db, world.Ada.Routine.Id);

        var copy = await context.CopyRoutineAsync(world.Ada.Routine.Id, "Copy", world.Bob.User.Id);

        (await db.ScalarAsync($"SELECT name FROM routines WHERE id = {copy} AND user_id = {world.Bob.User.Id}")).Should().Be("Copy");
        (await db.ScalarAsync("SELECT count(*) FROM routine_exercise_sets")).Should().Be("3");
        await context.Awaiting(c => c.CopyRoutineAsync(world.Bob.Routine.Id, "Theirs", world.Ada.User.Id)).Should().ThrowAsync<ArgumentException>().WithParameterName("routineId");
    }

    [Theory, EveryProvider]
    public async Task a_history_is_imported_into_the_catalogue_that_is_there(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db);

        var report = await context.ImportHistoryAsync(
            world.Ada.User.Id, History.Source([History.Set("Flat bench"), History.Set("BENCH PRESS", 2), History.Set("Row")]), History.CreateAll);

        report.Should().BeEquivalentTo(new { Inserted = 3, ExercisesCreated = new[] { "row" } });
        report.Unmatched.Select(name => name.Name).Should().Equal("Row");
        (await db.ScalarAsync($"SELECT count(*) FROM exercise_set_logs WHERE exercise_id = {world.Exercise.Id}")).Should().Be("4");
    }

    [Theory, EveryProvider]
    public async Task a_session_is_recorded_and_corrected(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await using var context = CreateContext(db);
        var set = new SetEntry { ExerciseId = world.Exercise.Id, PerformedAt = World.Start, SetIndex = 1, ActualReps = 6 };

        var recorded = await context.RecordSessionAsync(world.Ada.User.Id, new SessionEntry { WorkoutDate = world.Ada.Session.WorkoutDate, Notes = "again", Sets = [set] });

        (recorded.SessionId, recorded.Outcome, recorded.Sets[0].Outcome).Should().Be((world.Ada.Session.Id, RecordOutcome.Updated, RecordOutcome.Updated));
    }

    [Theory, EveryProvider]
    public async Task the_starter_catalogue_is_added_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = CreateContext(db);

        var (first, second) = (await context.SeedFitnessTrackCatalogAsync(), await context.SeedFitnessTrackCatalogAsync());

        second.Should().Be(new CatalogSeedResult(0, first.Inserted));
        first.Inserted.Should().BePositive();
    }

    [Theory, EveryProvider]
    public async Task a_users_data_leave_and_come_back_whole(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var before = await StoredRows.ReadAsync(db);
        await using var context = CreateContext(db);
        using var document = new MemoryStream();
        using var documentAfter = new MemoryStream();
        var whole = new UserDataExportOptions { IncludePasswordHash = true };

        await context.ExportUserDataAsync(world.Ada.User.Id, document, whole);
        await context.DeleteUserAsync(world.Ada.User.Id);
        document.Position = 0;
        var imported = await context.ImportUserDataAsync(document);
        document.Position = 0;
        var again = await context.ImportUserDataAsync(document);

        await context.ExportUserDataAsync(imported.UserId, documentAfter, whole);

        // Which rows belong together is in the document; what a row is beside that, and that the rest stays as it is, in the tables.
        documentAfter.ToArray().Should().Equal(document.ToArray());
        WithoutKeys(await before.ReadAgainAsync()).Should().Equal(WithoutKeys(before.Lines));
        again.Inserted.Should().Be(0);
    }

    private static List<string> WithoutKeys(IEnumerable<string> lines) => [.. lines.Select(line => KeyOrTimestamp().Replace(line, "")).Order(StringComparer.Ordinal)];

    [GeneratedRegex("\\b((\\w+_)?id|created_at|updated_at) = [^,]*")]
    private static partial Regex KeyOrTimestamp();

    private static FilteredContext CreateContext(TestDatabase db, int shownRoutine = 0)
    {
        var options = new DbContextOptionsBuilder<FilteredContext>();
        db.Use(options);
        return new FilteredContext(options.Options) { ShownRoutine = shownRoutine };
    }
}
