namespace FitnessTrack.Data.Benchmarks;

/// <summary>Why a goal is missed. Printed only where the measurement says that it is.</summary>
internal static class MissedGoals
{
    private static readonly Dictionary<(string Provider, string Contest), string> Causes = new()
    {
        // [("PostgreSQL", "recent ten")] = "…",
    };

    public static string CauseOf(string provider, string contest) => Causes.GetValueOrDefault((provider, contest), "not known yet");
}
