namespace FitnessTrack.Data;

/// <summary>A plan of the user's with its days, named by its name.</summary>
internal sealed record DocumentRoutine
{
    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required DateOnly? StartsOn { get; init; }

    public required bool IsActive { get; init; }

    public required IReadOnlyList<DocumentDay> Days { get; init; }

    public static DocumentRoutine Of(Routine routine, IReadOnlyDictionary<int, string> slugs) => new()
    {
        Name = routine.Name,
        Description = routine.Description,
        StartsOn = routine.StartsOn,
        IsActive = routine.IsActive,
        Days = [.. routine.Days.OrderBy(day => day.DayIndex).Select(day => DocumentDay.Of(day, slugs))],
    };

    public Routine ToRoutine(int userId) => new()
    {
        UserId = userId,
        Name = Name,
        Description = Description,
        StartsOn = StartsOn,
        IsActive = IsActive,
    };
}
