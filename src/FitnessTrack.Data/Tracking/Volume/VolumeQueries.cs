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
    /// <param name="until">The instant after the last one.</param>
    /// <param name="offsetAt">The distance from UTC in seconds at an instant.</param>
    /// <param name="minimumRpe">The least RPE of a set that counts; null for all.</param>
    internal static IQueryable<WeeklyMuscleVolume> WeeklyVolume(
        this IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, Expression<Func<DateTimeOffset, int>> offsetAt, decimal? minimumRpe)
    {
        var perExercise = HardSets(logs.TagWith($"FitnessTrack.{nameof(WeeklyVolume)}"), from, until, minimumRpe)
            .Select(WeekOf(offsetAt))
            .GroupBy(set => new { set.UserId, set.ExerciseId, set.WeekStart })
            .Select(group => new
            {
                group.Key.UserId,
                group.Key.ExerciseId,
                group.Key.WeekStart,
                Sets = group.Count(),
                Tonnage = group.Sum(set => set.Tonnage),
            });
        return perExercise
            .Join(Muscles(logs), volume => volume.ExerciseId, muscle => muscle.ExerciseId, (volume, muscle) => new { volume, muscle })
            .GroupBy(part => new { part.volume.UserId, part.volume.WeekStart, part.muscle.Muscle })
            .Select(group => new WeeklyMuscleVolume
            {
                UserId = group.Key.UserId,
                WeekStart = group.Key.WeekStart,
                Muscle = group.Key.Muscle,
                HardSets = group.Sum(part => part.volume.Sets * part.muscle.Weight),
                TonnageKg = Math.Round(group.Sum(part => part.volume.Tonnage * part.muscle.Weight) * 1000) / 1000,
            })
            .OrderBy(volume => volume.UserId).ThenBy(volume => volume.WeekStart);
    }

    /// <summary>Hard sets and tonnage per muscle in a range of instants.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The instant after the last one.</param>
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
            .Select(group => new
            {
                group.Key.UserId,
                group.Key.ExerciseId,
                Sets = group.Count(),
                Tonnage = group.Sum(log => (double)(log.ActualWeightKg ?? 0) * log.ActualReps!.Value),
            });
        return perExercise
            .Join(Muscles(logs), volume => volume.ExerciseId, muscle => muscle.ExerciseId, (volume, muscle) => new { volume, muscle })
            .GroupBy(part => new { part.volume.UserId, part.muscle.Muscle })
            .Select(group => new MuscleVolume
            {
                UserId = group.Key.UserId,
                Muscle = group.Key.Muscle,
                HardSets = group.Sum(part => part.volume.Sets * part.muscle.Weight),
                TonnageKg = Math.Round(group.Sum(part => part.volume.Tonnage * part.muscle.Weight) * 1000) / 1000,
            })
            .OrderBy(volume => volume.UserId);
    }

    private static IQueryable<ExerciseSetLog> HardSets(
        IQueryable<ExerciseSetLog> logs, DateTimeOffset from, DateTimeOffset until, decimal? minimumRpe)
    {
        var sets = logs.Counted().Where(log => log.PerformedAt >= from && log.PerformedAt < until);
        return minimumRpe is { } minimum ? sets.Where(log => log.ActualRpe == null || log.ActualRpe >= minimum) : sets;
    }

    /// <summary>The muscles of each exercise, every one once.</summary>
    private static IQueryable<ExerciseMuscle> Muscles(IQueryable<ExerciseSetLog> logs)
    {
        var primary = logs.Sibling<Exercise>(nameof(logs))
            .Select(exercise => new ExerciseMuscle { ExerciseId = exercise.Id, Muscle = exercise.PrimaryMuscle, Weight = PrimaryWeight });
        var secondary = logs.Sibling<ExerciseSecondaryMuscle>(nameof(logs))
            .Where(secondary => secondary.Muscle != secondary.Exercise.PrimaryMuscle)
            .Select(secondary => new ExerciseMuscle { ExerciseId = secondary.ExerciseId, Muscle = secondary.Muscle, Weight = SecondaryWeight });
        return primary.Concat(secondary);
    }

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

    private sealed class ExerciseMuscle
    {
        public required int ExerciseId { get; init; }

        public required MuscleGroup Muscle { get; init; }

        public required double Weight { get; init; }
    }
}
