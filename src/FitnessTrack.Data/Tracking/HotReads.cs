using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>The hot reads as compiled queries, made of the composable ones. The number of rows is a constant in their SQL.</summary>
internal static class HotReads
{
    /// <summary>
    /// Each number of rows is a compiled query of its own, and kept. A larger one composes as any query: what compiling saves is
    /// little beside so many rows.
    /// </summary>
    public const int LargestCompiledSize = 128;

    public static IAsyncEnumerable<ExerciseSetLog> Newest(DbContext context, int userId, int? exerciseId, int count)
    {
        if (count > LargestCompiledSize)
        {
            return NewestQuery(context, userId, exerciseId, count).AsAsyncEnumerable();
        }

        return exerciseId is { } exercise
            ? CompiledReads.Of(context, "NewestOfExercise", count, CompileNewestOfExercise)(context, userId, exercise)
            : CompiledReads.Of(context, "Newest", count, CompileNewest)(context, userId);
    }

    public static IAsyncEnumerable<ExerciseSetLog> Older(DbContext context, int userId, int? exerciseId, LogCursor cursor, int count)
    {
        if (count > LargestCompiledSize)
        {
            return OlderQuery(context, userId, exerciseId, cursor, count).AsAsyncEnumerable();
        }

        return exerciseId is { } exercise
            ? CompiledReads.Of(context, "OlderOfExercise", count, CompileOlderOfExercise)(context, userId, exercise, cursor.PerformedAt, cursor.Id)
            : CompiledReads.Of(context, "Older", count, CompileOlder)(context, userId, cursor.PerformedAt, cursor.Id);
    }

    public static IAsyncEnumerable<ExerciseSetLog> LastPerformanceInSession(DbContext context, int userId, int exerciseId, DateTimeOffset before) =>
        CompiledReads.Of(context, "LastPerformanceInSession", 0, CompileLastPerformanceInSession)(context, userId, exerciseId, before);

    public static IAsyncEnumerable<ExerciseSetLog> LastPerformance(DbContext context, int userId, int exerciseId, DateTimeOffset before) =>
        CompiledReads.Of(context, "LastPerformance", 0, CompileLastPerformance)(context, userId, exerciseId, before);

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
            NewestQuery(context, 0, exerciseId: null, count), "userId"));

    private static Func<DbContext, int, int, IAsyncEnumerable<ExerciseSetLog>> CompileNewestOfExercise(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, IQueryable<ExerciseSetLog>>>(
            NewestQuery(context, 0, exerciseId: 0, count), "userId", "exerciseId"));

    private static Func<DbContext, int, DateTimeOffset, long, IAsyncEnumerable<ExerciseSetLog>> CompileOlder(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, DateTimeOffset, long, IQueryable<ExerciseSetLog>>>(
            OlderQuery(context, 0, exerciseId: null, LogCursor.Start, count), "userId", "performedAt", "id"));

    private static Func<DbContext, int, int, DateTimeOffset, long, IAsyncEnumerable<ExerciseSetLog>> CompileOlderOfExercise(DbContext context, int count) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, long, IQueryable<ExerciseSetLog>>>(
            OlderQuery(context, 0, exerciseId: 0, LogCursor.Start, count), "userId", "exerciseId", "performedAt", "id"));

    private static Func<DbContext, int, int, DateTimeOffset, IAsyncEnumerable<ExerciseSetLog>> CompileLastPerformance(DbContext context, int size) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, IQueryable<ExerciseSetLog>>>(
            context.Set<ExerciseSetLog>().AsNoTracking().LastPerformance(0, 0, default), "userId", "exerciseId", "before"));

    private static Func<DbContext, int, int, DateTimeOffset, IAsyncEnumerable<ExerciseSetLog>> CompileLastPerformanceInSession(DbContext context, int size) =>
        EF.CompileAsyncQuery(CapturedVariables.ToParameters<Func<DbContext, int, int, DateTimeOffset, IQueryable<ExerciseSetLog>>>(
            context.Set<ExerciseSetLog>().AsNoTracking().LastPerformanceInSession(0, 0, default), "userId", "exerciseId", "before"));
}
