using System.Globalization;
using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts the parts of a plan into another order.</summary>
public static class FitnessTrackReorderExtensions
{
    /// <summary>How far a key is moved to the left in the pair of key and place that goes to the database.</summary>
    private const long KeyUnit = 1L << 31;

    /// <summary>Gives the days of a routine the day indexes 1, 2, 3, … in the order of their keys here. Gaps close.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="routineId">The routine's key.</param>
    /// <param name="dayIdsInOrder">The keys of all of its days, each once.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>A task that ends when the order is written.</returns>
    /// <remarks>
    /// One transaction of four statements, however many days; joins the context's own if there is one, in a savepoint. Two at once
    /// follow one another: the last one's order is left. Query filters of yours hide nothing from it: rows that they hide have a
    /// place too.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The keys are not those of the routine's days; the message lists which. Nothing is written.</exception>
    /// <exception cref="FitnessTrackConstraintException">Another program added a day at the same moment. Nothing is written.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another program deleted one at the same moment. Nothing is written.</exception>
    public static Task ReorderDaysAsync(
        this DbContext context, int routineId, IReadOnlyList<int> dayIdsInOrder, CancellationToken cancellationToken = default) =>
        new Order<RoutineDay>(context, nameof(RoutineDay.RoutineId), routineId, nameof(RoutineDay.DayIndex), dayIdsInOrder, nameof(dayIdsInOrder))
            .WriteAsync($"FitnessTrack.{nameof(ReorderDaysAsync)}", cancellationToken);

    /// <summary>Gives the planned exercises of a day the positions 1, 2, 3, … in the order of their keys here. Gaps close.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="routineDayId">The day's key.</param>
    /// <param name="routineDayExerciseIdsInOrder">The keys of all of its planned exercises, each once.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>A task that ends when the order is written.</returns>
    /// <inheritdoc cref="ReorderDaysAsync" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The keys are not those of the day's planned exercises; the message lists which. Nothing is written.</exception>
    /// <exception cref="FitnessTrackConstraintException">Another program added one at the same moment. Nothing is written.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another program deleted one at the same moment. Nothing is written.</exception>
    public static Task ReorderExercisesAsync(
        this DbContext context, int routineDayId, IReadOnlyList<int> routineDayExerciseIdsInOrder, CancellationToken cancellationToken = default) =>
        new Order<RoutineDayExercise>(
                context, nameof(RoutineDayExercise.RoutineDayId), routineDayId, nameof(RoutineDayExercise.Position),
                routineDayExerciseIdsInOrder, nameof(routineDayExerciseIdsInOrder))
            .WriteAsync($"FitnessTrack.{nameof(ReorderExercisesAsync)}", cancellationToken);

    /// <summary>Gives the sets of a planned exercise the set indexes 1, 2, 3, … in the order of their keys here. Gaps close.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="routineDayExerciseId">The planned exercise's key.</param>
    /// <param name="setIdsInOrder">The keys of all of its sets, each once.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is changed then.</param>
    /// <returns>A task that ends when the order is written.</returns>
    /// <inheritdoc cref="ReorderDaysAsync" path="/remarks" />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The keys are not those of the planned exercise's sets; the message lists which. Nothing is written.</exception>
    /// <exception cref="FitnessTrackConstraintException">Another program added a set at the same moment. Nothing is written.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another program deleted one at the same moment. Nothing is written.</exception>
    public static Task ReorderSetsAsync(
        this DbContext context, int routineDayExerciseId, IReadOnlyList<int> setIdsInOrder, CancellationToken cancellationToken = default) =>
        new Order<RoutineExerciseSet>(
                context, nameof(RoutineExerciseSet.RoutineDayExerciseId), routineDayExerciseId, nameof(RoutineExerciseSet.SetIndex),
                setIdsInOrder, nameof(setIdsInOrder))
            .WriteAsync($"FitnessTrack.{nameof(ReorderSetsAsync)}", cancellationToken);

    /// <summary>The children of one parent, and the order they are to have.</summary>
    private sealed class Order<TChild>(
        DbContext context, string parentProperty, int parentId, string indexProperty, IReadOnlyList<int> ids, string idsParameter)
        where TChild : Entity
    {
        public Task<int> WriteAsync(string tag, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(context);
            ArgumentNullException.ThrowIfNull(ids, idsParameter);

            var children = context.Set<TChild>().TagWith(tag).IgnoreQueryFilters().Where(child => EF.Property<int>(child, parentProperty) == parentId);
            return context.InTransactionAsync(token => WriteAsync(children, token), cancellationToken);
        }

        private async Task<int> WriteAsync(IQueryable<TChild> children, CancellationToken token)
        {
            var old = await children.Select(child => new { child.Id, Index = EF.Property<int>(child, indexProperty) })
                .ToDictionaryAsync(child => child.Id, child => child.Index, token).ConfigureAwait(false);
            Validate(old.Keys);
            if (ids.Count == 0)
            {
                return 0;
            }

            // Whoever reorders the same children at the same time waits here, instead of locking the same rows in another order.
            var first = ids.Min();
            await children.Where(child => child.Id == first)
                .ExecuteUpdateAsync(set => set.SetProperty(child => EF.Property<int>(child, indexProperty), child => EF.Property<int>(child, indexProperty)), token)
                .ConfigureAwait(false);

            // Unique indexes are checked row by row: the way to the new places leads over places that are neither old nor new.
            var free = Enumerable.Range(ids.Count + 1, 2 * ids.Count).Except(old.Values);
            await MoveAsync(children, free, token).ConfigureAwait(false);
            return await MoveAsync(children, Enumerable.Range(1, ids.Count), token).ConfigureAwait(false);
        }

        private async Task<int> MoveAsync(IQueryable<TChild> children, IEnumerable<int> places, CancellationToken token)
        {
            // A pair of key and place in one number: lists of numbers are what EF can send as one parameter.
            var moves = ids.Zip(places, (id, place) => (id * KeyUnit) + place).ToArray();
            var moved = await children.ExecuteUpdateAsync(
                set => set.SetProperty(
                    child => EF.Property<int>(child, indexProperty),
                    child => EF.Parameter(moves).Where(move => move / KeyUnit == child.Id).Select(move => (int)(move % KeyUnit)).First()),
                token).ConfigureAwait(false);
            return moved == ids.Count
                ? moved
                : throw new DbUpdateConcurrencyException("Somebody deleted one of the rows while they were put in order. Nothing was changed.");
        }

        private void Validate(IReadOnlyCollection<int> children)
        {
            var faults = new[]
            {
                Fault("not there or of another parent", ids.Except(children)),
                Fault("missing", children.Except(ids)),
                Fault("more than once", ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)),
            }.OfType<string>().ToList();
            if (faults.Count > 0)
            {
                throw new ArgumentException($"The keys must be those of all the children, each once: {string.Join("; ", faults)}.", idsParameter);
            }
        }

        private static string? Fault(string what, IEnumerable<int> keys)
        {
            var list = string.Join(", ", keys.Order().Select(key => key.ToString(CultureInfo.InvariantCulture)));
            return list.Length == 0 ? null : $"{what}: {list}";
        }
    }
}
