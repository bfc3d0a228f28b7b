using System.Globalization;
using System.Text;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The history of two people who exported theirs, on every provider.</summary>
public class HistoryExportTests
{
    [Theory, EveryProvider]
    public Task a_real_history_exported_by_hevy_is_queried_as_defined(DatabaseProvider provider) =>
        CheckAsync(provider, "hevy-export.csv", 7211, 1_964_741.75, row => new Row(
            Exercise: row["exercise_title"],
            At: Instant(row["start_time"], "d MMM yyyy, HH:mm"),
            IsWarmup: row["set_type"] == "warmup",
            Weight: Number(row["weight_kg"]),
            Reps: (int?)Number(row["reps"])));

    [Theory, EveryProvider]
    public Task a_real_history_exported_by_strong_is_queried_as_defined(DatabaseProvider provider) =>
        CheckAsync(provider, "strong-export.csv", 1903, 394_186, row => new Row(
            Exercise: row["Exercise Name"],
            At: Instant(row["Date"], "yyyy-MM-dd HH:mm:ss"),
            IsWarmup: false,
            Weight: Number(row["Weight"]),
            Reps: (int?)Number(row["Reps"])));

    private static async Task CheckAsync(DatabaseProvider provider, string file, int sets, double tonnage, Func<Dictionary<string, string>, Row> read)
    {
        var path = Repository.PathTo("..", "shared", "data", file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not part of the repository and not here.");
        await using var db = await TestDatabase.CreateAsync(provider);
        var logs = await SaveAsync(db, [.. Csv(await File.ReadAllTextAsync(path)).Select(read)]);
        await using var context = db.CreateContext();

        logs.Should().HaveCount(sets);
        await CheckRangesAsync(context, logs);
        await CheckPagesAsync(context, logs);
        await CheckSessionsAsync(context, logs, tonnage);
        await CheckLastPerformancesAsync(context, logs);
    }

    private static async Task CheckRangesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        var newest = logs.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).ToList();
        var (from, until) = (newest[^1].PerformedAt.AddDays(20), newest[newest.Count / 2].PerformedAt);

        (await context.ExerciseSetLogs.Recent(logs[0].UserId, 40).Select(log => log.Id).ToListAsync()).Should().Equal(newest.Take(40).Select(log => log.Id));
        (await context.ExerciseSetLogs.OfUser(logs[0].UserId).Between(from, until).NewestFirst().Select(log => log.Id).ToListAsync())
            .Should().Equal(newest.Where(log => log.PerformedAt >= from && log.PerformedAt < until).Select(log => log.Id)).And.NotBeEmpty();
    }

    private static async Task CheckPagesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        var keys = new List<long>();
        string? next = null;
        do
        {
            var page = await context.ExerciseSetLogs.AsNoTracking().OfUser(logs[0].UserId).PageAsync(250, next);
            keys.AddRange(page.Items.Select(log => log.Id));
            next = page.Next;
        }
        while (next is not null);

        keys.Should().Equal(logs.OrderByDescending(log => log.PerformedAt).ThenByDescending(log => log.Id).Select(log => log.Id));
    }

    private static async Task CheckSessionsAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs, double tonnage)
    {
        var totals = await context.WorkoutSessions.OfUser(logs[0].UserId).OrderBy(session => session.Id).WithTotals().ToListAsync();

        SessionQueryTests.ShouldBe(totals, await SessionQueryTests.ReferenceAsync(context, logs));
        totals.Sum(session => session.TonnageKg).Should().BeApproximately(tonnage, 1e-3);
    }

    private static async Task CheckLastPerformancesAsync(FitnessTrackDbContext context, List<ExerciseSetLog> logs)
    {
        foreach (var some in logs.GroupBy(log => log.ExerciseId))
        {
            var middle = some.ElementAt(some.Count() / 2);
            var found = await context.ExerciseSetLogs.LastPerformance(middle.UserId, some.Key, middle.PerformedAt).Select(log => log.Id).ToListAsync();
            found.Should().Equal(LastPerformanceTests.Reference(logs, middle.UserId, some.Key, middle.PerformedAt).Select(log => log.Id));
        }
    }

    /// <summary>Each set an instant of the export, a session of its date, and the next number of its exercise at that instant.</summary>
    private static async Task<List<ExerciseSetLog>> SaveAsync(TestDatabase db, List<Row> rows)
    {
        var user = World.NewUser("ada");
        var exercises = rows.Select(row => row.Exercise).Distinct().Select((name, i) => (name, World.NewExercise($"exercise-{i}"))).ToDictionary();
        var sessions = rows.Select(row => DateOnly.FromDateTime(row.At.UtcDateTime)).Distinct()
            .ToDictionary(date => date, date => new WorkoutSession { WorkoutDate = date, User = user });
        var numbers = new Dictionary<(string, DateTimeOffset), int>();
        var logs = new List<ExerciseSetLog>();
        foreach (var row in rows)
        {
            var number = numbers[(row.Exercise, row.At)] = numbers.GetValueOrDefault((row.Exercise, row.At)) + 1;
            logs.Add(new ExerciseSetLog
            {
                User = user,
                Exercise = exercises[row.Exercise],
                Session = sessions[DateOnly.FromDateTime(row.At.UtcDateTime)],
                PerformedAt = row.At,
                SetIndex = number,
                IsWarmup = row.IsWarmup,
                ActualWeightKg = row.Weight,
                ActualReps = row.Reps,
            });
        }

        await db.SaveAsync([user, .. exercises.Values, .. logs]);
        return logs;
    }

    private static DateTimeOffset Instant(string text, string format) =>
        DateTimeOffset.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The rows by the names of the first; a quoted field may hold commas, line ends and doubled quotes.</summary>
    private static IEnumerable<Dictionary<string, string>> Csv(string text)
    {
        string[]? names = null;
        foreach (var fields in Records(text))
        {
            if (names is null)
            {
                names = fields;
            }
            else
            {
                yield return names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
            }
        }
    }

    private static IEnumerable<string[]> Records(string text)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")
        {
            if (c == '"')
            {
                // A doubled quote ends and starts again; the fields used here hold none.
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return [.. fields];
                    fields.Clear();
                }
            }
        }
    }

    private sealed record Row(string Exercise, DateTimeOffset At, bool IsWarmup, decimal? Weight, int? Reps);
}
