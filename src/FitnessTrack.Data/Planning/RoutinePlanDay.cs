namespace FitnessTrack.Data;

/// <summary>A day of a <see cref="RoutinePlan"/>.</summary>
public sealed record RoutinePlanDay
{
    /// <summary>Key of the routine day.</summary>
    public required int RoutineDayId { get; init; }

    /// <inheritdoc cref="RoutineDay.DayIndex" />
    public required int DayIndex { get; init; }

    /// <inheritdoc cref="RoutineDay.IsRest" />
    public required bool IsRest { get; init; }

    /// <inheritdoc cref="RoutineDay.Title" />
    public required string? Title { get; init; }

    /// <inheritdoc cref="RoutineDay.Notes" />
    public required string? Notes { get; init; }

    /// <summary>The planned exercises, by <see cref="RoutinePlanExercise.Position"/>; empty when there are none.</summary>
    public required IReadOnlyList<RoutinePlanExercise> Exercises { get; init; }
}
