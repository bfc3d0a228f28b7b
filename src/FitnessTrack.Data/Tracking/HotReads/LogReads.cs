using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The hot reads as compiled queries, made of the composable ones. The number of rows is a constant in their SQL.</summary>
internal static class LogReads
{
    /// <summary>A larger number of rows composes as any query: what compiling saves is little beside so many.</summary>
    private const int LargestCompiledSize = 128;

    public static IAsyncEnumerable<ExerciseSetLog> Newest(DbContext context, int userId, int? exerciseId, int count)
    {
        var compiled = count > LargestCompiledSize ? null
            : exerciseId is { } exercise ? CompiledReads.FindOfSize(context, "NewestOfExercise", count, CompileNewestOfExercise)?.Invoke(context, userId, exercise)
            : CompiledReads.FindOfSize(context, "Newest", count, CompileNewest)?.Invoke(context, userId);
        return compiled ?? NewestQuery(context, userId, exerciseId, count).AsAsyncEnumerable();
    }

    public static IAsyncEnumerable<ExerciseSetLog> Older(DbContext context, int userId, int? exerciseId, LogCursor cursor, int count)
    {
        var compiled = count > LargestCompiledSize ? null
            : exerciseId is { } exercise ? CompiledReads.FindOfSize(context, "OlderOfExercise", count, CompileOlderOfExercise)?.Invoke(context, userId, exercise, cursor.PerformedAt, cursor.Id)
            : CompiledReads.FindOfSize(context, "Older", count, CompileOlder)?.Invoke(context, userId, cursor.PerformedAt, cursor.Id);
        return compiled ?? OlderQuery(context, userId, exerciseId, cursor, count).AsAsyncEnumerable();
    }

    public static IAsyncEnumerable<ExerciseSetLog> LastPerformanceInSession(DbContext context, int userId, int exerciseId, DateTimeOffset before) =>
        CompiledReads.Get(context, "LastPerformanceInSession", 0, CompileLastPerformanceInSession)(context, userId, exerciseId, before);

    public static IAsyncEnumerable<ExerciseSetLog> LastPerformance(DbContext context, int userId, int exerciseId, DateTimeOffset before) =>
        CompiledReads.Get(context, "LastPerformance", 0, CompileLastPerformance)(context, userId, exerciseId, before);

    private static IQueryable<ExerciseSetLog> NewestQuery(DbContext context, int userId, int? exerciseId, int count) =>
        Logs(context, exerciseId).Recent(userId, count);

    private static IQueryable<ExerciseSetLog> OlderQuery(DbContext context, int userId, int? exerciseId, LogCursor cursor, int count) =>
        Logs(context, exerciseId).OlderThan(cursor).Recent(userId, count);

    private static IQueryable<ExerciseSetLog> Logs(DbContext context, int? exerciseId)
    {
        var logs = context.Set<ExerciseSetLog>().AsNoTracking();
        return exerciseId is { } exercise ? logs.OfExercise(exercise) : logs;
    }

    private static Func<DbContext, int, IAsyncEnumerable<ExerciseSetLog>> CompileNewest(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, IQueryable<ExerciseSetLog>>>(
            NewestQuery(context, 0, exerciseId: null, count).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId"));

    private static Func<DbContext, int, int, IAsyncEnumerable<ExerciseSetLog>> CompileNewestOfExercise(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, IQueryable<ExerciseSetLog>>>(
            NewestQuery(context, 0, exerciseId: 0, count).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "exerciseId"));

    private static Func<DbContext, int, DateTimeOffset, long, IAsyncEnumerable<ExerciseSetLog>> CompileOlder(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, DateTimeOffset, long, IQueryable<ExerciseSetLog>>>(
            OlderQuery(context, 0, exerciseId: null, LogCursor.Start, count).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "performedAt", "id"));

    private static Func<DbContext, int, int, DateTimeOffset, long, IAsyncEnumerable<ExerciseSetLog>> CompileOlderOfExercise(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, long, IQueryable<ExerciseSetLog>>>(
            OlderQuery(context, 0, exerciseId: 0, LogCursor.Start, count).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "exerciseId", "performedAt", "id"));

    private static Func<DbContext, int, int, DateTimeOffset, IAsyncEnumerable<ExerciseSetLog>> CompileLastPerformance(DbContext context, int size) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, IQueryable<ExerciseSetLog>>>(
            Logs(context, exerciseId: null).LastPerformance(0, 0, default).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "exerciseId", "before"));

    private static Func<DbContext, int, int, DateTimeOffset, IAsyncEnumerable<ExerciseSetLog>> CompileLastPerformanceInSession(DbContext context, int size) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, IQueryable<ExerciseSetLog>>>(
            Logs(context, exerciseId: null).LastPerformanceInSession(0, 0, default).TagWith(FitnessTrackProviderExtensions.HotReadTag), "userId", "exerciseId", "before"));
}
