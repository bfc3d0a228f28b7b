using System.Reflection;
using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FitnessTrack.Data.Tests;

public partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData(6, "README.md")]
    [InlineData(6, "docs", "queries.md")]
    [InlineData(4, "docs", "scaling.md")]
    [InlineData(9, "docs", "operations.md")]
    public void every_example_is_one_that_is_compiled_and_run(int atLeast, params string[] path)
    {
        var compiled = Directory.GetFiles(Repository.PathTo("tests", "FitnessTrack.Data.Tests", "Docs"), "*Snippets.cs").Select(file => Flatten(Repository.Read(file))).ToList();

        var examples = Examples(Repository.Read(path));

        examples.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        examples.Where(example => !compiled.Exists(file => file.Contains(Flatten(example), StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("FitnessTrack.Data")]
    [InlineData("FitnessTrack.Data.Migrations.Sqlite")]
    [InlineData("FitnessTrack.Data.Migrations.Postgres")]
    public void the_example_of_a_package_is_a_whole_program_that_compiles(string package)
    {
        const string ImplicitUsings = "global using System; global using System.Linq; global using System.Threading.Tasks; global using System.Collections.Generic;";
        var program = Examples(Repository.Read("src", package, "README.md")).Should().ContainSingle().Subject;

        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
    }

    [Fact]
    public void every_guarantee_is_the_name_of_a_test()
    {
        var section = Readme[Readme.IndexOf("## What the database guarantees", StringComparison.Ordinal)..Readme.IndexOf("## The model", StringComparison.Ordinal)];
        var guarantees = section.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Replace(' ', '_')).ToList();

        var tests = typeof(ReadmeTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute)).Select(method => method.Name);

        guarantees.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        guarantees.Except(tests, StringComparer.Ordinal).Should().BeEmpty("each line is a test's name");
    }

    [Fact]
    public void the_diagram_is_the_generated_one()
    {
        var generated = Relations(Repository.Read("docs", "schema.md"));

        generated.Should().HaveCount(15);
        Relations(Readme).Should().Equal(generated);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("samples", "OwnContext", "README.md")]
    [InlineData("docs", "decisions.md")]
    [InlineData("docs", "operations.md")]
    [InlineData("docs", "performance.md")]
    [InlineData("docs", "queries.md")]
    [InlineData("docs", "scaling.md")]
    [InlineData("docs", "schema.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("src", "FitnessTrack.Data", "README.md")]
    [InlineData("src", "FitnessTrack.Data.Migrations.Sqlite", "README.md")]
    [InlineData("src", "FitnessTrack.Data.Migrations.Postgres", "README.md")]
    public void every_link_into_the_repository_leads_somewhere(params string[] path)
    {
        var links = Link().Matches(Repository.Read(path)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal));

        links.Where(target => !LeadsSomewhere(Repository.PathTo(path), target)).Should().BeEmpty();
    }

    private static bool LeadsSomewhere(string document, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, parts[0]);
        return Path.Exists(path) && (parts.Length == 1 || Anchors(File.ReadAllText(path)).Contains(parts[1], StringComparer.Ordinal));
    }

    /// <summary>The headings as GitHub makes anchors of them.</summary>
    private static IEnumerable<string> Anchors(string markdown) =>
        markdown.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => NotOfAnAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static List<string> Examples(string markdown) =>
        [.. CodeBlock().Matches(markdown).Where(match => match.Groups["language"].Value == "csharp").Select(match => match.Groups["code"].Value)];

    /// <summary>Without indentation and blank lines.</summary>
    private static string Flatten(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static List<string> Relations(string markdown) => [.. markdown.Split('\n').Where(line => Relation().IsMatch(line))];

    [GeneratedRegex("```(?<language>\\w*)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^    [A-Z_]+ [|}][|o]--[|o][|{] [A-Z_]+ : ")]
    private static partial Regex Relation();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotOfAnAnchor();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();
}
