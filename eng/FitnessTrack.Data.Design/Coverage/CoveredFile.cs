namespace FitnessTrack.Data.Design;

/// <summary>A source file of a package, and which of its lines ran in any of the test runs.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Path">From the repository's root.</param>
/// <param name="Lines">By the line's number, whether it ran. Lines that hold no code are not in it.</param>
public sealed record CoveredFile(string Package, string Path, IReadOnlyDictionary<int, bool> Lines)
{
    public int Covered => Lines.Values.Count(ran => ran);

    /// <summary>Such as <c>7, 12-15</c>. A line without code between two that did not run belongs to neither range.</summary>
    public string Uncovered()
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var line in Lines.Where(line => !line.Value).Select(line => line.Key).Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == line - 1)
            {
                ranges[^1] = (ranges[^1].First, line);
            }
            else
            {
                ranges.Add((line, line));
            }
        }

        return string.Join(", ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
    }
}
