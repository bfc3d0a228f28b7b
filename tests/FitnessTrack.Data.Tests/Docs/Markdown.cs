using FitnessTrack.Data.Design;

namespace FitnessTrack.Data.Tests;

/// <summary>The repository's documents, wherever they are.</summary>
internal static class Markdown
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "artifacts", "TestResults"];

    /// <summary>Their paths from the repository's root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Intersect(NotOurs).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string document) => Repository.Read(document.Split('/'));

    public static IEnumerable<Block> Blocks(string document)
    {
        string? language = null;
        var lines = new List<string>();
        foreach (var line in Read(document).Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                if (language is null)
                {
                    language = line.Trim()[3..];
                }
                else
                {
                    yield return new(language, [.. lines]);
                    language = null;
                    lines.Clear();
                }
            }
            else if (language is not null)
            {
                lines.Add(line);
            }
        }

        if (language is not null)
        {
            throw new FormatException($"A block of {document} does not end.");
        }
    }

    /// <summary>Code of one language, as it stands behind <c>```</c>; empty where nothing does.</summary>
    internal sealed record Block(string Language, IReadOnlyList<string> Lines)
    {
        public string Text => string.Concat(Lines.Select(line => line + "\n"));
    }
}
