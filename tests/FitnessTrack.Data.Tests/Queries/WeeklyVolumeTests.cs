using System.Globalization;
using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class WeeklyVolumeTests
{
    public static readonly string[] Zones = ["Europe/Madrid", "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "UTC"];

    private static readonly DateOnly From = new(2024, 12, 23);

    private static readonly DateOnly Until = new(2025, 1, 12);

    private readonly User _user = World.NewUser("ada");

    private readonly Exercise _exercise = World.NewExercise("bench-press");

    [Theory, EveryProvider]
    public async Task volume_is_that_of_the_definition(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var cases = from history in GeneratedHistory.Generator(60)
                    from zone in Gen.Elements(Zones)
                    from rpe in Gen.Elements<decimal?>(null, 7, 8.5m)
                    select (history, zone, rpe);

        PropertyCheck.ForAll(cases, 30, async given =>
        {
            var logs = await given.history.SaveAsync(db);
            var options = new VolumeOptions { MinimumRpe = given.rpe };
            var (from, until) = (Instant("2024-12-22T20:00Z"), Instant("2025-01-05T12:34:56+03:00"));
            await using var context = db.CreateContext();

            (await context.ExerciseSetLogs.WeeklyVolume(given.zone, From, Until, options).ToListAsync()).Select(VolumeReference.Line).Order(StringComparer.Ordinal)
                .Should().Equal(VolumeReference.Weekly(logs, given.zone, From, Until, given.rpe).Order(StringComparer.Ordinal));
            (await context.ExerciseSetLogs.VolumePerMuscle(from, until, options).ToListAsync()).Select(VolumeReference.Line)
                .Should().BeEquivalentTo(VolumeReference.Total(logs, from, until, given.rpe));
        });
    }

    [Theory, EveryProvider(RealExport.Hevy), EveryProvider(RealExport.Strong)]
    public async Task volume_of_real_histories_is_that_of_the_definition(DatabaseProvider provider, string file)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await RealExport.SaveAsync(db, file);
        await using var context = db.CreateContext();
        var (from, until) = (new DateOnly(2000, 1, 1), new DateOnly(2040, 1, 1));

        foreach (var zone in Zones)
        {
            (await context.ExerciseSetLogs.WeeklyVolume(zone, from, until).ToListAsync()).Select(VolumeReference.Line).Order(StringComparer.Ordinal)
                .Should().Equal(VolumeReference.Weekly(logs, zone, from, until).Order(StringComparer.Ordinal));
        }

        (await context.ExerciseSetLogs.VolumePerMuscle(Instant("2000-01-01Z"), Instant("2040-01-01Z"), new VolumeOptions { MinimumRpe = 7 }).ToListAsync())
            .Select(VolumeReference.Line).Should().BeEquivalentTo(VolumeReference.Total(logs, Instant("2000-01-01Z"), Instant("2040-01-01Z"), 7));
    }

    [Theory, EveryProvider]
    public async Task each_query_is_one_statement_and_composes(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var logs = context.ExerciseSetLogs.Where(log => log.UserId == sample.Ada.Id);

        var week = await logs.WeeklyVolume(SampleHistory.TimeZone, new(2026, 1, 5), new(2026, 1, 19))
            .Where(volume => volume.Muscle == MuscleGroup.Glutes && volume.HardSets > 0.5).SingleAsync();
        var total = await logs.VolumePerMuscle(Instant("2026-01-01Z"), Instant("2026-02-01Z")).SingleAsync(volume => volume.Muscle == MuscleGroup.Glutes);

        (week.Year, week.Week, week.HardSets, week.TonnageKg).Should().Be((2026, 2, 1, 407.5));
        (total.HardSets, total.TonnageKg).Should().Be((1.5, 617.5));
        counter.Commands.Should().HaveCount(2);
        counter.Commands[0].Should().Contain("-- FitnessTrack.WeeklyVolume");
        counter.Commands[1].Should().Contain("-- FitnessTrack.VolumePerMuscle");
    }

    [Theory]
    [EveryProvider("2024-12-30T12:00Z", "UTC", 2025, 1)]
    [EveryProvider("2021-01-03T12:00Z", "UTC", 2020, 53)]

    // 23:30 on Sunday in Madrid, which is Monday in Kathmandu.
    [EveryProvider("2026-01-11T22:30Z", "Europe/Madrid", 2026, 2)]
    [EveryProvider("2026-01-11T22:30Z", "Asia/Kathmandu", 2026, 3)]

    // 00:10 on Monday in Madrid in winter, 23:10 on Sunday in UTC.
    [EveryProvider("2026-01-11T23:10Z", "Europe/Madrid", 2026, 3)]
    [EveryProvider("2026-01-11T23:10Z", "UTC", 2026, 2)]

    // +05:45 and −03:30, one second around midnight.
    [EveryProvider("2026-01-11T18:14:59.999999Z", "Asia/Kathmandu", 2026, 2)]
    [EveryProvider("2026-01-11T18:15:00Z", "Asia/Kathmandu", 2026, 3)]
    [EveryProvider("2026-01-12T03:29:59.999999Z", "America/St_Johns", 2026, 2)]
    [EveryProvider("2026-01-12T03:30:00Z", "America/St_Johns", 2026, 3)]

    // Madrid goes forward on Sunday 2026-03-29 and back on 2026-10-25, at 01:00 UTC: Sunday then ends at 22:00 and 23:00 UTC.
    [EveryProvider("2026-03-22T22:59:59Z", "Europe/Madrid", 2026, 12)]
    [EveryProvider("2026-03-22T23:00:00Z", "Europe/Madrid", 2026, 13)]
    [EveryProvider("2026-03-29T21:59:59Z", "Europe/Madrid", 2026, 13)]
    [EveryProvider("2026-03-29T22:00:00Z", "Europe/Madrid", 2026, 14)]
    [EveryProvider("2026-10-18T22:00:00Z", "Europe/Madrid", 2026, 43)]
    [EveryProvider("2026-10-25T22:59:59Z", "Europe/Madrid", 2026, 43)]
    [EveryProvider("2026-10-25T23:00:00Z", "Europe/Madrid", 2026, 44)]
    public async Task a_set_is_in_the_iso_week_of_its_local_date(DatabaseProvider provider, string at, string timeZone, int year, int week)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.SaveAsync(Log(at, 100, 5));
        await using var context = db.CreateContext();

        var volumes = await context.ExerciseSetLogs.WeeklyVolume(timeZone, new(2015, 1, 1), new(2030, 1, 1)).ToListAsync();

        volumes.Should().ContainSingle();
        (volumes[0].Year, volumes[0].Week).Should().Be((year, week));
        volumes[0].WeekStart.Should().Be(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
    }

    [Theory, EveryProvider]
    public async Task the_range_begins_and_ends_with_local_dates(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.SaveAsync(Log("2026-03-28T22:59:59.999999Z", 1, 1), Log("2026-03-28T23:00:00Z", 10, 1), Log("2026-03-29T21:59:59.999999Z", 100, 1), Log("2026-03-29T22:00:00Z", 1000, 1));
        await using var context = db.CreateContext();
        var logs = context.ExerciseSetLogs;

        (await logs.WeeklyVolume("Europe/Madrid", new(2026, 3, 29), new(2026, 3, 30)).SumAsync(volume => volume.TonnageKg)).Should().Be(110);
        (await logs.WeeklyVolume("Europe/Madrid", new(2026, 3, 29), new(2026, 3, 29)).ToListAsync()).Should().BeEmpty();
        (await logs.VolumePerMuscle(Instant("2026-03-28T23:00Z"), Instant("2026-03-29T22:00Z")).SumAsync(volume => volume.TonnageKg)).Should().Be(110);
    }

    [Theory, EveryProvider]
    public async Task a_date_whose_midnight_is_skipped_begins_with_its_first_instant(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        // São Paulo went forward on Sunday 2018-11-04 from 00:00 to 01:00, at 03:00 UTC, and back on Sunday 2018-02-18 to Saturday 23:00.
        await db.SaveAsync(Log("2018-11-04T02:59:59Z", 1, 1), Log("2018-11-04T03:00:00Z", 10, 1), Log("2018-02-18T01:30:00Z", 2, 1), Log("2018-02-18T02:30:00Z", 20, 1), Log("2018-02-18T03:00:00Z", 200, 1));
        await using var context = db.CreateContext();

        (await TonnageOf(new(2018, 11, 4))).Should().Be(10);
        (await TonnageOf(new(2018, 11, 3))).Should().Be(1);
        (await TonnageOf(new(2018, 2, 17))).Should().Be(22);
        (await TonnageOf(new(2018, 2, 18))).Should().Be(200);

        Task<double> TonnageOf(DateOnly date) => context.ExerciseSetLogs.WeeklyVolume("America/Sao_Paulo", date, date.AddDays(1)).SumAsync(volume => volume.TonnageKg);
    }

    [Theory, EveryProvider]
    public async Task what_a_hard_set_is(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var warmup = Log("2026-01-05T10:00Z", 100, 5);
        warmup.IsWarmup = true;
        var easy = Log("2026-01-05T10:05Z", 100, 5);
        easy.ActualRpe = 6.5m;
        var hard = Log("2026-01-05T10:06Z", 100, 5);
        hard.ActualRpe = 7;
        await db.SaveAsync(warmup, easy, hard, Log("2026-01-05T10:01Z", 100, 0), Log("2026-01-05T10:02Z", 100, null), Log("2026-01-05T10:03Z", null, 8), Log("2026-01-05T10:04Z", null, 90));
        await using var context = db.CreateContext();

        var all = await context.ExerciseSetLogs.WeeklyVolume("UTC", new(2026, 1, 5), new(2026, 1, 12)).ToListAsync();
        var filtered = await context.ExerciseSetLogs.WeeklyVolume("UTC", new(2026, 1, 5), new(2026, 1, 12), new VolumeOptions { MinimumRpe = 7 }).ToListAsync();

        // Bodyweight sets count and weigh nothing; an unknown RPE counts.
        all.Sum(volume => volume.HardSets).Should().Be(4);
        all.Sum(volume => volume.TonnageKg).Should().Be(1000);
        filtered.Sum(volume => volume.HardSets).Should().Be(3);
        filtered.Sum(volume => volume.TonnageKg).Should().Be(500);
    }

    [Theory, EveryProvider]
    public async Task an_empty_history_has_no_volume(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        (await context.ExerciseSetLogs.WeeklyVolume("UTC", DateOnly.MinValue, DateOnly.MaxValue).ToListAsync()).Should().BeEmpty();
        (await context.ExerciseSetLogs.VolumePerMuscle(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ToListAsync()).Should().BeEmpty();
    }

    /// <summary>SQLite's sessions have no time zone.</summary>
    [Fact]
    public async Task the_answer_does_not_depend_on_the_time_zone_of_the_database_session()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await db.SaveAsync(Log("2026-01-11T23:10Z", 100, 5));
        await using var context = db.CreateContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("SET TIME ZONE 'America/Los_Angeles'");

        (await context.ExerciseSetLogs.WeeklyVolume("Europe/Madrid", new(2026, 1, 1), new(2026, 2, 1)).SingleAsync()).WeekStart.Should().Be(new DateOnly(2026, 1, 12));
    }

    [Theory, EveryProvider]
    public async Task it_works_in_a_context_of_the_hosts_own(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.SaveAsync(Log("2026-01-11T23:10Z", 100, 5));
        var options = new DbContextOptionsBuilder<HostContext>();
        db.Use(options);
        await using var context = new HostContext(options.Options);

        (await context.Set<User>().SelectMany(user => user.ExerciseSetLogs).WeeklyVolume("Europe/Madrid", new(2026, 1, 1), new(2026, 2, 1)).SingleAsync())
            .WeekStart.Should().Be(new DateOnly(2026, 1, 12));
    }

    [Theory, EveryProvider]
    public async Task bad_arguments_are_named(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();
        var logs = context.ExerciseSetLogs;
        var (from, until) = (new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 12));

        FluentActions.Invoking(() => logs.WeeklyVolume("Mars/Olympus", from, until)).Should().Throw<ArgumentException>().WithParameterName("timeZone").WithMessage("*Mars/Olympus*");
        FluentActions.Invoking(() => logs.WeeklyVolume(" ", from, until)).Should().Throw<ArgumentException>().WithParameterName("timeZone");
        FluentActions.Invoking(() => logs.WeeklyVolume(null!, from, until)).Should().Throw<ArgumentNullException>().WithParameterName("timeZone");
        FluentActions.Invoking(() => logs.WeeklyVolume("UTC", until, from)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");
        FluentActions.Invoking(() => logs.VolumePerMuscle(DateTimeOffset.MaxValue, DateTimeOffset.MinValue)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");
        FluentActions.Invoking(() => Array.Empty<ExerciseSetLog>().AsQueryable().WeeklyVolume("UTC", from, until)).Should().Throw<ArgumentException>().WithParameterName("logs");
        FluentActions.Invoking(() => ((IQueryable<ExerciseSetLog>)null!).WeeklyVolume("UTC", from, until)).Should().Throw<ArgumentNullException>().WithParameterName("logs");
        FluentActions.Invoking(() => new VolumeOptions { MinimumRpe = 10.5m }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MinimumRpe");
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A set of one exercise, which has no secondary muscle; to be saved with others of the same test.</summary>
    private ExerciseSetLog Log(string at, decimal? weight, int? reps) => new()
    {
        User = _user,
        Exercise = _exercise,
        PerformedAt = Instant(at),
        SetIndex = 1,
        ActualWeightKg = weight,
        ActualReps = reps,
    };

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyFitnessTrack();
    }

    [Theory, EveryProvider]
    public async Task a_range_ends_as_exactly_as_it_was_given_and_a_zone_has_an_iana_name(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var sample = await SampleHistory.CreateAsync(db);
        await using var context = db.CreateContext();
        var at = sample.Logs[^2].PerformedAt;

        (await context.ExerciseSetLogs.VolumePerMuscle(at.AddTicks(1), at.AddDays(1)).ToListAsync()).Should().BeEmpty();
        (await context.ExerciseSetLogs.VolumePerMuscle(at, at.AddTicks(1)).ToListAsync()).Should().NotBeEmpty();
        context.Invoking(c => c.ExerciseSetLogs.WeeklyVolume("Romance Standard Time", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)))
            .Should().Throw<ArgumentException>().WithMessage("*Romance Standard Time*").Which.ParamName.Should().Be("timeZone");
    }
}
