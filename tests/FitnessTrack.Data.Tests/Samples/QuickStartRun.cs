namespace FitnessTrack.Data.Tests;

/// <summary>Running the quick start against a test's database.</summary>
internal static class QuickStartRun
{
    public const string Sample = "QuickStart";

    public static Task<SampleResult> RunAsync(TestDatabase database, params string[] arguments) =>
        SampleProcess.RunAsync(Sample, TestFolder.Path, [.. SampleRun.Target(database), .. arguments]);

    /// <summary>The output from the plan on, which does not tell what was added.</summary>
    public static string Tables(SampleResult run) => run.Output[run.Output.IndexOf("Plan:", StringComparison.Ordinal)..];
}
