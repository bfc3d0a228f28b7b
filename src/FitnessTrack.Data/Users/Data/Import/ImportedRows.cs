using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Inserts, counts, and remembers which part of the document the database refused.</summary>
internal sealed class ImportedRows(DbContext context)
{
    private readonly Dictionary<Type, BulkInsertResult> _counts = [];

    /// <summary>Where in the document the value stands that a rule of the database refused; null when none was.</summary>
    public string? RefusedAt { get; private set; }

    public Task InsertAsync<T>(IReadOnlyList<Placed<T>> rows, CancellationToken token)
        where T : class =>
        rows.Count == 0 ? Task.CompletedTask : InsertAsync(rows.Select(row => row.Value).ToAsyncEnumerable(), index => rows[index].Path, rows[0].IsScalar, token);

    public Task InsertAsync<T>(IAsyncEnumerable<T> rows, Func<int, string> path, CancellationToken token)
        where T : class => InsertAsync(rows, path, areScalars: false, token);

    private async Task InsertAsync<T>(IAsyncEnumerable<T> rows, Func<int, string> path, bool areScalars, CancellationToken token)
        where T : class
    {
        try
        {
            Count<T>(await context.BulkInsertAsync(rows, cancellationToken: token).ConfigureAwait(false));
        }
        catch (FitnessTrackConstraintException e) when (e.Kind is not (ConstraintKind.Unique or ConstraintKind.ForeignKey))
        {
            RefusedAt = e.RowNumber is { } row ? path(checked((int)row - 1)) : "$";
            if (!areScalars && e.PropertyNames is [var property])
            {
                RefusedAt += $".{JsonNamingPolicy.SnakeCaseLower.ConvertName(property)}";
            }

            throw;
        }
    }

    public void Count<T>(BulkInsertResult result)
    {
        var before = CountOf<T>();
        _counts[typeof(T)] = new BulkInsertResult(before.Inserted + result.Inserted, before.AlreadyThere + result.AlreadyThere);
    }

    public UserDataImportResult ToResult(int userId, long plannedSetsLeftOut) => new()
    {
        UserId = userId,
        Users = CountOf<User>(),
        Exercises = CountOf<Exercise>(),
        ExerciseAliases = CountOf<ExerciseAlias>(),
        Tags = CountOf<Tag>(),
        ExerciseTags = CountOf<ExerciseTag>(),
        ExerciseSecondaryMuscles = CountOf<ExerciseSecondaryMuscle>(),
        Routines = CountOf<Routine>(),
        RoutineDays = CountOf<RoutineDay>(),
        RoutineDayExercises = CountOf<RoutineDayExercise>(),
        RoutineExerciseSets = CountOf<RoutineExerciseSet>(),
        PlannedSetsLeftOut = plannedSetsLeftOut,
        WorkoutSessions = CountOf<WorkoutSession>(),
        ExerciseSetLogs = CountOf<ExerciseSetLog>(),
    };

    private BulkInsertResult CountOf<T>() => _counts.GetValueOrDefault(typeof(T), new BulkInsertResult(0, 0));
}
