using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;

namespace FitnessTrack.Data.Tests;

/// <summary>Running the history import against a test's database, and reading what it says.</summary>
internal static class HistoryImportRun
{
    public const string Sample = "HistoryImport";

    /// <summary>How many sets a workout of a written history has.</summary>
    public const int SetsOfWorkout = 20;

    public static readonly string[] InMadrid = ["--time-zone", "Europe/Madrid"];

    public static Task<SampleResult> RunAsync(TestDatabase database, string file, params string[] arguments) =>
        SampleProcess.RunAsync(Sample, TestFolder.Path, Arguments(database, file, arguments));

    public static string[] Arguments(TestDatabase database, string file, params string[] arguments) =>
        [file, .. SampleRun.Target(database), .. InMadrid, .. arguments];

    /// <summary>The number in the import's table in the row of that name.</summary>
    public static long Count(SampleResult run, string row)
    {
        var match = Regex.Match(run.Output, $@"^│ +{Regex.Escape(row)}[^│]*│ +([0-9,]+) │", RegexOptions.Multiline);
        match.Success.Should().BeTrue($"'{row}' should be in {run.Output}{run.Error}");
        return long.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    public static void ShouldAddUp(SampleResult run) =>
        (Count(run, "inserted") + Count(run, "already there") + Count(run, "left out") + Count(run, "with a problem")).Should().Be(Count(run, "Records"));

    /// <summary>When a workout of a written history began, in UTC: always before the next one, and after the one before.</summary>
    public static DateTime TimeOf(int workout) => TimeZoneInfo.ConvertTimeToUtc(StartOf(workout), TimeZoneInfo.FindSystemTimeZoneById(InMadrid[1]));

    /// <summary>A history as Hevy exports it: four workouts a day of twenty sets of five exercises that no catalogue knows.</summary>
    /// <param name="file">The file to write.</param>
    /// <param name="workouts">How many workouts.</param>
    /// <param name="notes">Notes on the workout and on each exercise, which Hevy repeats in each row.</param>
    public static void WriteHistory(string file, int workouts, string notes = "")
    {
        using var writer = new StreamWriter(file);
        writer.WriteLine("\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"");
        for (var workout = 0; workout < workouts; workout++)
        {
            var start = StartOf(workout);
            var (from, until) = (Time(start), Time(start.AddHours(1)));
            for (var set = 0; set < SetsOfWorkout; set++)
            {
                var (exercise, index) = (set / 4, set % 4);
                writer.WriteLine(
                    $"\"Workout {workout % 4}\",\"{from}\",\"{until}\",\"{notes}\",\"Generated exercise {exercise} (Barbell)\",,\"{notes}\",{index},\"{(index == 0 ? "warmup" : "normal")}\",{20 + exercise + index},{8 + index},,,{6 + index}.5");
            }
        }

        static string Time(DateTime time) => time.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    private static DateTime StartOf(int workout) =>
        new DateTime(1990, 1, 1, 6, 0, 0, DateTimeKind.Unspecified).AddDays(workout / 4).AddHours(workout % 4 * 4);
}
