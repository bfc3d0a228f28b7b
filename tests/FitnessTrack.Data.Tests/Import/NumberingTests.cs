using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>Which number a set gets, and which session.</summary>
public class NumberingTests
{
    [Theory]
    [EveryProvider(new[] { 1, 2, 3 }, new[] { 1, 2, 3 }, 0)]
    [EveryProvider(new[] { 7, 2, 9 }, new[] { 7, 2, 9 }, 0)]
    [EveryProvider(new[] { 1, 2, 1 }, new[] { 1, 2, 3 }, 1)]
    [EveryProvider(new[] { 1, 2, 3, 1, 2 }, new[] { 1, 2, 3, 4, 5 }, 2)]
    [EveryProvider(new[] { 5, -1, 6 }, new[] { 1, 2, 3 }, 3)]
    [EveryProvider(new[] { -1, -1 }, new[] { 1, 2 }, 2)]
    [EveryProvider(new[] { int.MaxValue }, new[] { int.MaxValue }, 0)]
    public async Task numbers_are_kept_where_all_are_given_and_differ_and_counted_anew_where_not(
        DatabaseProvider provider, int[] given, int[] expected, int renumbered)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var records = given.Select((number, i) => Set("Row", number < 0 ? null : number) with { Reps = i }).ToList();

        var report = await ImportAsync(db, user, CreateAll, [.. records, Set("Squat", 1), Set("Row", 1, Evening.AddMinutes(1))]);

        report.Should().BeEquivalentTo(new { Inserted = given.Length + 2, Renumbered = renumbered });
        (await LogsAsync(db, user)).Where(log => log.Exercise.Name == "Row").Take(given.Length).OrderBy(log => log.ActualReps).Select(log => log.SetIndex).Should().Equal(expected);
        (await ImportAsync(db, user, CreateAll, records)).Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = given.Length, Renumbered = renumbered });
    }

    [Theory, EveryProvider]
    public async Task records_of_a_workout_that_stand_apart_are_numbered_together(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var later = Evening.AddHours(1);
        HistoryRecord[] records = [Set("Row", null) with { Reps = 1 }, Set("Row", null, later) with { Reps = 2 }, Set("Row", null) with { Reps = 3 }, Set("Row", 1, later.AddDays(1)) with { Reps = 4 }];

        await ImportAsync(db, user, CreateAll, records);

        (await LogsAsync(db, user)).Select(log => (log.SetIndex, log.ActualReps)).Should().Equal((1, 1), (2, 3), (1, 2), (1, 4));
        (await ImportAsync(db, user, CreateAll, records.OrderByDescending(record => record.Reps))).Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = 4 });
    }

    [Theory]
    [EveryProvider("mapped")]
    [EveryProvider("an alias")]
    [EveryProvider("created")]
    public async Task names_of_one_exercise_that_become_known_one_after_the_other_lose_and_double_no_set(DatabaseProvider provider, string how)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var row = World.NewExercise("row");
        await db.SaveAsync(row);
        HistoryRecord[] records =
        [
            Set("A row", null) with { Reps = 1 }, Set("B row", null) with { Reps = 11 }, Set("A row", null) with { Reps = 1 },
            Set("B row", null) with { Reps = 21 }, Set("C row", null) with { Reps = 31 },
        ];
        var known = new Dictionary<string, string> { ["B row"] = "row" };

        await ImportAsync(db, user, LeaveOut with { Exercises = known }, records);
        if (how == "an alias")
        {
            await db.SaveAsync(new ExerciseAlias { ExerciseId = row.Id, Alias = "A row" });
        }
        else
        {
            known["A row"] = "row";
        }

        var options = how == "created"
            ? LeaveOut with { Exercises = new Dictionary<string, string> { ["B row"] = "row" }, Unmatched = UnmatchedExercise.Create, CreateExercise = _ => World.NewExercise("row") }
            : LeaveOut with { Exercises = known };
        await ImportAsync(db, user, options, records);
        await ImportAsync(db, user, options with { Exercises = new Dictionary<string, string> { ["A row"] = "row", ["B row"] = "row", ["C row"] = "row" } }, records);
        var last = await ImportAsync(db, user, options with { Exercises = new Dictionary<string, string> { ["A row"] = "row", ["B row"] = "row", ["C row"] = "row" } }, records);

        last.Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = 5 });
        var logs = await LogsAsync(db, user);
        logs.Select(log => log.ActualReps).Order().Should().Equal(1, 1, 11, 21, 31);
        logs.Select(log => log.SetIndex).Should().Equal(1, 2, 3, 4, 5);
    }

    [Theory, EveryProvider]
    public async Task the_number_of_a_set_that_could_not_be_read_stays_free_until_it_is_mended(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        HistoryRecord[] whole = [Set("Row", null) with { Reps = 1 }, Set("Row", null) with { Reps = 2 }, Set("Row", null) with { Reps = 3 }, Set("Squat", 1), Set("Squat", 2), Set("Squat", 3)];
        HistoryRecord[] broken = [whole[0], whole[1] with { Reps = -2 }, whole[2], whole[3], whole[4] with { SetNumber = 0 }, whole[5] with { Problem = "no reps" }];

        var first = await ImportAsync(db, user, CreateAll, broken);
        var second = await ImportAsync(db, user, CreateAll, whole);

        first.Should().BeEquivalentTo(new { Inserted = 3, Renumbered = 2 });
        first.Problems.Should().HaveCount(3);
        second.Should().BeEquivalentTo(new { Inserted = 3, AlreadyThere = 3, Renumbered = 3 });
        (await LogsAsync(db, user)).Select(log => (log.Exercise.Slug, log.SetIndex, log.ActualReps)).Should().Equal(
            ("row", 1, 1), ("row", 2, 2), ("row", 3, 3), ("squat", 1, 5), ("squat", 2, 5), ("squat", 3, 5));
    }

    [Theory, EveryProvider]
    public async Task a_name_that_is_mapped_in_a_second_run_takes_the_numbers_that_are_free(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));
        HistoryRecord[] records = [Set("A row", 1) with { Reps = 11 }, Set("A row", 2) with { Reps = 12 }, Set("row", 1) with { Reps = 1 }, Set("row", 3) with { Reps = 3 }];
        var mapped = LeaveOut with { Exercises = new Dictionary<string, string> { ["A row"] = "row" } };

        (await ImportAsync(db, user, LeaveOut, records)).Should().BeEquivalentTo(new { Inserted = 2, LeftOut = 2 });
        (await ImportAsync(db, user, mapped, records)).Should().BeEquivalentTo(new { Inserted = 2, AlreadyThere = 2, LeftOut = 0, Renumbered = 2 });

        (await LogsAsync(db, user)).Select(log => (log.SetIndex, log.ActualReps)).Should().Equal((1, 1), (2, 11), (3, 3), (4, 12));
        (await ImportAsync(db, user, mapped, records.Reverse())).Should().BeEquivalentTo(new { Inserted = 0, AlreadyThere = 4 });
    }

    [Theory, EveryProvider]
    public async Task a_set_is_known_again_by_its_values_as_the_database_rounded_them(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));
        var known = Set("row", 1) with { Weight = 225, WeightUnit = WeightUnit.Pound, Rpe = 8.25m, Rir = 2, Notes = "slow", IsWarmup = true, ToFailure = true };
        HistoryRecord[] records = [Set("A row", 1), known];

        await ImportAsync(db, user, LeaveOut, records);
        (await ImportAsync(db, user, LeaveOut with { Exercises = new Dictionary<string, string> { ["A row"] = "row" } }, records))
            .Should().BeEquivalentTo(new { Inserted = 1, AlreadyThere = 1 });

        (await LogsAsync(db, user)).Select(log => (log.SetIndex, log.ActualWeightKg, log.ActualRpe)).Should().Equal((1, 102.06m, 8.3m), (2, 100m, null));
    }

    [Theory, EveryProvider]
    public async Task a_set_and_a_session_that_a_filter_of_the_hosts_model_hides_are_known_again(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));
        HistoryRecord[] records = [Set("A row", 1) with { Reps = 11 }, Set("B row", 1) with { Reps = 1 }];
        await ImportAsync(db, user, LeaveOut with { Exercises = new Dictionary<string, string> { ["B row"] = "row" } }, records);
        var options = new DbContextOptionsBuilder<HidingContext>();
        db.Use(options);
        await using var context = new HidingContext(options.Options);

        var mapped = LeaveOut with { Exercises = new Dictionary<string, string> { ["A row"] = "row", ["B row"] = "row" } };
        (await context.ImportHistoryAsync(user.Id, Source(records), mapped)).Should().BeEquivalentTo(new { Inserted = 1, AlreadyThere = 1, SessionsInserted = 0 });

        var logs = await LogsAsync(db, user);
        logs.Select(log => (log.SetIndex, log.ActualReps)).Should().Equal((1, 1), (2, 11));
        logs.Select(log => log.SessionId).Should().OnlyContain(id => id == logs[0].SessionId);
    }

    [Theory, EveryProvider]
    public async Task a_name_that_the_caller_makes_an_exercise_of_in_a_second_run_takes_the_numbers_that_are_free(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));
        HistoryRecord[] records = [Set("A row", 1) with { Reps = 11 }, Set("row", 1) with { Reps = 1 }];
        var made = CreateAll with { CreateExercise = _ => World.NewExercise("row") };

        await ImportAsync(db, user, LeaveOut, records);
        (await ImportAsync(db, user, made, records)).Should().BeEquivalentTo(new { Inserted = 1, AlreadyThere = 1 });

        (await LogsAsync(db, user)).Select(log => (log.SetIndex, log.ActualReps)).Should().Equal((1, 1), (2, 11));
    }

    [Theory, EveryProvider]
    public async Task two_workouts_of_a_day_are_one_session_in_the_order_of_time(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var date = DateOnly.FromDateTime(Evening);
        HistoryRecord[] records =
        [
            Set("Row", 1) with { SessionName = "Pull" },
            Set("Row", 2) with { SessionName = "Pull" },
            Set("Row", 1, Evening.AddHours(1)) with { SessionName = "Pull" },
            Set("Squat", 1, Evening.AddHours(-9)) with { SessionName = "Legs // Ramp" },
            Set("Squat", 1, Evening.AddHours(6)) with { SessionName = " " },
            Set("Squat", 1, Evening.AddDays(3)),
        ];

        var report = await ImportAsync(db, user, CreateAll, records);

        report.Should().BeEquivalentTo(new { Inserted = 6, SessionsInserted = 3, MergedDays = new[] { date } });
        (await SessionsAsync(db, user)).Select(s => (s.WorkoutDate, s.Status, s.Notes, s.RoutineDayId)).Should().Equal(
            (date, WorkoutStatus.Completed, "Legs // Ramp\nPull", null),
            (date.AddDays(1), WorkoutStatus.Completed, null, null),
            (date.AddDays(3), WorkoutStatus.Completed, null, null));
        (await LogsAsync(db, user)).Should().OnlyContain(log => log.Session!.WorkoutDate == DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(log.PerformedAt, Berlin).DateTime));
        await using var context = db.CreateContext();
        (await context.ExerciseSetLogs.Where(log => log.Session!.WorkoutDate == date).OrderBy(log => log.PerformedAt).ThenBy(log => log.SetIndex).Select(log => log.Exercise.Slug).ToListAsync())
            .Should().Equal("squat", "row", "row", "row");
    }

    [Theory, EveryProvider]
    public async Task a_session_that_is_there_stays_as_it_is(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (user, other) = (await SaveUserAsync(db), await SaveUserAsync(db, "bob"));
        var date = DateOnly.FromDateTime(Evening);
        await db.SaveAsync(new WorkoutSession { UserId = user.Id, WorkoutDate = date, Notes = "mine" }, new WorkoutSession { UserId = other.Id, WorkoutDate = date.AddDays(1) });

        var report = await ImportAsync(db, user, CreateAll, Set("Row") with { SessionName = "Pull" }, Set("Row", 1, Evening.AddDays(1)) with { SessionName = "Pull" });

        report.Should().BeEquivalentTo(new { Inserted = 2, SessionsInserted = 1 });
        (await SessionsAsync(db, user)).Select(s => (s.Status, s.Notes)).Should().Equal((WorkoutStatus.Pending, "mine"), (WorkoutStatus.Completed, "Pull"));
        (await SessionsAsync(db, other)).Should().ContainSingle();
    }

    [Theory, EveryProvider]
    public async Task what_is_not_imported_makes_no_session(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await db.SaveAsync(World.NewExercise("row"));

        var report = await ImportAsync(
            db, user, LeaveOut, Set("row"), Set("unknown", 1, Evening.AddHours(1)), Set("unknown", 1, Evening.AddDays(1)), Set("row", 1, Evening.AddHours(2)) with { Reps = -1 });

        report.Should().BeEquivalentTo(new { Records = 4, Inserted = 1, LeftOut = 2, SessionsInserted = 1, MergedDays = Array.Empty<DateOnly>() });
    }

    private sealed class HidingContext(DbContextOptions<HidingContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack();
            modelBuilder.Entity<WorkoutSession>().HasQueryFilter(session => session.Id < 0);
            modelBuilder.Entity<ExerciseSetLog>().HasQueryFilter(log => log.Id < 0);
        }
    }
}
