using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>What the documents tell a reader to type.</summary>
public partial class DocumentedCommandTests
{
    /// <summary>What <c>.ci/run</c> does not do, from its first word on.</summary>
    private static readonly Dictionary<string, string> NotByCI = new(StringComparer.Ordinal)
    {
        ["bash .ci/run"] = "it is CI",
        ["apt-get install postgresql"] = "CI installs it without the service that it would start",
        ["dotnet nuget add source"] = "it changes the user's own configuration; eng/consume.sh names its folder in a nuget.config",
        ["dotnet add package"] = "eng/consume.sh types the README's own line with the version of its packages, which is no release",
        ["dotnet ef migrations add"] = "a host's own tool; EF's scaffolder is called by the tests of the own context",
        ["git tag"] = "it is a release",
        ["eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- release"] = "it belongs to a release",
        ["dotnet run --project eng/FitnessTrack.Data.Design -- docs"] = "it changes the sources; a test compares what it would write",
        ["eng/validate.sh --accept"] = "it writes intended breaks into the sources; what it writes, eng/validate.sh tries on a copy",
        ["eng/change.sh"] = "it changes the sources",
        ["eng/break.sh"] = "it takes longer than all of CI; a test holds its table to the sources",
        ["psql"] = "a host's own tool; the tests run the script of migrations through the driver",
        ["pg_dump"] = "a host's own tool; the tests of backups run it",
        ["pg_restore"] = "a host's own tool; the tests of backups run it",
        ["createdb"] = "a host's own tool; eng/pgbouncer.sh makes its databases past pgbouncer",
    };

    private const string AnyWords = """(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)(?: (?!-)(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+))*?""";

    private static string Run { get; } = Words(Repository.Read(".ci", "run") + "\n" + Typed());

    [Fact]
    public void every_command_is_run_by_ci_or_says_why_not()
    {
        var commands = Markdown.Documents.SelectMany(Commands).Distinct(StringComparer.Ordinal).ToList();

        commands.Should().HaveCountGreaterThan(20);
        commands.Where(command => !NotByCI.Keys.Any(known => Begins(command, known)) && !IsRun(command)).Should().BeEmpty();
        NotByCI.Keys.Where(known => !commands.Exists(command => Begins(command, known))).Should().BeEmpty("no document says them");
        NotByCI.Keys.Where(known => known != "bash .ci/run" && IsRun(known)).Should().BeEmpty("CI runs them");
    }

    [Theory]
    [InlineData("dotnet run --project samples/QuickStart", true)]
    [InlineData("dotnet run --project samples/QuickSta", false)]
    [InlineData("net run --project samples/QuickStart", false)]
    [InlineData("dotnet run --project samples/QuickStart -- --postgres \"Host=here\"", true)]
    [InlineData("dotnet run --project samples/QuickStart -- --mysql \"Host=here\"", false)]
    [InlineData("dotnet pack -c Release -o FOLDER", true)]
    [InlineData("dotnet pack -c Release -o FOLDER now", false)]
    [InlineData("dotnet format FitnessTrack.Data.sln", true)]
    [InlineData("dotnet format", false)]
    public void a_command_is_compared_word_by_word_also_behind_what_a_reader_fills_in(string command, bool isRun) => IsRun(command).Should().Be(isRun);

    private static IEnumerable<string> Commands(string document) =>
        Markdown.Blocks(document).Where(block => block.Language is "" or "sh").SelectMany(block => block.Lines)
            .Select(line => line.Split(" #")[0].Trim()).Where(line => line.Length > 0)
            .Concat(Inline().Matches(Markdown.Read(document)).Select(inline => inline.Groups["code"].Value).Where(code => Program().IsMatch(code)));

    /// <summary>In these words, with anything where a reader fills something in, and with no more than options behind them.</summary>
    private static bool IsRun(string command)
    {
        var words = Word().Matches(command).Select(word => word.Value).ToList();
        var parts = new List<string>();
        foreach (var part in words.Select(word => Placeholder().IsMatch(word) ? AnyWords : Regex.Escape(word)).Where(part => part != AnyWords || parts.LastOrDefault() != AnyWords))
        {
            parts.Add(part);
        }

        // A program's name alone is its name, whatever it is called with.
        var end = words.Count == 1 || Placeholder().IsMatch(words[^1]) ? @"(?=\s|$|['""])" : @"(?=$| -|['""]|\s*[<>|&;)\n])";
        return Regex.IsMatch(Run, $@"(?<![^\s'""(]){string.Join(' ', parts)}{end}", RegexOptions.Multiline);
    }

    /// <summary>Whole words.</summary>
    private static bool Begins(string command, string beginning) => $"{command} ".StartsWith($"{beginning} ", StringComparison.Ordinal);

    /// <summary>What <c>eng/consume.sh</c> does, with what it takes from README.</summary>
    private static string Typed()
    {
        var consume = Repository.Read("eng", "consume.sh");
        consume.Should().Contain("first_block sh \"$repository/README.md\"");
        return $"{consume}\n{Markdown.Blocks("README.md").First(block => block.Language == "sh").Text}";
    }

    /// <summary>Without comments, what is printed and the names of steps, with one space between two words of a line, and lines that go on put together.</summary>
    private static string Words(string script) => Space().Replace(
        string.Join('\n', script.Split('\n').Where(line => !NotRun().IsMatch(line)).Select(line => NameOfStep().Replace(line, ""))).Replace("\\\n", " ", StringComparison.Ordinal), " ");

    [GeneratedRegex("(?<!`)`(?<code>[^`\n]+)`(?!`)")]
    private static partial Regex Inline();

    /// <summary>A program, and, but for those that are nothing else, an argument.</summary>
    [GeneratedRegex(@"^(?:(?:dotnet|bash|sh|git|npm|npx|docker|curl|apt|cd|sudo) [\w.@/-]|\.?[\w./-]+\.sh\b|(?:apt-get|createdb|dropdb|pg_(?:dump|restore|dumpall|basebackup)|psql|sqlite3)(?: |$))")]
    private static partial Regex Program();

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Word();

    /// <summary>A word in capitals, a number, a text in quotes, or a filter of tests.</summary>
    [GeneratedRegex("""^(?:[A-Z]+|\d[\w.]*|…|["'].*|FullyQualifiedName~[\w.]+)$""")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*(?:#|echo |printf )")]
    private static partial Regex NotRun();

    [GeneratedRegex(@"(?<=^\s*(?:step|check) )""[^""]*""")]
    private static partial Regex NameOfStep();

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Space();
}
