using System.Reflection;
using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FitnessTrack.Data.Tests.Integrity;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.v3;

namespace FitnessTrack.Data.Tests;

public partial class ReadmeTests
{
    private const string Contributing = "CONTRIBUTING.md";
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>All documents that have C#, and how many pieces of it.</summary>
    private static readonly Dictionary<string, int> Examples = new(StringComparer.Ordinal)
    {
        ["README.md"] = 28,
        ["docs/queries.md"] = 23,
        ["docs/scaling.md"] = 4,
        ["docs/operations.md"] = 9,
        [Contributing] = 2,
        ["src/FitnessTrack.Data/README.md"] = 1,
        ["src/FitnessTrack.Data.Migrations.Sqlite/README.md"] = 1,
        ["src/FitnessTrack.Data.Migrations.Postgres/README.md"] = 1,
    };

    /// <summary>The languages of blocks, and what sees to it that they say what is so.</summary>
    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["csharp"] = "compiled and run: the tests below",
        ["json"] = "read as a host's configuration: ReadmeSnippets",
        ["mermaid"] = "generated, or the same as what is: GeneratedDocsTests, and the diagram below",
        ["sql"] = "written by the measurement into docs/performance.md",
        ["text"] = "what a program prints: eng/consume.sh, PlanningSnippets, or the measurement",
        ["sh"] = "commands: DocumentedCommandTests",
        [""] = "commands: DocumentedCommandTests",
    };

    /// <summary>Whose tests have no provider, because each of them holds both databases against each other.</summary>
    private static readonly Type[] Comparisons = [typeof(OneMeaningTests)];

    private static readonly string Readme = Repository.Read("README.md");

    public static TheoryData<string> Documents => [.. Markdown.Documents];

    public static TheoryData<string> DocumentsWithExamples => [.. Examples.Keys.Where(document => document != Contributing)];

    [Theory, MemberData(nameof(Documents))]
    public void every_block_is_of_a_language_that_is_looked_after_and_no_example_is_overlooked(string document)
    {
        var blocks = Markdown.Blocks(document).ToList();

        blocks.Select(block => block.Language).Should().BeSubsetOf(Languages.Keys);
        blocks.Count(block => block.Language == "csharp").Should().Be(Examples.GetValueOrDefault(document));
    }

    [Fact]
    public void every_language_is_one_of_some_block() =>
        Markdown.Documents.SelectMany(Markdown.Blocks).Select(block => block.Language).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Languages.Keys);

    [Theory, MemberData(nameof(DocumentsWithExamples))]
    public void every_example_is_one_that_is_compiled_and_run(string document)
    {
        var run = Directory.GetFiles(Repository.PathTo("tests", "FitnessTrack.Data.Tests", "Docs"), "*Snippets.cs").Select(file => Flatten(Repository.Read(file))).ToList();

        var examples = CSharp(document).Where(example => !IsProgram(example));

        examples.Where(example => !run.Exists(file => file.Contains(Flatten(example), StringComparison.Ordinal))).Should().BeEmpty();
    }

    /// <summary>eng/consume.sh runs it twice, from README on SQLite and from the package's on PostgreSQL.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/FitnessTrack.Data/README.md")]
    [InlineData("src/FitnessTrack.Data.Migrations.Sqlite/README.md")]
    [InlineData("src/FitnessTrack.Data.Migrations.Postgres/README.md")]
    public void a_newcomers_program_is_the_one_that_is_run_and_compiles(string document)
    {
        var program = CSharp(document)[0];
        var (registration, run) = document.Contains("Postgres", StringComparison.Ordinal)
            ? ("UseFitnessTrackPostgres(\"Host=localhost;Database=fitnesstrack;Username=app\")", "newcomer Postgres \"$(unpacked \"$core.Migrations.Postgres\")/README.md\"")
            : ("UseFitnessTrackSqlite(\"Data Source=fitnesstrack.db\")", "newcomer Sqlite \"$repository/README.md\"");

        IsProgram(program).Should().BeTrue();
        Repository.Read("eng", "consume.sh").Should().Contain(run);
        program.Replace(registration, "", StringComparison.Ordinal)
            .Should().Be(CSharp("README.md")[0].Replace("UseFitnessTrackSqlite(\"Data Source=fitnesstrack.db\")", "", StringComparison.Ordinal)).And.NotContain("UseFitnessTrack");
        Markdown.Blocks(document).First(block => block.Language == "text").Text.Should().Be(Markdown.Blocks("README.md").First(block => block.Language == "text").Text);
        Compile(OutputKind.ConsoleApplication, program, ImplicitUsings).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
    }

    /// <summary>
    /// Compiled, and not run: the column that they add is none of this library's. They stand where CONTRIBUTING puts them, in the
    /// core's own sources, since they use what is internal there.
    /// </summary>
    [Fact]
    public void the_examples_of_contributing_fit_into_the_files_that_it_names()
    {
        const string EndOfProperties = "    /// <summary>The owner.</summary>";
        const string EndOfColumns = "        builder.HasTimestamps();";
        var (property, column) = CSharp(Contributing) switch { [var first, var second] => (first, second), _ => throw new FormatException() };
        var constant = property.Contains("const int ColorLength", StringComparison.Ordinal) ? "" : "internal const int ColorLength = 7;";
        Repository.Read(Contributing).Should().ContainAll("`Planning/Routine.cs`", "`Planning/RoutineConfiguration.cs`");

        var core = Repository.PathTo("src", "FitnessTrack.Data");
        var (routine, configuration) = (Path.Combine(core, "Planning", "Routine.cs"), Path.Combine(core, "Planning", "RoutineConfiguration.cs"));
        var others = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(file => file != routine && file != configuration && !Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .Select(file => Repository.Read(file));
        var compilation = Compile(
            OutputKind.DynamicallyLinkedLibrary,
            [
                Before(EndOfProperties, Repository.Read(routine), constant + property),
                Before(EndOfColumns, Repository.Read(configuration), column),
                .. others,
                ImplicitUsings,
            ]);

        // What the build generates is missing elsewhere, and nothing of it is in these two.
        foreach (var tree in compilation.SyntaxTrees.Take(2))
        {
            compilation.GetSemanticModel(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        }
    }

    [Fact]
    public void every_guarantee_is_the_name_of_a_test_that_runs_on_both_databases()
    {
        var section = Readme[Readme.IndexOf("## What the database guarantees", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n### ", StringComparison.Ordinal)];
        var guarantees = section.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Replace(' ', '_')).ToList();
        var tests = Tests().ToLookup(method => method.Name);

        guarantees.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        guarantees.Where(name => tests[name].Count() != 1).Should().BeEmpty("each line is a test's name");
        foreach (var test in guarantees.Select(name => tests[name].Single()).Where(test => !Comparisons.Contains(test.DeclaringType)))
        {
            Providers(test).Distinct().Should().BeEquivalentTo(Enum.GetValues<DatabaseProvider>(), "{0} is said to run on both databases", test.Name);
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void every_test_that_a_document_names_is_there(string document)
    {
        var types = typeof(ReadmeTests).Assembly.GetTypes().Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal)).Select(type => type.Name);
        var methods = Tests().Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        var known = types.Concat(methods).ToHashSet(StringComparer.Ordinal);

        var named = TestName().Matches(Markdown.Read(document)).Select(match => match.Groups["name"].Value);

        named.Where(name => !known.Contains(name)).Should().BeEmpty();
        Sentence().Matches(Markdown.Read(document)).Select(match => match.Groups["name"].Value)
            .Where(name => !Tests().Any(test => test.Name.StartsWith(name, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void the_diagram_is_the_generated_one()
    {
        var generated = Relations(Repository.Read("docs", "schema.md"));

        generated.Should().HaveCount(15);
        Relations(Readme).Should().Equal(generated);
    }

    private static IEnumerable<MethodInfo> Tests() => typeof(ReadmeTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute));

    /// <summary>The providers that a theory's rows begin with.</summary>
    private static IEnumerable<object?> Providers(MethodInfo test)
    {
        foreach (var data in test.GetCustomAttributes<DataAttribute>())
        {
            var rows = data switch
            {
                EveryProviderAttribute => Enum.GetValues<DatabaseProvider>().Cast<object?>(),
                MemberDataAttribute { MemberType: null } member =>
                    ((IEnumerable<ITheoryDataRow>)test.DeclaringType!.GetMethod(member.MemberName)!.Invoke(null, null)!).Select(row => row.GetData()[0]),
                _ => throw new NotSupportedException($"{test.Name}: {data}"),
            };
            foreach (var provider in rows)
            {
                yield return provider;
            }
        }
    }

    private static List<string> CSharp(string document) => [.. Markdown.Blocks(document).Where(block => block.Language == "csharp").Select(block => block.Text)];

    private static bool IsProgram(string example) => example.StartsWith("using FitnessTrack.Data;", StringComparison.Ordinal);

    private static CSharpCompilation Compile(OutputKind kind, params string[] sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
            "Example",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            references.Where(file => kind == OutputKind.ConsoleApplication || Path.GetFileName(file) != "FitnessTrack.Data.dll").Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Before(string line, string source, string added)
    {
        source.Split(line).Should().HaveCount(2, "'{0}' is to be found once", line);
        return source.Replace(line, $"{added}\n{line}", StringComparison.Ordinal);
    }

    /// <summary>Without indentation and blank lines.</summary>
    private static string Flatten(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static List<string> Relations(string markdown) => [.. markdown.Split('\n').Where(line => Relation().IsMatch(line))];

    [GeneratedRegex("^    [A-Z_]+ [|}][|o]--[|o][|{] [A-Z_]+ : ")]
    private static partial Regex Relation();

    [GeneratedRegex(@"`(?<name>\w+Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();

    /// <summary>A test's name, or the beginning of one before <c>…</c>; of constraints and indexes the first word says what they are.</summary>
    [GeneratedRegex("`(?!(?:ck|fk|ix|pk|tr|uq)_)(?<name>[a-z]+(?:_[a-z0-9]+){4,}_?)…?`")]
    private static partial Regex Sentence();
}
