namespace FitnessTrack.Data.Tests;

/// <summary>How a sample ended, and what it wrote.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Error);
