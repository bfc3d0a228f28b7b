using FluentAssertions;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>What becomes of a record's values, and which cannot be imported.</summary>
public class RecordTests
{
    [Theory, EveryProvider]
    public async Task a_set_has_all_that_its_record_tells(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var record = Set("Row", 3) with { Weight = 82.5m, Reps = 8, Rpe = 8.5m, Rir = 1, IsWarmup = true, ToFailure = true, Notes = "Griff\n„eng“ 💪" };

        await ImportAsync(db, user, CreateAll, record, Set("Bare", null) with { Weight = null, Reps = null });

        var logs = await LogsAsync(db, user);
        logs[0].Should().BeEquivalentTo(new
        {
            SetIndex = 1, ActualWeightKg = (decimal?)null, ActualReps = (int?)null, ActualRpe = (decimal?)null, ActualRir = (int?)null, IsWarmup = false, ToFailure = false, Notes = (string?)null,
        });
        logs[1].Should().BeEquivalentTo(new
        {
            UserId = user.Id, PerformedAt = new DateTimeOffset(2026, 1, 5, 17, 0, 0, TimeSpan.Zero), SetIndex = 3, ActualWeightKg = 82.5m, ActualReps = 8, ActualRpe = 8.5m, ActualRir = 1,
            IsWarmup = true, ToFailure = true, Notes = "Griff\n„eng“ 💪", ActualTempo = (string?)null, ActualRestS = (int?)null, PlannedSetId = (int?)null,
        });
        logs.Should().OnlyContain(log => log.Session!.WorkoutDate == new DateOnly(2026, 1, 5));
    }

    [Theory]
    [EveryProvider("225", "102.06")]
    [EveryProvider("1", "0.45")]
    [EveryProvider("100", "45.36")]
    [EveryProvider("62.5", "28.35")]
    [EveryProvider("12500000", null)]
    [EveryProvider("0.0111", "0.01")]
    [EveryProvider("22046.21", "9999.99")]
    [EveryProvider("22046.23", null)]
    public async Task pounds_are_045359237_kg_exactly(DatabaseProvider provider, string pounds, string? kilograms)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);

        var report = await ImportAsync(db, user, CreateAll, Set("Row") with { Weight = Number(pounds), WeightUnit = WeightUnit.Pound });

        report.Problems.Should().HaveCount(kilograms is null ? 1 : 0);
        (await LogsAsync(db, user)).Select(log => log.ActualWeightKg).Should().Equal(kilograms is null ? [] : [Number(kilograms)]);
    }

    [Theory, EveryProvider]
    public async Task values_are_judged_as_the_model_rounds_them(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        HistoryRecord[] good =
        [
            Set("Row", 1) with { Weight = 9999.994m, Rpe = 10.04m },
            Set("Row", 2) with { Weight = -0.004m, Rpe = -0.04m },
            Set("Row", 3) with { Weight = 0.005m, Rpe = 9.45m },
            Set("Row", int.MaxValue) with { Weight = 0, Reps = 0, Rpe = 0, Rir = 0, Notes = "", SessionName = "" },
            Set("Row", 4, new DateTime(1, 1, 2)) with { Rir = 10, Reps = int.MaxValue },
            Set("Row", 5, new DateTime(9999, 12, 30, 23, 59, 59).AddTicks(9_999_999)),
        ];

        var report = await ImportAsync(db, user, CreateAll, good);

        report.Problems.Should().BeEmpty();
        (await LogsAsync(db, user)).Select(log => (log.SetIndex, log.ActualWeightKg, log.ActualRpe)).Should().Equal(
            (4, 100m, null), (1, 9999.99m, 10m), (2, 0m, 0m), (3, 0.01m, 9.5m), (int.MaxValue, 0m, 0m), (5, 100m, null));
    }

    [Theory, EveryProvider]
    public async Task a_bad_record_is_reported_with_line_field_and_value_and_stops_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        (HistoryRecord Record, string Reason)[] bad =
        [
            (HistoryRecord.Unreadable(0, "Quote without an end."), "Quote without an end."),
            (Set("Row") with { Problem = "Weight 'abc' is no number." }, "Weight 'abc' is no number."),
            (Set(""), "ExerciseName is blank."),
            (Set(" \t"), "ExerciseName is blank."),
            (Set(null!), "ExerciseName is blank."),
            (Set("a\0b"), "ExerciseName 'a\uFFFDb' has a character that no database holds: NUL, or half of a surrogate pair."),
            (Set("a\ud83d"), "ExerciseName 'a\uFFFD' has a character that no database holds: NUL, or half of a surrogate pair."),
            (Set("Row", 1, default(DateTime)), "LocalTime 0001-01-01T00:00:00 is not between 0001-01-02 and 9999-12-30."),
            (Set("Row", 1, new DateTime(9999, 12, 31, 1, 2, 3)), "LocalTime 9999-12-31T01:02:03 is not between 0001-01-02 and 9999-12-30."),
            (Set("Row", 0), "SetNumber 0 is not between 1 and 2147483647."),
            (Set("Row", -3), "SetNumber -3 is not between 1 and 2147483647."),
            (Set("Row") with { Weight = -5 }, "Weight -5 is not between 0 and 9999.99 kg."),
            (Set("Row") with { Weight = 9999.995m }, "Weight 9999.995 is not between 0 and 9999.99 kg."),
            (Set("Row") with { Weight = decimal.MaxValue, WeightUnit = WeightUnit.Pound }, $"Weight {decimal.MaxValue} is not between 0 and 9999.99 kg."),
            (Set("Row") with { WeightUnit = (WeightUnit)7 }, "WeightUnit 7 is no unit."),
            (Set("Row") with { Reps = -1 }, "Reps -1 is not between 0 and 2147483647."),
            (Set("Row") with { Rpe = 10.05m }, "Rpe 10.05 is not between 0 and 10."),
            (Set("Row") with { Rpe = -0.5m }, "Rpe -0.5 is not between 0 and 10."),
            (Set("Row") with { Rir = 11 }, "Rir 11 is not between 0 and 10."),
            (Set("Row") with { Rir = -1 }, "Rir -1 is not between 0 and 10."),
            (Set("Row") with { Notes = $"{new string('n', 70)}\0" }, $"Notes '{new string('n', 60)}…' has a character that no database holds: NUL, or half of a surrogate pair."),
            (Set("Row") with { SessionName = "\udc00" }, "SessionName '\uFFFD' has a character that no database holds: NUL, or half of a surrogate pair."),
        ];
        var records = bad.SelectMany((entry, i) => new[] { entry.Record with { Line = 2 * i }, Set("Row", 1, Evening.AddDays(i), (2 * i) + 1) }).ToList();

        var report = await ImportAsync(db, user, CreateAll, records);

        report.Problems.Should().Equal(bad.Select((entry, i) => new HistoryProblem(2 * i, entry.Reason)));
        report.Should().BeEquivalentTo(new { Records = 2 * bad.Length, Inserted = bad.Length, AlreadyThere = 0, LeftOut = 0, ExercisesCreated = new[] { "row" } });
    }

    [Theory]
    [EveryProvider("Europe/Berlin", "2026-01-05T18:00:00", "2026-01-05T17:00:00")]
    [EveryProvider("Europe/Berlin", "2026-07-05T18:00:00", "2026-07-05T16:00:00")]
    [EveryProvider("Europe/Berlin", "2026-03-29T01:59:59", "2026-03-29T00:59:59")]
    [EveryProvider("Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:30:00")]
    [EveryProvider("Europe/Berlin", "2026-03-29T03:00:00", "2026-03-29T01:00:00")]
    [EveryProvider("Europe/Berlin", "2026-10-25T01:59:59", "2026-10-24T23:59:59")]
    [EveryProvider("Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00")]
    [EveryProvider("Europe/Berlin", "2026-10-25T03:00:00", "2026-10-25T02:00:00")]
    [EveryProvider("Australia/Lord_Howe", "2026-10-04T02:10:00", "2026-10-03T15:40:00")]
    [EveryProvider("Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00")]
    [EveryProvider("America/St_Johns", "2026-01-05T18:00:00", "2026-01-05T21:30:00")]
    [EveryProvider("Africa/Cairo", "2026-04-24T00:30:00", "2026-04-23T22:30:00")]
    [EveryProvider("Europe/Moscow", "2014-10-26T01:30:00", "2014-10-25T21:30:00")]
    [EveryProvider("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00")]
    [EveryProvider("Pacific/Kiritimati", "2026-01-05T01:00:00", "2026-01-04T11:00:00")]
    [EveryProvider("UTC", "2026-01-05T18:00:00.1234567", "2026-01-05T18:00:00.123456")]
    public async Task a_skipped_time_moves_on_and_of_a_repeated_one_the_first_is_meant(DatabaseProvider provider, string zone, string local, string utc)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        var (time, instant) = (Time(local), new DateTimeOffset(Time(utc), TimeSpan.Zero));

        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            await ImportAsync(db, user, CreateAll with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) }, Set("Row", 1, DateTime.SpecifyKind(time, kind)));
        }

        var log = (await LogsAsync(db, user)).Should().ContainSingle().Which;
        log.PerformedAt.Should().Be(instant);
        log.Session!.WorkoutDate.Should().Be(DateOnly.FromDateTime(time));
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
