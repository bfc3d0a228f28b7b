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
        OfSets(Tagged(logs, nameof(WeightRecords)), options: null).Where(record => record.Kind == PersonalRecordKind.HeaviestWeight);

    /// <summary>The set with the best estimated one-rep max of each user and exercise; see <see cref="OneRepMax"/>.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>A query of one row a user and exercise that has a set with an estimate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> OneRepMaxRecords(this IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options = null) =>
        OfSets(Tagged(logs, nameof(OneRepMaxRecords)), options).Where(record => record.Kind == PersonalRecordKind.BestOneRepMax);

    /// <summary>The set with the most repetitions of each user, exercise and weight.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <returns>A query of one row a user, exercise and weight; sets of unknown weight count as of one weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> RepRecords(this IQueryable<ExerciseSetLog> logs) =>
        OfSets(Tagged(logs, nameof(RepRecords)), options: null).Where(record => record.Kind == PersonalRecordKind.MostReps);

    /// <summary>
    /// The session with the most volume of each user and exercise: the sum of weight × repetitions over all of the exercise's
    /// sets in the session, in as many blocks as they come.
    /// </summary>
    /// <param name="logs">The sets to look at; those outside any session are left out.</param>
    /// <returns>A query of one row a user and exercise that has a session with volume, rounded to two decimals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> SessionVolumeRecords(this IQueryable<ExerciseSetLog> logs) =>
        OfSessions(Tagged(logs, nameof(SessionVolumeRecords)));

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
        return OfSets(tagged, options).Concat(OfSessions(tagged));
    }

    /// <summary>The sets are read once for all kinds; a set may hold records of several.</summary>
    private static IQueryable<PersonalRecord> OfSets(IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options) =>
        from set in Ranked(logs.Counted().Select(Estimated(options)))
        from kind in new[] { PersonalRecordKind.HeaviestWeight, PersonalRecordKind.BestOneRepMax, PersonalRecordKind.MostReps }.Where(kind => true)
        where (kind == PersonalRecordKind.HeaviestWeight && set.Heaviest == 1 && set.WeightKg > 0)
            || (kind == PersonalRecordKind.BestOneRepMax && set.BestOneRepMax == 1 && set.OneRepMaxKg != null)
            || (kind == PersonalRecordKind.MostReps && set.MostReps == 1)
        select new PersonalRecord
        {
            Kind = kind,
            UserId = set.UserId,
            ExerciseId = set.ExerciseId,
            Value = kind == PersonalRecordKind.HeaviestWeight ? (double)set.WeightKg!.Value
                : kind == PersonalRecordKind.BestOneRepMax ? set.OneRepMaxKg!.Value
                : (double)set.Reps,
            WeightKg = set.WeightKg,
            Reps = set.Reps,
            LogId = set.LogId,
            SessionId = set.SessionId,
            AchievedAt = set.PerformedAt,
        };

    private static IQueryable<RankedSet> Ranked(IQueryable<Estimate> sets) => sets
        .Select(set => new RankedSet
        {
            LogId = set.Log.Id,
            UserId = set.Log.UserId,
            ExerciseId = set.Log.ExerciseId,
            SessionId = set.Log.SessionId,
            PerformedAt = set.Log.PerformedAt,
            WeightKg = set.Log.ActualWeightKg,
            Reps = set.Log.ActualReps!.Value,
            OneRepMaxKg = set.OneRepMaxKg,
            Heaviest = Rank.Of(set.Log.UserId, set.Log.ExerciseId, set.Log.ActualWeightKg > 0, set.Log.ActualWeightKg, set.Log.PerformedAt, set.Log.Id),
            BestOneRepMax = Rank.Of(set.Log.UserId, set.Log.ExerciseId, set.OneRepMaxKg != null, set.OneRepMaxKg, set.Log.PerformedAt, set.Log.Id),
            MostReps = Rank.Of(set.Log.UserId, set.Log.ExerciseId, set.Log.ActualWeightKg, set.Log.ActualReps, set.Log.PerformedAt, set.Log.Id),
        })
        .Distinct();

    private static IQueryable<PersonalRecord> OfSessions(IQueryable<ExerciseSetLog> logs)
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
        return sessions
            .Select(session => new
            {
                session,
                Rank = Rank.Of(session.UserId, session.ExerciseId, true, session.Volume, session.LastAt, session.SessionId),
            })
            .Distinct().OrderBy(ranked => ranked.session.UserId).Take(int.MaxValue)
            .Where(ranked => ranked.Rank == 1)
            .Select(ranked => new PersonalRecord
            {
                Kind = PersonalRecordKind.SessionVolume,
                UserId = ranked.session.UserId,
                ExerciseId = ranked.session.ExerciseId,
                Value = ranked.session.Volume,
                WeightKg = null,
                Reps = null,
                LogId = null,
                SessionId = ranked.session.SessionId,
                AchievedAt = ranked.session.LastAt,
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

    private sealed class RankedSet
    {
        public required long LogId { get; init; }

        public required int UserId { get; init; }

        public required int ExerciseId { get; init; }

        public required int? SessionId { get; init; }

        public required DateTimeOffset PerformedAt { get; init; }

        public required decimal? WeightKg { get; init; }

        public required int Reps { get; init; }

        public required double? OneRepMaxKg { get; init; }

        public required long Heaviest { get; init; }

        public required long BestOneRepMax { get; init; }

        public required long MostReps { get; init; }
    }
}
