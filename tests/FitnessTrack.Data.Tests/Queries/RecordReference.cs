namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The definitions of one-rep maxes, records and progression, in memory and as plainly as they are told.</summary>
internal static class RecordReference
{
    public static double? OneRepMax(ExerciseSetLog log, OneRepMaxOptions options)
    {
        if (log.IsWarmup || log.ActualWeightKg is null or <= 0 || log.ActualReps is null or < 1)
        {
            return null;
        }

        var w = (double)log.ActualWeightKg;
        var r = (double)log.ActualReps.Value + (options.AddRir ? log.ActualRir ?? 0 : 0);
        if (r > options.RepCap || (options.Formula == OneRepMaxFormula.Brzycki && r >= 37))
        {
            return null;
        }

        return r == 1 ? w : options.Formula switch
        {
            OneRepMaxFormula.Epley => w * (1 + (r / 30)),
            OneRepMaxFormula.Brzycki => 36 * w / (37 - r),
            _ => w * Math.Pow(r, 0.10),
        };
    }

    public static List<string> Weights(IEnumerable<ExerciseSetLog> logs) =>
        OfSets(Done(logs).Where(log => log.ActualWeightKg > 0), PersonalRecordKind.HeaviestWeight, log => (double)log.ActualWeightKg!, log => (log.UserId, log.ExerciseId));

    public static List<string> OneRepMaxes(IEnumerable<ExerciseSetLog> logs, OneRepMaxOptions options) =>
        OfSets(
            logs.Where(log => OneRepMax(log, options) != null),
            PersonalRecordKind.BestOneRepMax,
            log => Math.Round(OneRepMax(log, options)!.Value, 9),
            log => (log.UserId, log.ExerciseId));

    public static List<string> Reps(IEnumerable<ExerciseSetLog> logs) =>
        OfSets(Done(logs), PersonalRecordKind.MostReps, log => log.ActualReps!.Value, log => (log.UserId, log.ExerciseId, log.ActualWeightKg));

    public static List<string> Volumes(IEnumerable<ExerciseSetLog> logs) =>
        [.. from session in Done(logs).Where(log => log.SessionId != null && log.ActualWeightKg > 0).GroupBy(log => (log.UserId, log.ExerciseId, log.SessionId))
            let volume = session.Sum(log => log.ActualWeightKg!.Value * log.ActualReps!.Value)
            let lastAt = session.Max(log => log.PerformedAt)
            group (session.Key.SessionId, volume, lastAt) by (session.Key.UserId, session.Key.ExerciseId) into sessions
            let best = sessions.OrderByDescending(session => session.volume).ThenBy(session => session.lastAt).ThenBy(session => session.SessionId).First()
            select Line(PersonalRecordKind.SessionVolume, sessions.Key.UserId, sessions.Key.ExerciseId, (double)best.volume, null, null, null, best.SessionId, best.lastAt)];

    public static List<string> All(IReadOnlyList<ExerciseSetLog> logs, OneRepMaxOptions options) =>
        [.. Weights(logs), .. OneRepMaxes(logs, options), .. Reps(logs), .. Volumes(logs)];

    public static string Line(PersonalRecord record) => Line(
        record.Kind, record.UserId, record.ExerciseId, record.Value, record.WeightKg, record.Reps, record.LogId, record.SessionId, record.AchievedAt);

    public static List<string> Progression(IEnumerable<ExerciseSetLog> logs, string timeZone, DateOnly from, DateOnly until, bool weekly, OneRepMaxOptions options) =>
        [.. from log in Done(logs)
            let date = VolumeReference.LocalDate(log.PerformedAt, timeZone)
            where date >= @from && date < until
            group log by (log.UserId, log.ExerciseId, Start: weekly ? VolumeReference.Monday(date) : date) into sets
            orderby sets.Key.UserId, sets.Key.ExerciseId, sets.Key.Start
            select FormattableString.Invariant($"{sets.Key} {Nine(sets.Max(log => OneRepMax(log, options))):F4} {sets.Sum(log => (log.ActualWeightKg ?? 0) * log.ActualReps!.Value):F2}")];

    /// <summary>Four decimals: a power that two machines work out may differ in its last bit, and so in the ninth decimal.</summary>
    public static string Line(ProgressionPoint point) =>
        FormattableString.Invariant($"{(point.UserId, point.ExerciseId, point.Start)} {point.BestOneRepMaxKg:F4} {point.TonnageKg:F2}");

    /// <summary>Rounded as the query rounds, before it is written with fewer decimals: a half stays on its side.</summary>
    private static double? Nine(double? value) => value is { } number ? Math.Round(number, 9) : null;

    private static IEnumerable<ExerciseSetLog> Done(IEnumerable<ExerciseSetLog> logs) => logs.Where(log => !log.IsWarmup && log.ActualReps >= 1);

    private static List<string> OfSets<TKey>(
        IEnumerable<ExerciseSetLog> logs, PersonalRecordKind kind, Func<ExerciseSetLog, double> value, Func<ExerciseSetLog, TKey> key) =>
        [.. from sets in logs.GroupBy(key)
            let best = sets.OrderByDescending(value).ThenBy(log => log.PerformedAt).ThenBy(log => log.Id).First()
            select Line(kind, best.UserId, best.ExerciseId, value(best), best.ActualWeightKg, best.ActualReps, best.Id, best.SessionId, best.PerformedAt)];

    private static string Line(
        PersonalRecordKind kind, int userId, int exerciseId, double value, decimal? weight, int? reps, long? logId, int? sessionId, DateTimeOffset at) =>
        FormattableString.Invariant($"{kind} {userId} {exerciseId} {value:F4} {weight:F2} {reps} {logId} {sessionId} {at:O}");
}
