namespace FitnessTrack.Samples.QuickStart;

/// <summary>What the demo stores. Dates are fixed, so that a run on another day finds what an earlier one stored.</summary>
internal static class DemoPlan
{
    public const string Email = "demo@quickstart.example";
    public const string Username = "quickstart-demo";
    public const string RoutineName = "PPL Mesocycle";

    /// <summary>The day that the session trains.</summary>
    public const int SessionDayIndex = 1;

    public static readonly DateOnly StartsOn = new(2026, 1, 5);
    public static readonly DateTimeOffset FirstSetAt = new(2026, 1, 5, 18, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan BetweenSets = TimeSpan.FromMinutes(4);

    public static IReadOnlyList<DemoDay> Days { get; } =
    [
        new("Push",
        [
            new("barbell-bench-press-medium-grip", [new(1, 10, 40m, IsWarmup: true), new(3, 6, 80m)]),
            new("standing-military-press", [new(3, 8, 45m)]),
            new("triceps-pushdown", [new(2, 12, 25m), new(1, 15, 20m, ToFailure: true)]),
        ]),
        new("Pull",
        [
            new("pullups", [new(3, 8, null)]),
            new("bent-over-barbell-row", [new(1, 10, 40m, IsWarmup: true), new(3, 8, 65m)]),
            new("barbell-curl", [new(3, 10, 27.5m)]),
        ]),
        new("Legs",
        [
            new("barbell-squat", [new(2, 8, 60m, IsWarmup: true), new(3, 5, 110m)]),
            new("romanian-deadlift", [new(3, 8, 90m)]),
            new("standing-calf-raises", [new(4, 12, 70m)]),
        ]),
        new("Rest", []),
    ];
}
