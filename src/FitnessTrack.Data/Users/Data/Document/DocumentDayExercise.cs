namespace FitnessTrack.Data;

/// <summary>A planned exercise with its planned sets.</summary>
internal sealed record DocumentDayExercise
{
    public required int Position { get; init; }

    /// <summary>The slug.</summary>
    public required string Exercise { get; init; }

    public required string? Notes { get; init; }

    public required IReadOnlyList<DocumentPlannedSet> Sets { get; init; }

    public static DocumentDayExercise Of(RoutineDayExercise planned, IReadOnlyDictionary<int, string> slugs) => new()
    {
        Position = planned.Position,
        Exercise = slugs[planned.ExerciseId],
        Notes = planned.Notes,
        Sets = [.. planned.Sets.OrderBy(set => set.SetIndex).Select(DocumentPlannedSet.Of)],
    };

    public RoutineDayExercise ToDayExercise(int dayId, int exerciseId) => new()
    {
        RoutineDayId = dayId,
        ExerciseId = exerciseId,
        Position = Position,
        Notes = Notes,
    };
}
