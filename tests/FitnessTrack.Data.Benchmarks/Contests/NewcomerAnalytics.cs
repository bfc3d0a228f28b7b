using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Statistics as one writes them first: read the rows, tracked, and count in memory.</summary>
internal static class NewcomerAnalytics
{
    public static async Task<List<RecordRow>> RecordsAsync(FitnessTrackDbContext context, int user)
    {
        var logs = await context.ExerciseSetLogs.Where(log => log.UserId == user && !log.IsWarmup && log.ActualReps >= 1).ToListAsync();
        var weighted = logs.Where(log => log.ActualWeightKg > 0).ToList();
        var heaviest = weighted.GroupBy(log => log.ExerciseId)
            .Select(group => Best(group, log => (double)log.ActualWeightKg!.Value, PersonalRecordKind.HeaviestWeight));
        var strongest = weighted.Where(log => OneRepMax.Estimate(log) is not null).GroupBy(log => log.ExerciseId)
            .Select(group => Best(group, log => OneRepMax.Estimate(log)!.Value, PersonalRecordKind.BestOneRepMax));
        var longest = logs.GroupBy(log => (log.ExerciseId, log.ActualWeightKg))
            .Select(group => Best(group, log => log.ActualReps!.Value, PersonalRecordKind.MostReps));
        var sessions = weighted.Where(log => log.SessionId != null).GroupBy(log => (log.ExerciseId, log.SessionId))
            .Select(group => new RecordRow
            {
                Kind = PersonalRecordKind.SessionVolume,
                UserId = user,
                ExerciseId = group.Key.ExerciseId,
                Value = Math.Round(group.Sum(log => (double)log.ActualWeightKg!.Value * log.ActualReps!.Value) * 100) / 100,
                SessionId = group.Key.SessionId,
                AchievedAt = group.Max(log => log.PerformedAt),
            })
            .GroupBy(session => session.ExerciseId)
            .Select(group => group.OrderByDescending(session => session.Value).ThenBy(session => session.AchievedAt).ThenBy(session => session.SessionId).First());
        return [.. heaviest, .. strongest, .. longest, .. sessions];
    }

    public static async Task<List<VolumeRow>> VolumeAsync(FitnessTrackDbContext context, int user, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(GeneratedHistory.TimeZone);
        var logs = await context.ExerciseSetLogs.Include(log => log.Exercise).ThenInclude(exercise => exercise.SecondaryMuscles)
            .Where(log => log.UserId == user && log.PerformedAt >= from && log.PerformedAt < until && !log.IsWarmup && log.ActualReps >= 1)
            .ToListAsync();
        var parts =
            from log in logs
            from muscle in log.Exercise.SecondaryMuscles.Select(secondary => secondary.Muscle).Append(log.Exercise.PrimaryMuscle).Distinct()
            group (Weight: muscle == log.Exercise.PrimaryMuscle ? 1 : 0.5, Kg: (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value)
            by (Week: WeekOf(TimeZoneInfo.ConvertTime(log.PerformedAt, zone)), Muscle: muscle);
        return [.. parts.Select(group => new VolumeRow
        {
            UserId = user,
            WeekStart = group.Key.Week.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            Muscle = group.Key.Muscle.ToString(),
            HardSets = group.Sum(part => part.Weight),
            TonnageKg = Math.Round(group.Sum(part => part.Weight * part.Kg) * 1000) / 1000,
        })];
    }

    public static async Task<List<AdherenceRow>> AdherenceAsync(FitnessTrackDbContext context, int user)
    {
        var sessions = await context.WorkoutSessions.Include(session => session.SetLogs)
            .Include(session => session.RoutineDay!).ThenInclude(day => day.Exercises).ThenInclude(exercise => exercise.Sets)
            .Where(session => session.UserId == user && session.RoutineDayId != null)
            .ToListAsync();
        return [.. sessions.GroupBy(session => session.RoutineDay!.RoutineId).Select(group => Adherence(group.Key, [.. group]))];
    }

    private static AdherenceRow Adherence(int routine, List<WorkoutSession> sessions)
    {
        var sets = sessions.SelectMany(session => session.RoutineDay!.Exercises.SelectMany(exercise => exercise.Sets).Where(set => !set.IsWarmup)
            .Select(set => (Set: set, Logs: session.SetLogs.Where(log => log.PlannedSetId == set.Id && !log.IsWarmup && log.ActualReps >= 1).ToList()))).ToList();
        var done = sets.Where(set => set.Logs.Count > 0).ToList();
        var met = done.Count(set => set.Logs.Exists(log =>
            (set.Set.TargetReps == null || log.ActualReps >= set.Set.TargetReps) && (set.Set.TargetWeightKg == null || log.ActualWeightKg >= set.Set.TargetWeightKg)));
        return new AdherenceRow
        {
            RoutineId = routine,
            Sessions = sessions.Count,
            PlannedSets = sets.Count,
            CompletedSets = done.Count,
            MetSets = met,
            SetAdherence = (double)done.Count / sets.Count,
            TargetHitRate = (double)met / sets.Count,
            RepAdherence = (double)done.Sum(set => Math.Min(set.Logs.Max(log => log.ActualReps!.Value), set.Set.TargetReps ?? 0)) / sets.Sum(set => set.Set.TargetReps ?? 0),
            LoadAdherence = done.Sum(set => set.Logs.Max(log => (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value))
                / sets.Sum(set => (double)(set.Set.TargetWeightKg ?? 0) * (set.Set.TargetReps ?? 0)),
        };
    }

    private static RecordRow Best(IEnumerable<ExerciseSetLog> logs, Func<ExerciseSetLog, double> value, PersonalRecordKind kind)
    {
        var best = logs.OrderByDescending(value).ThenBy(log => log.PerformedAt).ThenBy(log => log.Id).First();
        return new RecordRow
        {
            Kind = kind,
            UserId = best.UserId,
            ExerciseId = best.ExerciseId,
            Value = value(best),
            WeightKg = best.ActualWeightKg,
            Reps = best.ActualReps,
            LogId = best.Id,
            SessionId = best.SessionId,
            AchievedAt = best.PerformedAt,
        };
    }

    private static DateOnly WeekOf(DateTimeOffset local)
    {
        var date = DateOnly.FromDateTime(local.DateTime);
        return date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
    }
}
