using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Architecture;

/// <summary>The check of .ci/run that says how many of the packages' lines the tests ran: it has to see when nothing was measured.</summary>
public class CoverageTests
{
    private static readonly string[] Packages = ["FitnessTrack.Data", "FitnessTrack.Data.Migrations.Sqlite", "FitnessTrack.Data.Migrations.Postgres"];

    private readonly string folder = TestFolder.NewFolder();

    [Fact]
    public void enough_lines_of_every_package_are_enough()
    {
        Report("one", Packages.Select(package => Lines(package, covered: 19, of: 20)));

        Coverage.Check(folder).Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void too_few_lines_of_one_package_are_too_few(int package)
    {
        Report("one", Packages.Select((name, index) => index == package ? Lines(name, covered: 94, of: 100) : Lines(name, covered: 1000, of: 1000)));

        Coverage.Check(folder).Should().Be(1);
    }

    [Fact]
    public void a_line_that_ran_in_one_of_the_reports_is_covered()
    {
        Report("one", Packages.Select(package => Lines(package, covered: 3, of: 8)));
        Report("two", Packages.Select(package => Lines(package, covered: 5, of: 8)));

        var files = Coverage.Read(folder);

        files.Select(file => file.Package).Should().BeEquivalentTo(Packages);
        files.Should().OnlyContain(file => file.Covered == 5 && file.Lines.Count == 8 && file.Uncovered() == "6-8");
    }

    [Fact]
    public void lines_that_did_not_run_are_named_in_ranges()
    {
        var file = new CoveredFile("package", "file", new Dictionary<int, bool> { [9] = false, [1] = false, [3] = true, [4] = false, [5] = false, [6] = false });

        file.Uncovered().Should().Be("1, 4-6, 9");
    }

    [Fact]
    public void the_compilers_own_sources_do_not_count()
    {
        Report("one", [.. Packages.Select(package => Lines(package, covered: 1, of: 1)), Lines(Packages[0], covered: 0, of: 9, "obj/LoggerMessage.g.cs")]);

        Coverage.Read(folder).Should().HaveCount(3);
    }

    [Fact]
    public void nothing_measured_is_an_error()
    {
        var read = () => Coverage.Read(folder);

        read.Should().Throw<InvalidDataException>().WithMessage($"*coverage.cobertura.xml*{folder}*");
        Coverage.Check(folder).Should().Be(1);
        Coverage.Check(Path.Combine(folder, "missing")).Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void a_package_that_was_not_measured_is_an_error(int missing)
    {
        Report("one", Packages.Where((_, index) => index != missing).Select(package => Lines(package, covered: 1, of: 1)));

        var read = () => Coverage.Read(folder);

        read.Should().Throw<InvalidDataException>().WithMessage($"No line of {Packages[missing]} is in *");
    }

    [Fact]
    public void a_report_that_is_older_than_the_code_is_an_error()
    {
        var report = Report("one", Packages.Select(package => Lines(package, covered: 1, of: 1)));
        File.SetLastWriteTimeUtc(report, DateTime.UnixEpoch);

        var read = () => Coverage.Read(folder);

        read.Should().Throw<InvalidDataException>().WithMessage($"{report} is older than *");
    }

    /// <summary>A report as coverlet writes it, in a folder of its own.</summary>
    private string Report(string name, IEnumerable<string> packages)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, "coverage.cobertura.xml");
        File.WriteAllText(path, $"""
            <coverage>
              <sources><source>/elsewhere/</source><source>{Repository.Root}/</source></sources>
              <packages>{string.Concat(packages)}</packages>
            </coverage>
            """);
        return path;
    }

    /// <summary>The first lines of a package's only file, which is there: what they hold does not matter.</summary>
    private static string Lines(string package, int covered, int of, string? file = null)
    {
        var lines = string.Concat(Enumerable.Range(1, of).Select(number => $"<line number=\"{number}\" hits=\"{(number <= covered ? 2 : 0)}\" />"));
        return $"""
            <package name="{package}"><classes>
              <class filename="src/{package}/{file ?? $"{package}.csproj"}"><methods><method><lines>{lines}</lines></method></methods><lines>{lines}</lines></class>
            </classes></package>
            """;
    }
}
