using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Training volume per muscle.</summary>
/// <remarks>
/// A hard set is not a warm-up and has at least one repetition. It counts 1 for the primary muscle of its exercise and 0.5 for
/// each secondary one; a muscle that the exercise names as both is primary. Tonnage is weighted alike.
/// </remarks>
public static class VolumeQueries
{
    private const double PrimaryWeight = 1;
    private const double SecondaryWeight = 0.5;

    /// <summary>Hard sets and tonnage per ISO week, from Monday to Sunday of the user's local dates, and muscle.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="timeZone">The IANA name of the time zone whose dates count, such as <c>Europe/Madrid</c>.</param>
    /// <param name="from">The first local date, usually a Monday: a week that reaches out of the range has the dates within.</param>
    /// <param name="until">The local date after the last one.</param>
    /// <param name="options">Which sets count; all hard ones unless given.</param>
    /// <returns>
    /// A query of one row a user, week and muscle that has a hard set, in the order of users and weeks. The muscles of a week
    /// are in no particular order: databases sort enums differently.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> or <paramref name="timeZone"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="timeZone"/> is blank or unknown; <paramref name="logs"/> is not a query of a context with the FitnessTrack model.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static IQueryable<WeeklyMuscleVolume> WeeklyVolume(
        this IQueryable<ExerciseSetLog> logs, string timeZone, DateOnly from, DateOnly until, VolumeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logs);

        var zone = ZoneOffsets.Between(timeZone, from, until);
        return logs.WeeklyVolume(zone.From, zone.Until, zone.At(), options?.MinimumRpe);
    }

    /// <param name="logs">The sets to look at.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after the range.</param>
    /// <param name="offsetAt">The distance from UTC in seconds at an instant.</param>
    /// <param name="minimumRpe">The least RPE of a set that counts; null for all.</param>
    internal static IQueryable<WeeklyMuscleVolume> WeeklyVolume(
        this IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, Expression<Func<DateTimeOffset, int>> offsetAt, decimal? minimumRpe)
    {
        var perExercise = HardSets(logs.TagWith($"FitnessTrack.{nameof(WeeklyVolume)}"), from, until, minimumRpe)
            .Select(WeekOf(offsetAt))
            .GroupBy(set => new { set.UserId, set.ExerciseId, set.WeekStart })
            .Select(group => new ExerciseVolume
            {
                UserId = group.Key.UserId,
                ExerciseId = group.Key.ExerciseId,
                WeekStart = group.Key.WeekStart,
                Sets = group.Count(),
                Tonnage = group.Sum(set => set.Tonnage),
            });
        return OfMuscles(perExercise, logs)
            .GroupBy(part => new { part.Volume.UserId, part.Volume.WeekStart, part.Muscle })
            .Select(group => new WeeklyMuscleVolume
            {
                UserId = group.Key.UserId,
                WeekStart = group.Key.WeekStart!.Value,
                Muscle = group.Key.Muscle,
                HardSets = group.Sum(part => part.Volume.Sets * part.Weight),
                TonnageKg = Math.Round(group.Sum(part => part.Volume.Tonnage * part.Weight) * 1000) / 1000,
            })
            .OrderBy(volume => volume.UserId).ThenBy(volume => volume.WeekStart);
    }

    /// <summary>Hard sets and tonnage per muscle in a range of instants.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after the range.</param>
    /// <param name="options">Which sets count; all hard ones unless given.</param>
    /// <returns>A query of one row a user and muscle that has a hard set, in the order of users.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="logs"/> is not a query of a context with the FitnessTrack model.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static IQueryable<MuscleVolume> VolumePerMuscle(
        this IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, VolumeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);

        var (first, end) = (InstantBound.AtOrAfter(from), InstantBound.AtOrAfter(until));
        var perExercise = HardSets(logs.TagWith($"FitnessTrack.{nameof(VolumePerMuscle)}"), first, end, options?.MinimumRpe)
            .GroupBy(log => new { log.UserId, log.ExerciseId })
            .Select(group => new ExerciseVolume
            {
                UserId = group.Key.UserId,
                ExerciseId = group.Key.ExerciseId,
                WeekStart = null,
                Sets = group.Count(),
                Tonnage = group.Sum(log => (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value),
            });
        return OfMuscles(perExercise, logs)
            .GroupBy(part => new { part.Volume.UserId, part.Muscle })
            .Select(group => new MuscleVolume
            {
                UserId = group.Key.UserId,
                Muscle = group.Key.Muscle,
                HardSets = group.Sum(part => part.Volume.Sets * part.Weight),
                TonnageKg = Math.Round(group.Sum(part => part.Volume.Tonnage * part.Weight) * 1000) / 1000,
            })
            .OrderBy(volume => volume.UserId);
    }

    private static IQueryable<ExerciseSetLog> HardSets(
        IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, decimal? minimumRpe)
    {
        var sets = logs.Counted().Where(log => log.PerformedAt >= from && log.PerformedAt < until);
        return minimumRpe is { } minimum ? sets.Where(log => log.ActualRpe == null || log.ActualRpe >= minimum) : sets;
    }

    /// <summary>
    /// Each volume once for the primary muscle, and once for each other one. A row for either kind is made first, of which only the second finds
    /// muscles to join: so the muscles of the exercises at hand are read, and not the whole catalogue's. The condition that is always true makes a
    /// query of the array, which EF would else take for a value of the client's.
    /// </summary>
    private static IQueryable<MusclePart> OfMuscles(IQueryable<ExerciseVolume> volumes, IQueryable<ExerciseSetLog> logs) =>
        from volume in volumes
        join exercise in logs.Sibling<Exercise>(nameof(logs)) on volume.ExerciseId equals exercise.Id
        from weight in new[] { PrimaryWeight, SecondaryWeight }.Where(weight => true)
        join muscle in logs.Sibling<ExerciseSecondaryMuscle>(nameof(logs))
            on (weight == PrimaryWeight ? null : (int?)volume.ExerciseId) equals (int?)muscle.ExerciseId
            into secondary
        from muscle in secondary.DefaultIfEmpty()
        where weight == PrimaryWeight || (muscle != null && muscle.Muscle != exercise.PrimaryMuscle)
        select new MusclePart
        {
            Volume = volume,
            Muscle = weight == PrimaryWeight ? exercise.PrimaryMuscle : muscle.Muscle,
            Weight = weight,
        };

    private static Expression<Func<ExerciseSetLog, Set>> WeekOf(Expression<Func<DateTimeOffset, int>> offsetAt)
    {
        Expression<Func<ExerciseSetLog, DateOnly, Set>> set = (log, week) => new Set
        {
            UserId = log.UserId,
            ExerciseId = log.ExerciseId,
            WeekStart = week,
            Tonnage = (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value,
        };
        var log = set.Parameters[0];
        return Expression.Lambda<Func<ExerciseSetLog, Set>>(set.Apply(log, LocalTime.DateOf(offsetAt, weekly: true).Apply(log)), log);
    }

    private sealed class Set
    {
        public required int UserId { get; init; }

        public required int ExerciseId { get; init; }

        public required DateOnly WeekStart { get; init; }

        public required double Tonnage { get; init; }
    }

    private sealed class ExerciseVolume
    {
        public required int UserId { get; init; }

        public required int ExerciseId { get; init; }

        public required DateOnly? WeekStart { get; init; }

        public required int Sets { get; init; }

        public required double Tonnage { get; init; }
    }

    private sealed class MusclePart
    {
        public required ExerciseVolume Volume { get; init; }

        public required MuscleGroup Muscle { get; init; }

        public required double Weight { get; init; }
    }
}
