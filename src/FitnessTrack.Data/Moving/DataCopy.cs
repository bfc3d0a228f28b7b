using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Copies all tables, each after those that it refers to.</summary>
internal sealed class DataCopy(DbContext source, DbContext target, IProgress<long>? progress)
{
    private readonly TableCopy[] _tables =
    [
        new TableCopy<User, int>(source, target, user => user.Id),
        new TableCopy<Exercise, int>(source, target, exercise => exercise.Id),
        new TableCopy<ExerciseAlias, int>(source, target, alias => alias.Id),
        new TableCopy<Tag, int>(source, target, tag => tag.Id),
        new TableCopy<ExerciseTag, int>(source, target, tag => tag.ExerciseId),
        new TableCopy<ExerciseSecondaryMuscle, int>(source, target, muscle => muscle.ExerciseId),
        new TableCopy<Routine, int>(source, target, routine => routine.Id),
        new TableCopy<RoutineDay, int>(source, target, day => day.Id),
        new TableCopy<RoutineDayExercise, int>(source, target, planned => planned.Id),
        new TableCopy<RoutineExerciseSet, int>(source, target, set => set.Id),
        new TableCopy<WorkoutSession, int>(source, target, session => session.Id),
        new TableCopy<ExerciseSetLog, long>(source, target, log => log.Id),
    ];

    private long _written;

    public async Task<DataCopyReport> RunAsync(DbConnection connection, CancellationToken token)
    {
        foreach (var table in _tables)
        {
            if (await table.IsOccupiedAsync(token).ConfigureAwait(false))
            {
                throw new InvalidOperationException(
                    $"The target's table '{table.Name}' holds rows; data are copied into a database that is migrated and empty, without the starter catalogue too.");
            }
        }

        foreach (var table in _tables)
        {
            await table.CopyAsync(connection, Report, token).ConfigureAwait(false);
        }

        // When all is written, since a trigger of a later table might change an earlier one.
        var copied = new List<CopiedTable>();
        foreach (var table in _tables)
        {
            copied.Add(await table.VerifyAsync(token).ConfigureAwait(false));
        }

        return new DataCopyReport(copied);
    }

    private void Report(int rows)
    {
        _written += rows;
        progress?.Report(_written);
    }
}
