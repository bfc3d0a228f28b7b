using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>What a history says: records, weekly sets and a trend, by the library's own queries.</summary>
internal sealed class HistorySummary(FitnessTrackDbContext context, int userId, TimeZoneInfo timeZone, IAnsiConsole console)
{
    private const int ShownExercises = 10;
    private const int ShownWeeks = 8;
    private const int ShownPoints = 16;
    private const int DaysOfWeek = 7;
    private const int ChartWidth = 100;

    private IQueryable<ExerciseSetLog> Logs => context.ExerciseSetLogs.AsNoTracking().OfUser(userId);

    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        if (await DatesAsync(cancellationToken) is not { } dates)
        {
            console.WriteLine("\nThere are no sets of this user yet.");
            return;
        }

        await ShowRecordsAsync(cancellationToken);
        await ShowWeeklySetsAsync(dates, cancellationToken);
        await ShowTrendAsync(dates, cancellationToken);
    }

    /// <summary>The local dates of the first and the last set.</summary>
    private async Task<(DateOnly First, DateOnly Last)?> DatesAsync(CancellationToken cancellationToken)
    {
        var newestFirst = Logs.NewestFirst().Select(log => (DateTimeOffset?)log.PerformedAt);
        var last = await newestFirst.FirstOrDefaultAsync(cancellationToken);
        var first = await Logs.OrderBy(log => log.PerformedAt).Select(log => (DateTimeOffset?)log.PerformedAt).FirstOrDefaultAsync(cancellationToken);
        return first is null || last is null ? null : (DateOf(first.Value), DateOf(last.Value));
    }

    private async Task ShowRecordsAsync(CancellationToken cancellationToken)
    {
        var exercises = await Logs
            .Where(log => !log.IsWarmup && log.ActualReps > 0)
            .GroupBy(log => new { log.ExerciseId, log.Exercise.Name })
            .Select(group => new { Id = group.Key.ExerciseId, group.Key.Name, Sets = group.Count() })
            .OrderByDescending(exercise => exercise.Sets).ThenBy(exercise => exercise.Name)
            .Take(ShownExercises)
            .ToListAsync(cancellationToken);
        var ids = exercises.ConvertAll(exercise => exercise.Id);
        var records = await Logs.Where(log => ids.Contains(log.ExerciseId))
            .PersonalRecords()
            .Where(record => record.Kind != PersonalRecordKind.MostReps)
            .ToDictionaryAsync(record => (record.ExerciseId, record.Kind), cancellationToken);

        var table = Tables.Create(
            $"Top records: {Figures.Plural(exercises.Count, "exercise", "exercises")} with the most sets",
            "Exercise", "Sets", "Heaviest weight", "Best one-rep max (estimated)", "Best session");
        foreach (var exercise in exercises)
        {
            table.Add(
                OneLine.Of(exercise.Name),
                Figures.Count(exercise.Sets),
                Record(PersonalRecordKind.HeaviestWeight),
                Record(PersonalRecordKind.BestOneRepMax),
                Record(PersonalRecordKind.SessionVolume));

            string Record(PersonalRecordKind kind) => records.TryGetValue((exercise.Id, kind), out var record) ? TextOf(record) : "";
        }

        console.Show(table);
    }

    private async Task ShowWeeklySetsAsync((DateOnly First, DateOnly Last) dates, CancellationToken cancellationToken)
    {
        var until = MondayOf(dates.Last).AddDays(DaysOfWeek);
        var weeks = Math.Min(ShownWeeks, (until.DayNumber - MondayOf(dates.First).DayNumber) / DaysOfWeek);
        var volumes = await Logs.WeeklyVolume(timeZone.Id, until.AddDays(-weeks * DaysOfWeek), until).ToListAsync(cancellationToken);

        var chart = Chart($"Hard sets per muscle and week, mean of {Figures.Plural(weeks, "week", "weeks")} up to {Figures.Date(until.AddDays(-1))}");
        foreach (var (muscle, sets) in volumes
            .GroupBy(volume => volume.Muscle, (muscle, ofMuscle) => (muscle, Sets: ofMuscle.Sum(volume => volume.HardSets) / weeks))
            .OrderByDescending(volume => volume.Sets).ThenBy(volume => volume.muscle))
        {
            chart.AddItem(CanonicalValue.Label(muscle), Math.Round(sets, 1), Color.Green);
        }

        Show(chart);
    }

    private async Task ShowTrendAsync((DateOnly First, DateOnly Last) dates, CancellationToken cancellationToken)
    {
        var mostTrained = await Logs.OneRepMaxes()
            .GroupBy(set => set.ExerciseId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (int?)group.Key)
            .FirstOrDefaultAsync(cancellationToken);
        if (mostTrained is not { } exerciseId)
        {
            return;
        }

        var name = await context.Exercises.Where(exercise => exercise.Id == exerciseId).Select(exercise => exercise.Name).SingleAsync(cancellationToken);
        var points = await Logs.OfExercise(exerciseId)
            .Progression(timeZone.Id, dates.First, dates.Last.AddDays(1), ProgressionPeriod.Week)
            .Where(point => point.BestOneRepMaxKg != null)
            .ToListAsync(cancellationToken);
        var chart = Chart($"Best estimated one-rep max per week in kg, {OneLine.Of(name)}");
        foreach (var point in points.TakeLast(ShownPoints))
        {
            chart.AddItem(Figures.Date(point.Start), Math.Round(point.BestOneRepMaxKg!.Value, 1), Color.Blue);
        }

        Show(chart);
        var (first, last, best) = (points[0], points[^1], points.MaxBy(point => point.BestOneRepMaxKg)!);
        console.WriteLine(
            $"From {Kilograms(first)} in the week of {Figures.Date(first.Start)} to {Kilograms(last)} in that of {Figures.Date(last.Start)}; "
            + $"best was {Kilograms(best)} in that of {Figures.Date(best.Start)}.");
    }

    private string TextOf(PersonalRecord record)
    {
        var reps = record.Kind == PersonalRecordKind.HeaviestWeight ? $" × {record.Reps}" : "";
        return $"{Figures.Kilograms(record.Value)}{reps}, {Figures.Date(DateOf(record.AchievedAt))}";
    }

    private static string Kilograms(ProgressionPoint point) => Figures.Kilograms(point.BestOneRepMaxKg!.Value);

    private static BarChart Chart(string title) => new() { Width = ChartWidth, Label = Markup.Escape(title), LabelAlignment = Justify.Left };

    private void Show(BarChart chart)
    {
        if (chart.Data.Count > 0)
        {
            console.WriteLine();
            console.Write(chart);
        }
    }

    private DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, timeZone).DateTime);

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % DaysOfWeek));
}
