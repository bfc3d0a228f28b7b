namespace FitnessTrack.Data;

/// <summary>A whole routine as it is followed: days in order, with exercises and sets in order.</summary>
public sealed record RoutinePlan
{
    /// <summary>Key of the routine.</summary>
    public required int RoutineId { get; init; }

    /// <summary>Key of the owner.</summary>
    public required int UserId { get; init; }

    /// <inheritdoc cref="Routine.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="Routine.Description" />
    public required string? Description { get; init; }

    /// <inheritdoc cref="Routine.StartsOn" />
    public required DateOnly? StartsOn { get; init; }

    /// <inheritdoc cref="Routine.IsActive" />
    public required bool IsActive { get; init; }

    /// <summary>The days, by <see cref="RoutinePlanDay.DayIndex"/>; empty when there are none.</summary>
    public required IReadOnlyList<RoutinePlanDay> Days { get; init; }

    /// <summary>
    /// The planned day of a date: that with day index ((<paramref name="date"/> − <see cref="StartsOn"/>) mod L) + 1, where the
    /// difference is in days and the cycle's length L is the largest day index.
    /// </summary>
    /// <param name="date">The user's local date.</param>
    /// <returns>
    /// The day, which may be a rest day. Null without <see cref="StartsOn"/>, before it, without days, and on a day of the
    /// cycle whose index no day has: nothing is planned then.
    /// </returns>
    public RoutinePlanDay? DayOn(DateOnly date) =>
        RoutineCycle.DayIndexOn(StartsOn, date, Days.Select(day => day.DayIndex)) is { } index
            ? Days.FirstOrDefault(day => day.DayIndex == index)
            : null;
}
