using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The statistics of one user as compiled queries, made of the composable ones.</summary>
/// <remarks>To put such a query together and find it in EF's cache takes about a millisecond, as long as a user's thousand sets take the database.</remarks>
internal static class AnalyticsReads
{
    public static IAsyncEnumerable<PersonalRecord> Records(DbContext context, int userId, OneRepMaxOptions options)
    {
        // The cap is a parameter; the rest is another query.
        var shape = ((int)options.Formula * 2) + (options.AddRir ? 1 : 0);
        return CompiledReads.Get(context, nameof(Records), shape, CompileRecords)(context, userId, OneRepMax.Limit(options));
    }

    public static IAsyncEnumerable<WeeklyMuscleVolume> Volume(DbContext context, int userId, ZoneOffsets zone, decimal? minimumRpe)
    {
        // A year has two changes at most, but for a decree; a longer range is a longer query.
        return zone.AroundTwoChanges() is { } offsets
            ? CompiledReads.Get(context, nameof(Volume), minimumRpe is null ? 0 : 1, CompileVolume)(
                context, userId, zone.From, zone.Until, minimumRpe ?? 0, offsets.First, offsets.Second, offsets.Before, offsets.Between, offsets.After)
            : Logs(context, userId).WeeklyVolume(zone.From, zone.Until, zone.At(), minimumRpe).AsAsyncEnumerable();
    }

    public static IAsyncEnumerable<RoutineAdherence> Adherence(DbContext context, int userId) =>
        CompiledReads.Get(context, nameof(Adherence), 0, CompileAdherence)(context, userId);

    private static IQueryable<ExerciseSetLog> Logs(DbContext context, int userId) => context.Set<ExerciseSetLog>().Where(log => log.UserId == userId);

    private static IQueryable<PersonalRecord> RecordsQuery(DbContext context, int userId, OneRepMaxOptions options) =>
        Logs(context, userId).PersonalRecords(options);

    private static IQueryable<RoutineAdherence> AdherenceQuery(DbContext context, int userId) =>
        context.Set<WorkoutSession>().Where(session => session.UserId == userId).AdherenceByRoutine();

    private static Func<DbContext, int, double, IAsyncEnumerable<PersonalRecord>> CompileRecords(DbContext context, int shape)
    {
        var options = new OneRepMaxOptions { Formula = (OneRepMaxFormula)(shape / 2), AddRir = shape % 2 == 1 };
        return EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, double, IQueryable<PersonalRecord>>>(
            RecordsQuery(context, 0, options).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "limit"));
    }

    private static Func<DbContext, int, DateTimeOffset, DateTimeOffset, decimal, DateTimeOffset, DateTimeOffset, int, int, int, IAsyncEnumerable<WeeklyMuscleVolume>>
        CompileVolume(DbContext context, int hasMinimum)
    {
        var (first, second) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        var (before, between, after) = (0, 0, 0);
        Expression<Func<DateTimeOffset, int>> offsetAt = instant => instant < first ? before : instant < second ? between : after;
        var query = Logs(context, 0).WeeklyVolume(first, second, offsetAt, hasMinimum == 0 ? null : 0).TagWith(FitnessTrackProviderExtensions.HotReadTag);
        return EF.CompileAsyncQuery(CapturedVariables.ToParameters<
            Func<DbContext, int, DateTimeOffset, DateTimeOffset, decimal, DateTimeOffset, DateTimeOffset, int, int, int, IQueryable<WeeklyMuscleVolume>>>(
            query, "userId", "from", "until", "minimum", "first", "second", "before", "between", "after"));
    }

    private static Func<DbContext, int, IAsyncEnumerable<RoutineAdherence>> CompileAdherence(DbContext context, int size) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, IQueryable<RoutineAdherence>>>(
            AdherenceQuery(context, 0).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId"));
}
