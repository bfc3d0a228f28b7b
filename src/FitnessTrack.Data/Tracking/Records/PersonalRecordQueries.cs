using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>One-rep maxes and personal records of performed sets.</summary>
/// <remarks>
/// Records are derived from the given sets whenever the query runs, so that a backdated insert, an edit or a delete moves them;
/// filter by user, exercise or time before. They are per user and exercise. Warm-ups, and sets whose repetitions are null or 0,
/// hold none. A record is beaten only by more: of equals the earliest holds it, and of those at one instant that of the
/// smallest key.
/// </remarks>
public static class PersonalRecordQueries
{
    /// <summary>The estimated one-rep max of each set that has one; see <see cref="OneRepMax"/>.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>A query of one row a set, without those that give no estimate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<OneRepMaxEstimate> OneRepMaxes(this IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith($"FitnessTrack.{nameof(OneRepMaxes)}").Select(Estimated(options)).Where(set => set.OneRepMaxKg != null)
            .Select(set => new OneRepMaxEstimate
            {
                LogId = set.Log.Id,
                UserId = set.Log.UserId,
                ExerciseId = set.Log.ExerciseId,
                PerformedAt = set.Log.PerformedAt,
                WeightKg = set.Log.ActualWeightKg!.Value,
                Reps = set.Log.ActualReps!.Value,
                OneRepMaxKg = set.OneRepMaxKg!.Value,
            });
    }

    /// <summary>The heaviest set of each user and exercise.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <returns>A query of one row a user and exercise that has a set with a weight above 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> WeightRecords(this IQueryable<ExerciseSetLog> logs) =>
        Weights(Tagged(logs, nameof(WeightRecords)));

    /// <summary>The set with the best estimated one-rep max of each user and exercise; see <see cref="OneRepMax"/>.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>A query of one row a user and exercise that has a set with an estimate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> OneRepMaxRecords(this IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options = null) =>
        OneRepMaxes(Tagged(logs, nameof(OneRepMaxRecords)), Estimated(options));

    /// <summary>The set with the most repetitions of each user, exercise and weight.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <returns>A query of one row a user, exercise and weight; sets of unknown weight count as of one weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> RepRecords(this IQueryable<ExerciseSetLog> logs) =>
        Reps(Tagged(logs, nameof(RepRecords)));

    /// <summary>
    /// The session with the most volume of each user and exercise: the sum of weight × repetitions over all of the exercise's
    /// sets in the session, in as many blocks as they come.
    /// </summary>
    /// <param name="logs">The sets to look at; those outside any session are left out.</param>
    /// <returns>A query of one row a user and exercise that has a session with volume, rounded to two decimals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> SessionVolumeRecords(this IQueryable<ExerciseSetLog> logs) =>
        Volumes(Tagged(logs, nameof(SessionVolumeRecords)));

    /// <summary>
    /// All records in one statement: of <see cref="WeightRecords"/>, <see cref="OneRepMaxRecords"/>, <see cref="RepRecords"/>
    /// and <see cref="SessionVolumeRecords"/>.
    /// </summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>A query in no particular order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> PersonalRecords(this IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options = null)
    {
        var tagged = Tagged(logs, nameof(PersonalRecords));
        return Weights(tagged).Concat(OneRepMaxes(tagged, Estimated(options))).Concat(Reps(tagged)).Concat(Volumes(tagged));
    }

    private static IQueryable<PersonalRecord> Weights(IQueryable<ExerciseSetLog> logs)
    {
        var sets = logs.Counted().Where(log => log.ActualWeightKg > 0);
        return sets.Select(log => new { log.UserId, log.ExerciseId }).Distinct()
            .SelectMany(key => sets.Where(log => log.UserId == key.UserId && log.ExerciseId == key.ExerciseId)
                .OrderByDescending(log => log.ActualWeightKg).ThenBy(log => log.PerformedAt).ThenBy(log => log.Id).Take(1))
            .Select(log => new PersonalRecord
            {
                Kind = PersonalRecordKind.HeaviestWeight,
                UserId = log.UserId,
                ExerciseId = log.ExerciseId,
                Value = (double)log.ActualWeightKg!.Value,
                WeightKg = log.ActualWeightKg,
                Reps = log.ActualReps,
                LogId = log.Id,
                SessionId = log.SessionId,
                AchievedAt = log.PerformedAt,
            });
    }

    private static IQueryable<PersonalRecord> OneRepMaxes(IQueryable<ExerciseSetLog> logs, Expression<Func<ExerciseSetLog, Estimate>> estimated)
    {
        var sets = logs.Counted().Select(estimated).Where(set => set.OneRepMaxKg != null);
        return sets.Select(set => new { set.Log.UserId, set.Log.ExerciseId }).Distinct()
            .SelectMany(key => sets.Where(set => set.Log.UserId == key.UserId && set.Log.ExerciseId == key.ExerciseId)
                .OrderByDescending(set => set.OneRepMaxKg).ThenBy(set => set.Log.PerformedAt).ThenBy(set => set.Log.Id).Take(1))
            .Select(set => new PersonalRecord
            {
                Kind = PersonalRecordKind.BestOneRepMax,
                UserId = set.Log.UserId,
                ExerciseId = set.Log.ExerciseId,
                Value = set.OneRepMaxKg!.Value,
                WeightKg = set.Log.ActualWeightKg,
                Reps = set.Log.ActualReps,
                LogId = set.Log.Id,
                SessionId = set.Log.SessionId,
                AchievedAt = set.Log.PerformedAt,
            });
    }

    private static IQueryable<PersonalRecord> Reps(IQueryable<ExerciseSetLog> logs)
    {
        var sets = logs.Counted();
        return sets.Select(log => new { log.UserId, log.ExerciseId, log.ActualWeightKg }).Distinct()
            .SelectMany(key => sets
                .Where(log => log.UserId == key.UserId && log.ExerciseId == key.ExerciseId && log.ActualWeightKg == key.ActualWeightKg)
                .OrderByDescending(log => log.ActualReps).ThenBy(log => log.PerformedAt).ThenBy(log => log.Id).Take(1))
            .Select(log => new PersonalRecord
            {
                Kind = PersonalRecordKind.MostReps,
                UserId = log.UserId,
                ExerciseId = log.ExerciseId,
                Value = (double)log.ActualReps!.Value,
                WeightKg = log.ActualWeightKg,
                Reps = log.ActualReps,
                LogId = log.Id,
                SessionId = log.SessionId,
                AchievedAt = log.PerformedAt,
            });
    }

    private static IQueryable<PersonalRecord> Volumes(IQueryable<ExerciseSetLog> logs)
    {
        var sessions = logs.Counted().Where(log => log.ActualWeightKg > 0 && log.SessionId != null)
            .GroupBy(log => new { log.UserId, log.ExerciseId, log.SessionId })
            .Select(group => new
            {
                group.Key.UserId,
                group.Key.ExerciseId,
                group.Key.SessionId,
                Volume = Math.Round(group.Sum(log => (double)log.ActualWeightKg!.Value * log.ActualReps!.Value) * 100) / 100,
                LastAt = group.Max(log => log.PerformedAt),
            });
        return sessions.Select(session => new { session.UserId, session.ExerciseId }).Distinct()
            .SelectMany(key => sessions.Where(session => session.UserId == key.UserId && session.ExerciseId == key.ExerciseId)
                .OrderByDescending(session => session.Volume).ThenBy(session => session.LastAt).ThenBy(session => session.SessionId).Take(1))
            .Select(session => new PersonalRecord
            {
                Kind = PersonalRecordKind.SessionVolume,
                UserId = session.UserId,
                ExerciseId = session.ExerciseId,
                Value = session.Volume,
                WeightKg = null,
                Reps = null,
                LogId = null,
                SessionId = session.SessionId,
                AchievedAt = session.LastAt,
            });
    }

    private static IQueryable<ExerciseSetLog> Tagged(IQueryable<ExerciseSetLog> logs, string method)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith($"FitnessTrack.{method}");
    }

    private static Expression<Func<ExerciseSetLog, Estimate>> Estimated(OneRepMaxOptions? options)
    {
        var estimate = OneRepMax.Of(options);
        Expression<Func<ExerciseSetLog, double?, Estimate>> pair = (log, kg) => new Estimate { Log = log, OneRepMaxKg = kg };
        return Expression.Lambda<Func<ExerciseSetLog, Estimate>>(pair.Apply(estimate.Parameters[0], estimate.Body), estimate.Parameters);
    }

    private sealed class Estimate
    {
        public required ExerciseSetLog Log { get; init; }

        public required double? OneRepMaxKg { get; init; }
    }
}
