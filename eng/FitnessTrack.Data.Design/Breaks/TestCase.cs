namespace FitnessTrack.Data.Design;

/// <summary>A case of a test that was run.</summary>
/// <param name="Test">The test's class and method, without the namespace.</param>
/// <param name="Name">The case's whole name, with its arguments.</param>
/// <param name="Result"><c>Pass</c>, <c>Fail</c> or <c>Skip</c>.</param>
/// <param name="Message">Why it failed, on one line; empty where it did not.</param>
internal sealed record TestCase(string Test, string Name, string Result, string Message);
