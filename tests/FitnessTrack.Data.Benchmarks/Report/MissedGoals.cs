namespace FitnessTrack.Data.Benchmarks;

/// <summary>Why a goal is missed. Printed only where the measurement says that it is.</summary>
internal static class MissedGoals
{
    private static readonly Dictionary<(string Provider, string Contest), string> Causes = new()
    {
        // [("PostgreSQL", "recent ten")] = "…",
    };

    /// <param name="provider">The database.</param>
    /// <param name="contest">The contest, such as <c>recent ten</c>; where it is about growth, <c>recent ten (growth)</c>.</param>
    public static string CauseOf(string provider, string contest) => Causes.GetValueOrDefault((provider, contest), "not known yet");
}
