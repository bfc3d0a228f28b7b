namespace FitnessTrack.Data;

/// <summary>A planned exercise of a <see cref="RoutinePlanDay"/>.</summary>
public sealed record RoutinePlanExercise
{
    /// <summary>Key of the planned exercise.</summary>
    public required int RoutineDayExerciseId { get; init; }

    /// <inheritdoc cref="RoutineDayExercise.Position" />
    public required int Position { get; init; }

    /// <inheritdoc cref="RoutineDayExercise.Notes" />
    public required string? Notes { get; init; }

    /// <summary>The exercise of the catalogue, not tracked by the context and without its aliases, tags and secondary muscles.</summary>
    public required Exercise Exercise { get; init; }

    /// <summary>The planned sets, warm-ups too, by <see cref="RoutinePlanSet.SetIndex"/>; empty when there are none.</summary>
    public required IReadOnlyList<RoutinePlanSet> Sets { get; init; }
}
