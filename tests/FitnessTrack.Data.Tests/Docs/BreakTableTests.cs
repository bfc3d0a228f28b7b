using System.Reflection;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>Keeps the table of what <c>eng/break.sh</c> breaks by hand at the code as it is; the breaking itself takes too long.</summary>
public class BreakTableTests
{
    public static TheoryData<string> Labels => [.. BreakTable.Read().Select(row => row.Label)];

    [Fact]
    public void there_are_at_least_ten_constraints_of_both_databases_and_ten_definitions_of_queries()
    {
        var rows = BreakTable.Read();
        var (constraints, queries) = (rows.Where(row => row.Label[0] == 'C').ToList(), rows.Where(row => row.Label[0] == 'Q').ToList());

        rows.Select(row => row.Label).Should().OnlyHaveUniqueItems();
        rows.Select(row => (row.File, row.Text)).Should().OnlyHaveUniqueItems();
        constraints.Should().HaveCountGreaterThanOrEqualTo(10);
        queries.Should().HaveCountGreaterThanOrEqualTo(10);
        constraints.Should().OnlyContain(row => row.File.StartsWith("src/FitnessTrack.Data.Migrations.", StringComparison.Ordinal));
        constraints.GroupBy(row => row.File.Split('/')[1]).Should().HaveCount(2).And.OnlyContain(provider => provider.Count() >= 5);
        queries.Should().OnlyContain(row => row.File.StartsWith("src/FitnessTrack.Data", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Labels))]
    public void a_row_fits_the_code(string label)
    {
        var row = BreakTable.Read().Single(one => one.Label == label);
        var source = File.ReadAllText(Repository.PathTo(row.File.Split('/')));

        row.CountIn(source).Should().Be(1, "{0} is to be found once in {1}", row.Text, row.File);
        row.Replacement.Should().NotBe(row.Text);
        row.CountIn(row.Apply(source)).Should().Be(0, "nothing is broken by {0}", row.Replacement);
        typeof(BreakTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute)).Select(method => $"{type.Name}.{method.Name}"))
            .Should().ContainSingle(name => name == row.Test);
    }

    [Theory]
    [InlineData("| C1 | what | `file` | `a` | `b` |", "*C1 has 5 cells*")]
    [InlineData("| Q1 | what | `file` | `a` `b` | `c` | `A.b` |", "*Q1: *one code each*")]
    public void a_row_that_cannot_be_read_is_named(string row, string message) =>
        FluentActions.Invoking(() => BreakTable.Parse(row)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void a_text_spans_lines_and_may_hold_bars()
    {
        var row = BreakTable.Parse("| C1 | what | `a.cs` | `x \\|\\| y` | `x && y` | `Tests.name`: `Sqlite`, `second` |").Single();

        row.Apply("if (x ||\n    y)").Should().Be("if (x && y)");
        row.CountIn("x || y, x || y").Should().Be(2);
        row.IsCase("Tests.name", "Tests.name(provider: Sqlite, second)").Should().BeTrue();
        row.IsCase("Tests.name", "Tests.name(provider: Sqlite, first)").Should().BeFalse();
        row.IsCase("Tests.other", "Tests.other(provider: Sqlite, second)").Should().BeFalse();
        (row with { Test = "Tests.*" }).IsCase("Tests.other", "Tests.other(provider: Sqlite, second)").Should().BeTrue();
    }
}
