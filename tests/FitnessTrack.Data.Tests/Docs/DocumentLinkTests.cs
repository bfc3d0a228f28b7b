using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>Where the documents' links lead.</summary>
public sealed partial class DocumentLinkTests
{
    /// <summary>Looked at by a person; CI asks no other machine.</summary>
    private static readonly string[] Reviewed =
    [
        "https://github.com/npgsql/npgsql/issues/6237",
        "https://github.com/yugabyte/yugabyte-db/issues/30248",
        "https://keepachangelog.com/en/1.1.0/",
        "https://semver.org/spec/v2.0.0.html",
    ];

    public static TheoryData<string> Documents => [.. Markdown.Documents];

    [Fact]
    public void the_documents_are_found() => Markdown.Documents.Should().Contain(
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/schema.md", "src/FitnessTrack.Data/README.md", "samples/OwnContext/README.md"]);

    [Theory, MemberData(nameof(Documents))]
    public void every_link_into_the_repository_leads_somewhere(string document) =>
        Targets(document).Where(target => !IsExternal(target) && !LeadsSomewhere(document, target)).Should().BeEmpty();

    [Theory, MemberData(nameof(Documents))]
    public void every_other_link_is_a_reviewed_one(string document) =>
        Targets(document).Concat(Addresses().Matches(Markdown.Read(document)).Select(match => match.Value)).Where(IsExternal).Except(Reviewed).Should().BeEmpty();

    [Fact]
    public void every_reviewed_link_is_an_absolute_address_that_some_document_has()
    {
        Reviewed.Should().OnlyContain(address => IsHttps(address));
        Reviewed.Except(Markdown.Documents.SelectMany(Targets)).Should().BeEmpty("no document has them");
    }

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.');

    /// <summary>With a scheme, or a host without one.</summary>
    private static bool IsExternal(string target) => Scheme().IsMatch(target);

    private static IEnumerable<string> Targets(string document) => Link().Matches(Markdown.Read(document)).Select(match => match.Groups["target"].Value);

    private static bool LeadsSomewhere(string document, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? Repository.PathTo(document) : Path.Combine(Path.GetDirectoryName(Repository.PathTo(document))!, parts[0]);
        return Path.Exists(path) && Path.GetFullPath(path).StartsWith(Repository.Root, StringComparison.Ordinal)
            && (parts.Length == 1 || Anchors(File.ReadAllText(path)).Contains(parts[1], StringComparer.Ordinal));
    }

    /// <summary>The headings as GitHub makes anchors of them.</summary>
    private static IEnumerable<string> Anchors(string markdown) =>
        markdown.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => NotOfAnAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotOfAnAnchor();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"https?://[^\s)>\]""'`]+")]
    private static partial Regex Addresses();
}
