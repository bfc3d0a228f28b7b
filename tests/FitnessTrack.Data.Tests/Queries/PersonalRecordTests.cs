using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class PersonalRecordTests
{
    [Theory, EveryProvider]
    public async Task records_are_those_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var cases = from history in GeneratedHistory.Generator(60)
                    from options in Gen.Elements(OneRepMaxTests.AllOptions)
                    select (history, options);

        PropertyCheck.ForAll(cases, 30, async pair =>
        {
            var logs = await pair.history.SaveAsync(db);
            await using var context = db.CreateContext();

            (await LinesAsync(context.ExerciseSetLogs.PersonalRecords(pair.options))).Should().BeEquivalentTo(RecordReference.All(logs, pair.options));
        });
    }

    [Theory, EveryProvider(RealExport.Hevy), EveryProvider(RealExport.Strong)]
    public async Task records_of_real_histories_are_those_of_the_definition(DatabaseProvider provider, string file)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await RealExport.SaveAsync(db, file);
        await using var context = db.CreateContext();
        var options = new OneRepMaxOptions();

        (await LinesAsync(context.ExerciseSetLogs.WeightRecords())).Should().BeEquivalentTo(RecordReference.Weights(logs));
        (await LinesAsync(context.ExerciseSetLogs.OneRepMaxRecords())).Should().BeEquivalentTo(RecordReference.OneRepMaxes(logs, options));
        (await LinesAsync(context.ExerciseSetLogs.RepRecords())).Should().BeEquivalentTo(RecordReference.Reps(logs));
        (await LinesAsync(context.ExerciseSetLogs.SessionVolumeRecords())).Should().BeEquivalentTo(RecordReference.Volumes(logs));
    }

    [Theory, EveryProvider]
    public async Task each_kind_of_record_is_one_statement_and_composes(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var logs = context.ExerciseSetLogs.Where(log => log.UserId == sample.Ada.Id);
        IQueryable<PersonalRecord>[] queries =
            [logs.WeightRecords(), logs.OneRepMaxRecords(), logs.RepRecords(), logs.SessionVolumeRecords(), logs.PersonalRecords()];

        foreach (var (i, query) in queries.Index())
        {
            var value = await query.Where(record => record.ExerciseId == sample.Bench.Id).OrderByDescending(record => record.Value).Select(record => record.Value).FirstAsync();

            value.Should().Be(new[] { 82.5, 96.25, 5, 720, 720 }[i]);
            counter.Commands.Should().HaveCount(i + 1);
        }

        counter.Commands.Should().OnlyContain(sql => sql.StartsWith("-- FitnessTrack."));
    }

    [Theory, EveryProvider]
    public async Task an_equal_set_does_not_beat_a_record_but_a_backdated_one_takes_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (user, exercise) = (World.NewUser("ada"), World.NewExercise("bench-press"));

        // 90 × 10 and 100 × 6 are both 120 by Epley.
        var first = Log(user, exercise, day: 10, 100, 6);
        var equal = Log(user, exercise, day: 11, 90, 10);
        await db.SaveAsync(first, equal);
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.OneRepMaxRecords().SingleAsync()).LogId.Should().Be(first.Id);

        var backdated = Log(user, exercise, day: 9, 90, 10);
        backdated.User = null!;
        backdated.Exercise = null!;
        (backdated.UserId, backdated.ExerciseId) = (user.Id, exercise.Id);
        await db.SaveAsync(backdated);
        (await context.ExerciseSetLogs.OneRepMaxRecords().SingleAsync()).LogId.Should().Be(backdated.Id);

        await context.ExerciseSetLogs.Where(log => log.Id == equal.Id).ExecuteUpdateAsync(set => set.SetProperty(log => log.ActualReps, 11));
        (await context.ExerciseSetLogs.OneRepMaxRecords().SingleAsync()).LogId.Should().Be(equal.Id);

        await context.ExerciseSetLogs.Where(log => log.Id != first.Id).ExecuteDeleteAsync();
        (await context.ExerciseSetLogs.OneRepMaxRecords().SingleAsync()).LogId.Should().Be(first.Id);
    }

    [Theory, EveryProvider]
    public async Task sets_of_one_instant_tie_by_their_key(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (user, exercise) = (World.NewUser("ada"), World.NewExercise("bench-press"));
        var second = Log(user, exercise, day: 1, 100, 5, setIndex: 2);
        await db.SaveAsync(second);
        await using var context = db.CreateContext();
        context.Add(new ExerciseSetLog { UserId = user.Id, ExerciseId = exercise.Id, PerformedAt = second.PerformedAt, SetIndex = 1, ActualWeightKg = 100, ActualReps = 5 });
        await context.SaveChangesAsync();

        (await context.ExerciseSetLogs.PersonalRecords().Select(record => record.LogId).ToListAsync()).Should().HaveCount(3).And.OnlyContain(id => id == second.Id);
    }

    [Theory, EveryProvider]
    public async Task what_holds_no_record(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (user, exercise) = (World.NewUser("ada"), World.NewExercise("bench-press"));
        var warmup = Log(user, exercise, day: 1, 200, 5);
        warmup.IsWarmup = true;
        await db.SaveAsync(warmup, Log(user, exercise, day: 2, 200, 0), Log(user, exercise, day: 3, 200, null));
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.PersonalRecords().ToListAsync()).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task sets_of_bodyweight_and_of_60_to_90_repetitions_have_rep_records_only(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (user, exercise) = (World.NewUser("ada"), World.NewExercise("push-up"));
        await db.SaveAsync(
            Log(user, exercise, day: 1, null, 60), Log(user, exercise, day: 2, null, 90), Log(user, exercise, day: 3, 0, 75), Log(user, exercise, day: 4, 5, 60));
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.RepRecords().OrderByDescending(record => record.Value).Select(record => new { record.WeightKg, record.Value }).ToListAsync())
            .Select(record => (record.WeightKg, record.Value)).Should().Equal((null, 90), (0, 75), (5, 60));
        (await context.ExerciseSetLogs.OneRepMaxRecords().ToListAsync()).Should().BeEmpty("60 is over the cap");
        (await context.ExerciseSetLogs.WeightRecords().SingleAsync()).WeightKg.Should().Be(5);
    }

    [Theory, EveryProvider]
    public async Task two_blocks_of_an_exercise_in_a_session_are_one_volume(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        context.Add(new ExerciseSetLog
        {
            UserId = sample.Ada.Id,
            ExerciseId = sample.Bench.Id,
            SessionId = sample.Sunday.Id,
            PerformedAt = sample.Logs[5].PerformedAt.AddMinutes(20),
            SetIndex = 1,
            ActualWeightKg = 77.25m,
            ActualReps = 4,
        });
        await context.SaveChangesAsync();

        var record = await context.ExerciseSetLogs.Where(log => log.UserId == sample.Ada.Id && log.ExerciseId == sample.Bench.Id).SessionVolumeRecords().SingleAsync();

        // Sunday: 82.5 × 5 + 77.25 × 4 = 721.5, more than Monday's 720.
        record.Value.Should().Be(721.5);
        record.SessionId.Should().Be(sample.Sunday.Id);
        record.AchievedAt.Should().Be(sample.Logs[5].PerformedAt.AddMinutes(20));
    }

    [Theory, EveryProvider]
    public async Task an_empty_history_has_no_records(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.PersonalRecords().ToListAsync()).Should().BeEmpty();
        (await context.ExerciseSetLogs.OneRepMaxes().ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public void no_logs_at_all_are_refused()
    {
        IQueryable<ExerciseSetLog> logs = null!;

        foreach (var query in new Func<IQueryable>[] { () => logs.OneRepMaxes(), () => logs.WeightRecords(), () => logs.OneRepMaxRecords(), () => logs.RepRecords(), () => logs.SessionVolumeRecords(), () => logs.PersonalRecords() })
        {
            query.Should().Throw<ArgumentNullException>().WithParameterName("logs");
        }
    }

    private static async Task<List<string>> LinesAsync(IQueryable<PersonalRecord> records) => [.. (await records.ToListAsync()).Select(RecordReference.Line)];

    private static ExerciseSetLog Log(User user, Exercise exercise, int day, decimal? weight, int? reps, int setIndex = 1) => new()
    {
        User = user,
        Exercise = exercise,
        PerformedAt = World.Start.AddDays(day),
        SetIndex = setIndex,
        ActualWeightKg = weight,
        ActualReps = reps,
    };
}
