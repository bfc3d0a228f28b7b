using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

public sealed class GeneratedDocsTests
{
    public static TheoryData<string> Paths => [.. Design.Docs.Generate().Select(doc => doc.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void a_generated_document_says_what_the_model_says(string path)
    {
        var expected = Design.Docs.Generate().Single(doc => doc.Path == path).Text;

        var actual = File.ReadAllText(Repository.PathTo(path));

        // Not the texts themselves: the message would show both, and they are long.
        (actual == expected).Should().BeTrue(
            "{0} is generated and must be current; run: {1} ({2})", path, Design.Docs.Command, FirstDifference(actual, expected));
    }

    [Theory]
    [InlineData("FitnessTrack.Data", "static implicit operator Optional<T>(T value)")]
    [InlineData("FitnessTrack.Data", "T Value { get; }")]
    [InlineData("FitnessTrack.Data", "IReadOnlyList<T> Items { get; init; }")]
    [InlineData("FitnessTrack.Data", "static bool TryTranslate(DbContext context, Exception exception, out FitnessTrackConstraintException? translated)")]
    public void the_listing_of_what_hosts_can_name_says_it_as_the_code_does(string assembly, string member) =>
        File.ReadAllLines(Repository.PathTo($"docs/api/{assembly}.txt")).Select(line => line.Trim()).Should().Contain(member);

    private static string FirstDifference(string actual, string expected)
    {
        var (line, lines) = actual.Split('\n').Zip(expected.Split('\n')).Index().FirstOrDefault(pair => pair.Item.First != pair.Item.Second);
        return $"line {line + 1} says '{lines.First}' and should say '{lines.Second}'";
    }
}
