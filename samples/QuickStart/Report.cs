using System.Globalization;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Shows the plan, the recent logs and the session as the database has them.</summary>
internal sealed class Report(IDbContextFactory<FitnessTrackDbContext> contexts, IAnsiConsole console)
{
    private const int RecentLogCount = 10;

    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        console.Show(await PlanAsync(context, cancellationToken));
        console.Show(await RecentLogsAsync(context, cancellationToken));
        console.Show(await SessionAsync(context, cancellationToken));
    }

    private static async Task<Table> PlanAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var days = await context.RoutineDays.AsNoTracking()
            .Where(day => day.Routine.User.Email == DemoPlan.Email && day.Routine.Name == DemoPlan.RoutineName)
            .OrderBy(day => day.DayIndex)
            .Include(day => day.Exercises).ThenInclude(exercise => exercise.Exercise)
            .Include(day => day.Exercises).ThenInclude(exercise => exercise.Sets)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);

        var table = Tables.Create($"Plan: {DemoPlan.RoutineName}, from {Date(DemoPlan.StartsOn)}", "Day", "Exercise", "Muscle", "Planned sets");
        foreach (var day in days)
        {
            var title = $"{day.DayIndex} {day.Title}";
            foreach (var exercise in day.Exercises.OrderBy(e => e.Position))
            {
                table.Add(title, exercise.Exercise.Name, CanonicalValue.Label(exercise.Exercise.PrimaryMuscle), SetText.Of(exercise.Sets));
                title = "";
            }

            if (day.IsRest)
            {
                table.Add(title, "", "", "rest");
            }
        }

        return table;
    }

    private static async Task<Table> RecentLogsAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var logs = await context.ExerciseSetLogs.AsNoTracking()
            .Where(log => log.User.Email == DemoPlan.Email)
            .NewestFirst()
            .Take(RecentLogCount)
            .Include(log => log.Exercise)
            .ToListAsync(cancellationToken);

        var table = Tables.Create($"Recent logs: the last {logs.Count} sets", "When (UTC)", "Exercise", "Set", "Done", "RIR", "RPE");
        foreach (var log in logs)
        {
            table.Add(
                log.PerformedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                log.Exercise.Name,
                Number(log.SetIndex),
                SetText.Of(log),
                Number(log.ActualRir),
                Number(log.ActualRpe));
        }

        return table;
    }

    private static async Task<Table> SessionAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var session = await context.WorkoutSessions.AsNoTracking()
            .Include(s => s.RoutineDay)
            .Include(s => s.SetLogs).ThenInclude(log => log.Exercise)
            .Include(s => s.SetLogs).ThenInclude(log => log.PlannedSet)
            .SingleAsync(s => s.User.Email == DemoPlan.Email && s.WorkoutDate == DemoPlan.StartsOn, cancellationToken);

        var table = Tables.Create(
            $"Session of {Date(session.WorkoutDate)}: {session.RoutineDay?.Title ?? "without a plan"}, {CanonicalValue.Label(session.Status)}",
            "Exercise", "Set", "Planned", "Done", "Difference");
        foreach (var log in session.SetLogs.OrderBy(log => log.PerformedAt).ThenBy(log => log.Id))
        {
            table.Add(
                log.Exercise.Name,
                Number(log.SetIndex),
                log.PlannedSet is { } planned ? SetText.Of(planned) : "not planned",
                SetText.Of(log),
                SetText.Difference(log));
        }

        return table;
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
