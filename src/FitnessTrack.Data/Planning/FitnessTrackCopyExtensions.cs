using System.Data;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Copies plans.</summary>
public static class FitnessTrackCopyExtensions
{
    private const string Tag = $"FitnessTrack.{nameof(CopyRoutineAsync)}";

    /// <summary>Copies a routine with its days, planned exercises and sets, under a new name and, if wanted, to another user.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is, and not saved.</param>
    /// <param name="routineId">Key of the routine to copy.</param>
    /// <param name="newName">The copy's name, not blank, at most 120 characters, of which the new owner has no routine yet.</param>
    /// <param name="toUserId">Key of the new owner; null for the owner of the original.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>Key of the copy; <see cref="FitnessTrackPlanExtensions.GetPlanAsync"/> reads it.</returns>
    /// <remarks>
    /// Equal to the original in all but keys, name, owner and timestamps: <see cref="Routine.StartsOn"/> and
    /// <see cref="Routine.IsActive"/> too. Sessions and logs stay with the original. One transaction of six statements, however
    /// large the plan; joins the context's own if there is one, in a savepoint. Its own sees the original as it was at one moment;
    /// for that in a transaction of yours on PostgreSQL, make it <see cref="IsolationLevel.RepeatableRead"/>. A routine that a query
    /// filter of yours hides is not there to be copied; of one that is, all parts are.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="newName"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="newName"/> is blank, or there is no routine <paramref name="routineId"/>.</exception>
    /// <exception cref="FitnessTrackConstraintException">
    /// The new owner has a routine of that name (<c>uq_routines_user_name</c>), or there is no user
    /// <paramref name="toUserId"/> (<c>fk_routines_user</c>).
    /// </exception>
    public static Task<int> CopyRoutineAsync(
        this DbContext context, int routineId, string newName, int? toUserId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        Guard.AtMost(Routine.NameLength, Guard.NotBlank(newName, nameof(newName)), nameof(newName));

        return context.InTransactionAsync(
            IsolationLevel.RepeatableRead, token => CopyAsync(context, routineId, newName, toUserId, token), cancellationToken);
    }

    private static async Task<int> CopyAsync(DbContext context, int routineId, string newName, int? toUserId, CancellationToken token)
    {
        var ownerId = await context.Set<Routine>().TagWith(Tag).Where(routine => routine.Id == routineId)
            .Select(routine => (int?)routine.UserId).SingleOrDefaultAsync(token).ConfigureAwait(false)
            ?? throw new ArgumentException($"There is no routine {routineId}.", nameof(routineId));
        var userId = toUserId ?? ownerId;
        var copy = new CopySql(context);

        await context.Database.ExecuteSqlRawAsync(copy.TheRoutine, [routineId, userId, newName], token).ConfigureAwait(false);
        var copyId = await context.Set<Routine>().TagWith(Tag).IgnoreQueryFilters().Where(routine => routine.UserId == userId && routine.Name == newName)
            .Select(routine => routine.Id).SingleAsync(token).ConfigureAwait(false);
        foreach (var sql in new[] { copy.Days, copy.Exercises, copy.Sets })
        {
            await context.Database.ExecuteSqlRawAsync(sql, [routineId, copyId], token).ConfigureAwait(false);
        }

        return copyId;
    }

    /// <summary>
    /// <c>INSERT … SELECT</c> with the model's names, so that no row travels. In each, {0} is the original. A part of the copy
    /// finds its parent by its place in the plan, which is unique.
    /// </summary>
    private sealed class CopySql(DbContext context)
    {
        private readonly ISqlGenerationHelper _helper = context.GetService<ISqlGenerationHelper>();

        /// <summary>{1} is the new owner, {2} the new name.</summary>
        public string TheRoutine => Insert<Routine>(
            [nameof(Routine.UserId), nameof(Routine.Name)], "{1}, {2}", $"WHERE o.{Column<Routine>(nameof(Entity.Id))} = {{0}}");

        /// <summary>{1} is the copy; so in the next two.</summary>
        public string Days => Insert<RoutineDay>([nameof(RoutineDay.RoutineId)], "{1}", $"WHERE o.{RoutineOfDay} = {{0}}");

        public string Exercises => Insert<RoutineDayExercise>(
            [nameof(RoutineDayExercise.RoutineDayId)], $"copied_day.{IdOfDay}", JoinDays("o"));

        public string Sets => Insert<RoutineExerciseSet>(
            [nameof(RoutineExerciseSet.RoutineDayExerciseId)],
            $"copied.{IdOfExercise}",
            $"""
            JOIN {Table<RoutineDayExercise>()} original ON original.{IdOfExercise} = o.{Column<RoutineExerciseSet>(nameof(RoutineExerciseSet.RoutineDayExerciseId))}
            JOIN {Table<RoutineDayExercise>()} copied ON copied.{Position} = original.{Position}
            {JoinDays("original")} AND copied.{DayOfExercise} = copied_day.{IdOfDay}
            """);

        private string IdOfDay => Column<RoutineDay>(nameof(Entity.Id));

        private string RoutineOfDay => Column<RoutineDay>(nameof(RoutineDay.RoutineId));

        private string DayIndex => Column<RoutineDay>(nameof(RoutineDay.DayIndex));

        private string IdOfExercise => Column<RoutineDayExercise>(nameof(Entity.Id));

        private string DayOfExercise => Column<RoutineDayExercise>(nameof(RoutineDayExercise.RoutineDayId));

        private string Position => Column<RoutineDayExercise>(nameof(RoutineDayExercise.Position));

        private string JoinDays(string exercise) =>
            $$"""
            JOIN {{Table<RoutineDay>()}} original_day ON original_day.{{IdOfDay}} = {{exercise}}.{{DayOfExercise}}
            JOIN {{Table<RoutineDay>()}} copied_day ON copied_day.{{DayIndex}} = original_day.{{DayIndex}}
            WHERE original_day.{{RoutineOfDay}} = {0} AND copied_day.{{RoutineOfDay}} = {1}
            """;

        /// <summary>Copies all columns but those that are given and those that the database fills.</summary>
        private string Insert<T>(string[] given, string values, string where)
        {
            var type = EntityType<T>();
            var copied = type.GetProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never && !given.Contains(property.Name, StringComparer.Ordinal))
                .Select(Column).ToList();
            return $"""
                -- {Tag}

                INSERT INTO {Table<T>()} ({string.Join(", ", given.Select(Column<T>).Concat(copied))})
                SELECT {string.Join(", ", copied.Select(column => $"o.{column}").Prepend(values))}
                FROM {Table<T>()} o
                {where}
                """;
        }

        private IEntityType EntityType<T>() =>
            context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"The context has no entity {typeof(T).Name}: call ApplyFitnessTrack.");

        private string Table<T>() => InFormat(_helper.DelimitIdentifier(EntityType<T>().GetTableName()!, EntityType<T>().GetSchema()));

        private string Column<T>(string property) => Column(EntityType<T>().FindProperty(property)!);

        private string Column(IProperty property) => InFormat(_helper.DelimitIdentifier(property.GetColumnName()));

        /// <summary>Where a brace means something.</summary>
        private static string InFormat(string name) => name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
