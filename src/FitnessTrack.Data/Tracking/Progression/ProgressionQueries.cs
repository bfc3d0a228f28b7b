using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Performed sets over time.</summary>
public static class ProgressionQueries
{
    /// <summary>The best estimated one-rep max and the tonnage of each user and exercise, per day or ISO week, for plotting.</summary>
    /// <param name="logs">The sets to look at. Warm-ups, and sets whose repetitions are null or 0, are left out.</param>
    /// <param name="timeZone">The IANA name of the time zone whose dates count, such as <c>Europe/Madrid</c>.</param>
    /// <param name="from">The first local date.</param>
    /// <param name="until">The local date after the last one.</param>
    /// <param name="period">A day or a week; a week that reaches out of the range has the dates within.</param>
    /// <param name="options">How one-rep maxes are estimated; see <see cref="OneRepMax"/>.</param>
    /// <returns>
    /// A query of one row a user, exercise and period that has a set, in this order. Values are of the sets of the period: see
    /// <see cref="ProgressionPoint"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> or <paramref name="timeZone"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="timeZone"/> is blank or unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="until"/> is before <paramref name="from"/>, or <paramref name="period"/> is none of its kind.
    /// </exception>
    public static IQueryable<ProgressionPoint> Progression(
        this IQueryable<ExerciseSetLog> logs,
        string timeZone,
        DateOnly from,
        DateOnly until,
        ProgressionPeriod period = ProgressionPeriod.Day,
        OneRepMaxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logs);
        Guard.Defined(period, nameof(period));
        var zone = ZoneOffsets.Between(timeZone, from, until);
        var (begin, end) = (zone.From, zone.Until);
        return logs.TagWith($"FitnessTrack.{nameof(Progression)}")
            .Counted()
            .Where(log => log.PerformedAt >= begin && log.PerformedAt < end)
            .Select(Part(zone, period, options))
            .GroupBy(set => new { set.UserId, set.ExerciseId, set.Start })
            .Select(group => new ProgressionPoint
            {
                UserId = group.Key.UserId,
                ExerciseId = group.Key.ExerciseId,
                Start = group.Key.Start,
                BestOneRepMaxKg = group.Max(set => set.OneRepMaxKg),
                TonnageKg = Math.Round(group.Sum(set => set.Tonnage) * 100) / 100,
            })
            .OrderBy(point => point.UserId).ThenBy(point => point.ExerciseId).ThenBy(point => point.Start);
    }

    private static Expression<Func<ExerciseSetLog, Set>> Part(ZoneOffsets zone, ProgressionPeriod period, OneRepMaxOptions? options)
    {
        Expression<Func<ExerciseSetLog, DateOnly, double?, Set>> set = (log, start, oneRepMax) => new Set
        {
            UserId = log.UserId,
            ExerciseId = log.ExerciseId,
            Start = start,
            OneRepMaxKg = oneRepMax,
            Tonnage = (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value,
        };
        var log = set.Parameters[0];
        var start = LocalTime.DateOf(zone.At(), weekly: period == ProgressionPeriod.Week).Apply(log);
        return Expression.Lambda<Func<ExerciseSetLog, Set>>(set.Apply(log, start, OneRepMax.Of(options).Apply(log)), log);
    }

    private sealed class Set
    {
        public required int UserId { get; init; }

        public required int ExerciseId { get; init; }

        public required DateOnly Start { get; init; }

        public required double? OneRepMaxKg { get; init; }

        public required double Tonnage { get; init; }
    }
}
