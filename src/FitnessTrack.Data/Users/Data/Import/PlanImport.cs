using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>
/// The plans of a document, level by level. A plan of the same name is completed: a day by its index, a planned exercise by its
/// position, and a planned set by its index, if the exercise at its place is the same one.
/// </summary>
internal sealed class PlanImport(DbContext context, ImportedRows rows, int userId, ExerciseImport exercises)
{
    private const int RoutinesAtOnce = 20;

    private readonly Dictionary<DayReference, int> _days = [];
    private readonly Dictionary<PlannedSetReference, int?> _sets = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Planned sets whose place is another exercise's.</summary>
    public long SetsLeftOut => _sets.Values.LongCount(id => id is null);

    public async Task RunAsync(DocumentReader reader, CancellationToken token)
    {
        var routines = reader.ReadArrayAsync(DocumentFormat.Routines, UserDataJson.Default.DocumentRoutine, token)
            .Select(routine => new Placed<DocumentRoutine>(reader.Path, routine));
        await foreach (var chunk in routines.Chunk(RoutinesAtOnce).ConfigureAwait(false))
        {
            var days = await ImportRoutinesAsync(chunk, token).ConfigureAwait(false);
            var planned = await ImportDaysAsync(days, token).ConfigureAwait(false);
            var sets = await ImportExercisesAsync(planned, token).ConfigureAwait(false);
            await ImportSetsAsync(sets, token).ConfigureAwait(false);
        }
    }

    /// <summary>The key of a day that another part of the document refers to.</summary>
    public int IdOf(DayReference day, string path) => _days.TryGetValue(day, out var id)
        ? id
        : throw new UserDataFormatException($"{path}.routine_day", $"The document has no day {day.DayIndex} of a routine '{day.Routine}'.");

    /// <summary>The key of a planned set that another part of the document refers to; null for one that was left out.</summary>
    public int? IdOf(PlannedSetReference set, string path) => _sets.TryGetValue(set, out var id)
        ? id
        : throw new UserDataFormatException($"{path}.planned_set", $"The document has no such planned set of a routine '{set.Routine}'.");

    private async Task<List<Day>> ImportRoutinesAsync(Placed<DocumentRoutine>[] routines, CancellationToken token)
    {
        await rows.InsertAsync([.. routines.Select(routine => routine.To(document => document.ToRoutine(userId)))], token).ConfigureAwait(false);

        var names = routines.Select(routine => routine.Value.Name).ToList();
        var ids = await Rows<Routine>().Where(routine => routine.UserId == userId && names.Contains(routine.Name))
            .Select(routine => new { routine.Name, routine.Id })
            .ToDictionaryAsync(routine => routine.Name, routine => routine.Id, StringComparer.Ordinal, token).ConfigureAwait(false);
        foreach (var (path, routine) in routines)
        {
            ThrowUnless(_names.Add(routine.Name), path);
        }

        return [.. routines.SelectMany(
            routine => routine.Each("days", document => document.Days),
            (routine, day) => new Day(ids[routine.Value.Name], new DayReference { Routine = routine.Value.Name, DayIndex = day.Value.DayIndex }, day))];
    }

    private async Task<List<Planned>> ImportDaysAsync(List<Day> days, CancellationToken token)
    {
        await rows.InsertAsync([.. days.Select(day => day.Part.To(document => document.ToDay(day.RoutineId)))], token).ConfigureAwait(false);

        var routines = days.Select(day => day.RoutineId).Distinct().ToList();
        var ids = await Rows<RoutineDay>().Where(day => routines.Contains(day.RoutineId))
            .Select(day => new { day.RoutineId, day.DayIndex, day.Id })
            .ToDictionaryAsync(day => (day.RoutineId, day.DayIndex), day => day.Id, token).ConfigureAwait(false);
        foreach (var (routine, reference, part) in days)
        {
            ThrowUnless(_days.TryAdd(reference, ids[(routine, reference.DayIndex)]), part.Path);
        }

        return [.. days.SelectMany(
            day => day.Part.Each("exercises", document => document.Exercises),
            (day, planned) => new Planned(_days[day.Reference], exercises.IdOf(planned.Value.Exercise, planned.Path), day.Reference, planned))];
    }

    private async Task<List<PlannedSet>> ImportExercisesAsync(List<Planned> planned, CancellationToken token)
    {
        await rows.InsertAsync([.. planned.Select(row => row.Part.To(document => document.ToDayExercise(row.DayId, row.ExerciseId)))], token).ConfigureAwait(false);

        var days = planned.Select(row => row.DayId).Distinct().ToList();
        var there = await Rows<RoutineDayExercise>().Where(row => days.Contains(row.RoutineDayId))
            .Select(row => new { row.RoutineDayId, row.Position, row.ExerciseId, row.Id })
            .ToDictionaryAsync(row => (row.RoutineDayId, row.Position), token).ConfigureAwait(false);
        var places = new HashSet<(int, int)>();
        foreach (var row in planned)
        {
            ThrowUnless(places.Add((row.DayId, row.Part.Value.Position)), row.Part.Path);
        }

        return [.. planned.SelectMany(
            row => row.Part.Each("sets", document => document.Sets),
            (row, set) => there[(row.DayId, row.Part.Value.Position)] is var place && place.ExerciseId == row.ExerciseId
                ? new PlannedSet(place.Id, row.ReferenceTo(set.Value), set)
                : new PlannedSet(null, row.ReferenceTo(set.Value), set))];
    }

    private async Task ImportSetsAsync(List<PlannedSet> sets, CancellationToken token)
    {
        var taken = sets.FindAll(set => set.DayExerciseId is not null);
        await rows.InsertAsync([.. taken.Select(set => set.Part.To(document => document.ToSet(set.DayExerciseId.GetValueOrDefault())))], token).ConfigureAwait(false);

        var planned = taken.Select(set => set.DayExerciseId.GetValueOrDefault()).Distinct().ToList();
        var ids = await Rows<RoutineExerciseSet>().Where(set => planned.Contains(set.RoutineDayExerciseId))
            .Select(set => new { set.RoutineDayExerciseId, set.SetIndex, set.Id })
            .ToDictionaryAsync(set => (set.RoutineDayExerciseId, set.SetIndex), set => set.Id, token).ConfigureAwait(false);
        foreach (var (place, reference, part) in sets)
        {
            ThrowUnless(_sets.TryAdd(reference, place is { } id ? ids[(id, reference.SetIndex)] : null), part.Path);
        }
    }

    private static void ThrowUnless(bool isFirst, string path)
    {
        if (!isFirst)
        {
            throw new UserDataFormatException(path, "The document has another one of this name or number before it.");
        }
    }

    private IQueryable<T> Rows<T>()
        where T : class => context.Set<T>().TagWith(UserDataImport.Tag);

    private sealed record Day(int RoutineId, DayReference Reference, Placed<DocumentDay> Part);

    private sealed record Planned(int DayId, int ExerciseId, DayReference Day, Placed<DocumentDayExercise> Part)
    {
        public PlannedSetReference ReferenceTo(DocumentPlannedSet set) =>
            new() { Routine = Day.Routine, DayIndex = Day.DayIndex, Position = Part.Value.Position, SetIndex = set.SetIndex };
    }

    /// <summary>The planned exercise is null where its place is another exercise's.</summary>
    private sealed record PlannedSet(int? DayExerciseId, PlannedSetReference Reference, Placed<DocumentPlannedSet> Part);
}
