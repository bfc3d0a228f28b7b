using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>What the documents tell a reader to type.</summary>
public partial class DocumentedCommandTests
{
    /// <summary>Beginnings of what <c>.ci/run</c> does not do.</summary>
    private static readonly Dictionary<string, string> NotByCI = new(StringComparer.Ordinal)
    {
        ["bash .ci/run"] = "it is CI",
        ["dotnet nuget add source"] = "it changes the user's own configuration; eng/consume.sh names its folder in a nuget.config",
        ["dotnet add package"] = "it edits a project; eng/consume.sh has projects that name the packages",
        ["dotnet ef migrations add"] = "a host's own tool; EF's scaffolder is called by the tests of the own context",
        ["git tag"] = "it is a release",
        ["eng/FitnessTrack.Data.Design -- release"] = "it belongs to a release",
        ["eng/FitnessTrack.Data.Design -- docs"] = "it changes the sources; a test compares what it would write",
        ["eng/change.sh"] = "it changes the sources",
        ["eng/break.sh"] = "it takes longer than all of CI; a test holds its table to the sources",
    };

    [Fact]
    public void every_command_is_run_by_ci_or_says_why_not()
    {
        var run = Words(Repository.Read(".ci", "run") + Repository.Read("eng", "consume.sh"));

        var commands = Directory.GetFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", ".git"]).Any())
            .SelectMany(file => Commands(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Distinct(StringComparer.Ordinal).ToList();

        commands.Should().HaveCountGreaterThan(20);
        commands.Where(command => !NotByCI.Keys.Any(known => command.Contains(known, StringComparison.Ordinal)) && !run.Contains(Fixed(command), StringComparison.Ordinal))
            .Should().BeEmpty();
        NotByCI.Keys.Where(known => !commands.Exists(command => command.Contains(known, StringComparison.Ordinal))).Should().BeEmpty("no document says them");
    }

    private static IEnumerable<string> Commands(string markdown) =>
        Block().Matches(markdown).SelectMany(block => block.Groups["lines"].Value.Split('\n'))
            .Concat(Inline().Matches(markdown).Select(inline => inline.Groups["code"].Value))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => Program().IsMatch(line));

    /// <summary>Up to what a reader puts there: a word in capitals, a number, an address, or a quoted text.</summary>
    private static string Fixed(string command)
    {
        var words = command.Split(' ');
        return string.Join(' ', words.TakeWhile(word => !Placeholder().IsMatch(word)));
    }

    /// <summary>Without comments, with one space between two words, and lines that go on put together.</summary>
    private static string Words(string script) => Space().Replace(
        string.Join('\n', script.Split('\n').Where(line => !line.TrimStart().StartsWith('#'))).Replace("\\\n", " ", StringComparison.Ordinal), " ");

    [GeneratedRegex("^ *```(?:sh|console)?\n(?<lines>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<!`)`(?<code>[^`\n]+)`(?!`)")]
    private static partial Regex Inline();

    [GeneratedRegex("^(?:dotnet [a-z]|eng/[a-z-]+\\.sh|bash |git [a-z])")]
    private static partial Regex Program();

    [GeneratedRegex("""^(?:[A-Z]+|\d.*|…|["'].*)$""")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
