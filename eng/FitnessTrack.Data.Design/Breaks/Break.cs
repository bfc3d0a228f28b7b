using System.Text.RegularExpressions;

namespace FitnessTrack.Data.Design;

/// <summary>A rule of the code that is broken by hand, and the test that has to fail then.</summary>
/// <param name="Label"><c>C</c> and a number for a constraint, <c>Q</c> and a number for the definition of a query.</param>
/// <param name="What">What is broken, in words.</param>
/// <param name="File">The file's path in the repository.</param>
/// <param name="Text">What is replaced. Any white space in it stands for any white space of the file.</param>
/// <param name="Replacement">What it becomes.</param>
/// <param name="Test">The test's class and method: <c>CascadeTests.history_outlives_its_plan</c>; <c>CascadeTests.*</c> for any of a class.</param>
/// <param name="Case">Words that all stand in the name of the case that has to fail; none where any case will do.</param>
public sealed record Break(string Label, string What, string File, string Text, string Replacement, string Test, IReadOnlyList<string> Case)
{
    /// <summary>How often the text stands in a source.</summary>
    public int CountIn(string source) => Pattern().Count(source);

    /// <summary>The source, broken.</summary>
    public string Apply(string source) => Pattern().Replace(source, _ => Replacement);

    /// <summary>Whether this is a case that has to fail.</summary>
    /// <param name="test">Its test's class and method.</param>
    /// <param name="name">Its name, which has its arguments.</param>
    public bool IsCase(string test, string name) =>
        (test == Test || (Test.EndsWith(".*", StringComparison.Ordinal) && test.StartsWith(Test[..^1], StringComparison.Ordinal)))
        && Case.All(word => name.Contains(word, StringComparison.Ordinal));

    private Regex Pattern() => new(string.Join(@"\s+", Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.NonBacktracking);
}
