using System.Globalization;
using System.Text;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The definition of search, written plainly and in memory, with .NET's own Unicode tables for what folds.</summary>
public static class ReferenceSearch
{
    /// <summary>Names of the matching exercises in order.</summary>
    public static List<string> Find(IEnumerable<Exercise> catalogue, string text)
    {
        var words = Words(text);
        return words.Count == 0
            ? []
            : [.. from exercise in catalogue
                  let rank = Terms(exercise).Min(term => Rank(Words(term), words))
                  where rank is not null
                  orderby rank
                  select (exercise, rank) into match
                  group match.exercise by match.rank into tied
                  from exercise in tied.OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Id)
                  select exercise.Slug];
    }

    private static IEnumerable<string> Terms(Exercise exercise) =>
        [exercise.Name, exercise.Slug, .. exercise.Aliases.Select(a => a.Alias), .. exercise.Tags.Select(t => t.Name)];

    private static int? Rank(List<string> term, List<string> text)
    {
        if (term.SequenceEqual(text))
        {
            return 0;
        }

        if (string.Join(' ', term).StartsWith(string.Join(' ', text), StringComparison.Ordinal))
        {
            return 1;
        }

        if (text.TrueForAll(word => term.Exists(t => t.StartsWith(word, StringComparison.Ordinal))))
        {
            return 2;
        }

        var trigrams = Trigrams(text).Distinct().Take(48).ToList();
        var shared = trigrams.Intersect(Trigrams(term)).Count();
        return string.Concat(text).Length >= 3 && 5 * shared >= 3 * trigrams.Count ? 1_000_000 - (shared * 1000) + term.Sum(t => t.Length + 2) : null;
    }

    private static IEnumerable<string> Trigrams(List<string> words) =>
        words.Select(word => $"  {word} ").SelectMany(word => Enumerable.Range(0, word.Length - 2).Select(i => word.Substring(i, 3)));

    private static List<string> Words(string text)
    {
        var plain = text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal).Replace('ø', 'o').Replace('Ø', 'o').Replace('đ', 'd').Replace('Đ', 'd');
        var folded = new StringBuilder();
        foreach (var letter in plain.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
