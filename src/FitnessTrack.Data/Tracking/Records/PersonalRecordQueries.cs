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
        return logs.TagWith($"FitnessTrack.{nameof(OneRepMaxes)}").Where(OneRepMax.Counts(options)).Select(Estimated(options))
            .Select(set => new OneRepMaxEstimate
            {
                LogId = set.Log.Id,
                UserId = set.Log.UserId,
                ExerciseId = set.Log.ExerciseId,
                PerformedAt = set.Log.PerformedAt,
                WeightKg = set.Log.ActualWeightKg!.Value,
                Reps = set.Log.ActualReps!.Value,
                OneRepMaxKg = set.Value,
            });
    }

    /// <summary>The heaviest set of each user and exercise.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <returns>A query of one row a user and exercise that has a set with a weight above 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> WeightRecords(this IQueryable<ExerciseSetLog> logs) =>
        OfWeight(Tagged(logs, nameof(WeightRecords)));

    /// <summary>The set with the best estimated one-rep max of each user and exercise; see <see cref="OneRepMax"/>.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>A query of one row a user and exercise that has a set with an estimate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> OneRepMaxRecords(this IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options = null) =>
        OfOneRepMax(Tagged(logs, nameof(OneRepMaxRecords)), options);

    /// <summary>The set with the most repetitions of each user, exercise and weight.</summary>
    /// <param name="logs">The sets to look at.</param>
    /// <returns>A query of one row a user, exercise and weight; sets of unknown weight count as of one weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logs"/> is null.</exception>
    public static IQueryable<PersonalRecord> RepRecords(this IQueryable<ExerciseSetLog> logs) =>
        OfReps(Tagged(logs, nameof(RepRecords)));

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
        return OfWeight(tagged).Concat(OfOneRepMax(tagged, options)).Concat(OfReps(tagged)).Concat(OfSessions(tagged));
    }

    private static IQueryable<PersonalRecord> OfWeight(IQueryable<ExerciseSetLog> logs) => OfSets(
        PersonalRecordKind.HeaviestWeight,
        logs.Counted().Where(log => log.ActualWeightKg > 0).Select(log => new Ranked<SetValue>
        {
            Row = new SetValue { Log = log, Value = (double)log.ActualWeightKg!.Value },
            Place = Rank.Of(log.UserId, log.ExerciseId, log.ActualWeightKg, log.PerformedAt, log.Id),
        }));

    private static IQueryable<PersonalRecord> OfOneRepMax(IQueryable<ExerciseSetLog> logs, OneRepMaxOptions? options) => OfSets(
        PersonalRecordKind.BestOneRepMax,
        logs.Where(OneRepMax.Counts(options)).Select(Estimated(options)).Select(set => new Ranked<SetValue>
        {
            Row = set,
            Place = Rank.Of(set.Log.UserId, set.Log.ExerciseId, set.Value, set.Log.PerformedAt, set.Log.Id),
        }));

    private static IQueryable<PersonalRecord> OfReps(IQueryable<ExerciseSetLog> logs) => OfSets(
        PersonalRecordKind.MostReps,
        logs.Counted().Select(log => new Ranked<SetValue>
        {
            Row = new SetValue { Log = log, Value = (double)log.ActualReps!.Value },
            Place = Rank.OfGroup(log.UserId, log.ExerciseId, log.ActualWeightKg, log.ActualReps, log.PerformedAt, log.Id),
        }));

    private static IQueryable<PersonalRecord> OfSets(PersonalRecordKind kind, IQueryable<Ranked<SetValue>> sets) =>
        First(sets).Select(first => new PersonalRecord
        {
            Kind = EF.Constant(kind),
            UserId = first.Log.UserId,
            ExerciseId = first.Log.ExerciseId,
            Value = first.Value,
            WeightKg = first.Log.ActualWeightKg,
            Reps = first.Log.ActualReps,
            LogId = first.Log.Id,
            SessionId = first.Log.SessionId,
            AchievedAt = first.Log.PerformedAt,
        });

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
        var ranked = sessions.Select(session => new Ranked<SessionValue>
        {
            Row = new SessionValue
            {
                UserId = session.UserId,
                ExerciseId = session.ExerciseId,
                SessionId = session.SessionId,
                Volume = session.Volume,
                LastAt = session.LastAt,
            },
            Place = Rank.Of(session.UserId, session.ExerciseId, session.Volume, session.LastAt, session.SessionId),
        });
        return First(ranked).Select(first => new PersonalRecord
        {
            Kind = PersonalRecordKind.SessionVolume,
            UserId = first.UserId,
            ExerciseId = first.ExerciseId,
            Value = first.Volume,
            WeightKg = null,
            Reps = null,
            LogId = null,
            SessionId = first.SessionId,
            AchievedAt = first.LastAt,
        });
    }

    /// <summary>
    /// The rows in the first place. SQL knows a window function in what a query selects, not in its condition; of what is joined, here to
    /// nothing, EF makes a subquery.
    /// </summary>
    private static IQueryable<T> First<T>(IQueryable<Ranked<T>> ranked) =>
        from row in ranked.DefaultIfEmpty() where row.Place == 1 select row.Row;

    private static IQueryable<ExerciseSetLog> Tagged(IQueryable<ExerciseSetLog> logs, string method)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TagWith($"FitnessTrack.{method}");
    }

    private static Expression<Func<ExerciseSetLog, SetValue>> Estimated(OneRepMaxOptions? options)
    {
        var estimate = OneRepMax.Value(options);
        Expression<Func<ExerciseSetLog, double, SetValue>> pair = (log, kg) => new SetValue { Log = log, Value = kg };
        return Expression.Lambda<Func<ExerciseSetLog, SetValue>>(pair.Apply(estimate.Parameters[0], estimate.Body), estimate.Parameters);
    }

    private sealed class SetValue
    {
        public required ExerciseSetLog Log { get; init; }

        public required double Value { get; init; }
    }

    private sealed class SessionValue
    {
        public required int UserId { get; init; }

        public required int ExerciseId { get; init; }

        public required int? SessionId { get; init; }

        public required double Volume { get; init; }

        public required DateTimeOffset LastAt { get; init; }
    }

    private sealed class Ranked<T>
    {
        public required T Row { get; init; }

        public required long Place { get; init; }
    }
}
