using System.Globalization;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The definition of volume, in memory and as plainly as it is told; logs come with their exercises.</summary>
internal static class VolumeReference
{
    public static DateOnly LocalDate(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    public static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    public static List<string> Weekly(IEnumerable<ExerciseSetLog> logs, string timeZone, DateOnly from, DateOnly until, decimal? minimumRpe = null) =>
        [.. from log in logs
            let date = LocalDate(log.PerformedAt, timeZone)
            where IsHard(log, minimumRpe) && date >= @from && date < until
            from part in Parts(log)
            group part by (log.UserId, Year: ISOWeek.GetYear(date.ToDateTime(default)), Week: ISOWeek.GetWeekOfYear(date.ToDateTime(default)), part.Muscle) into parts
            select FormattableString.Invariant($"{parts.Key} {parts.Sum(part => part.Sets):F1} {parts.Sum(part => part.Tonnage):F3}")];

    public static string Line(WeeklyMuscleVolume volume) =>
        FormattableString.Invariant($"{(volume.UserId, volume.Year, volume.Week, volume.Muscle)} {volume.HardSets:F1} {volume.TonnageKg:F3}");

    public static List<string> Total(IEnumerable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, decimal? minimumRpe = null) =>
        [.. from log in logs
            where IsHard(log, minimumRpe) && log.PerformedAt >= @from && log.PerformedAt < until
            from part in Parts(log)
            group part by (log.UserId, part.Muscle) into parts
            select FormattableString.Invariant($"{parts.Key} {parts.Sum(part => part.Sets):F1} {parts.Sum(part => part.Tonnage):F3}")];

    public static string Line(MuscleVolume volume) =>
        FormattableString.Invariant($"{(volume.UserId, volume.Muscle)} {volume.HardSets:F1} {volume.TonnageKg:F3}");

    private static bool IsHard(ExerciseSetLog log, decimal? minimumRpe) =>
        !log.IsWarmup && log.ActualReps >= 1 && (minimumRpe == null || log.ActualRpe == null || log.ActualRpe >= minimumRpe);

    private static IEnumerable<(MuscleGroup Muscle, decimal Sets, decimal Tonnage)> Parts(ExerciseSetLog log)
    {
        var tonnage = (log.ActualWeightKg ?? 0) * log.ActualReps!.Value;
        yield return (log.Exercise.PrimaryMuscle, 1, tonnage);
        foreach (var secondary in log.Exercise.SecondaryMuscles.Where(secondary => secondary.Muscle != log.Exercise.PrimaryMuscle))
        {
            yield return (secondary.Muscle, 0.5m, tonnage / 2);
        }
    }
}
