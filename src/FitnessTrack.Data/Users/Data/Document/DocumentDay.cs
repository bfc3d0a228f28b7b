namespace FitnessTrack.Data;

/// <summary>A day of a plan with its planned exercises.</summary>
internal sealed record DocumentDay
{
    public required int DayIndex { get; init; }

    public required bool IsRest { get; init; }

    public required string? Title { get; init; }

    public required string? Notes { get; init; }

    public required IReadOnlyList<DocumentDayExercise> Exercises { get; init; }

    public static DocumentDay Of(RoutineDay day, IReadOnlyDictionary<int, string> slugs) => new()
    {
        DayIndex = day.DayIndex,
        IsRest = day.IsRest,
        Title = day.Title,
        Notes = day.Notes,
        Exercises = [.. day.Exercises.OrderBy(planned => planned.Position).Select(planned => DocumentDayExercise.Of(planned, slugs))],
    };

    public RoutineDay ToDay(int routineId) => new()
    {
        RoutineId = routineId,
        DayIndex = DayIndex,
        IsRest = IsRest,
        Title = Title,
        Notes = Notes,
    };
}
