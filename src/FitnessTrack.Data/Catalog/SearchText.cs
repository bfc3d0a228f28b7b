using System.ComponentModel;
using System.Text;

namespace FitnessTrack.Data;

/// <summary>
/// A text as the catalogue's search compares it. The name, slug, alias or tag that is searched has a key of the same form,
/// which the database makes itself, with the same <see cref="Letters"/>. For authors of a provider's package.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SearchText
{
    /// <summary>How many characters of a folded text count: as many as a slug can have.</summary>
    public const int MaxLength = 140;

    /// <summary>How many trigrams of a text are compared for its close spelling.</summary>
    public const int MaxTrigrams = 48;

    /// <summary>A text with fewer characters has no close spelling.</summary>
    public const int MinCloseLength = 3;

    private const int TrigramLength = 3;
    private const string WordStart = "  ";

    private SearchText(IReadOnlyList<string> words)
    {
        Key = $"{WordStart}{string.Join(WordStart, words)} ";
        WordStarts = [.. words.Select(word => WordStart + word).Distinct(StringComparer.Ordinal)];
        Trigrams = words.Sum(word => word.EnumerateRunes().Count()) < MinCloseLength
            ? []
            : [.. words.SelectMany(TrigramsOf).Distinct(StringComparer.Ordinal).Take(MaxTrigrams)];
        Candidates = [.. CandidatesOf(WordStarts, Trigrams)];
    }

    /// <summary>
    /// What a character becomes: letters lose case and accents (Latin, Greek and Cyrillic ones; <c>ß</c> is <c>ss</c>,
    /// <c>ø</c> is <c>o</c>, <c>đ</c> is <c>d</c>, <c>æ</c> is <c>ae</c>), combining marks and apostrophes vanish, punctuation
    /// becomes a space. A character that is not listed stays as it is.
    /// </summary>
    public static IReadOnlyDictionary<char, string> Letters => SearchLetters.All;

    /// <summary>The folded words, two spaces before each and one at the end: <c>"Bench-Press"</c> is <c>"  bench  press "</c>.</summary>
    public string Key { get; }

    /// <summary>The folded words with the two spaces before them, each once: a key that contains one has a word that begins so.</summary>
    public IReadOnlyList<string> WordStarts { get; }

    /// <summary>The different runs of three characters of the words, with the spaces around them; none of a text too short for close spelling.</summary>
    public IReadOnlyList<string> Trigrams { get; }

    /// <summary>Strings of three characters at least, of which every key that matches contains one: what an index is asked for.</summary>
    public IReadOnlyList<string> Candidates { get; }

    /// <summary>Whether nothing is left of the text but spaces, as of one of punctuation alone, so that nothing matches it.</summary>
    public bool IsEmpty => WordStarts.Count == 0;

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text; of its folded form the first <see cref="MaxLength"/> characters count.</param>
    /// <returns>The text as it is searched for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SearchText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SearchText(Words(text, MaxLength));
    }

    /// <summary>The folded words of all of a text, however long, with a space between.</summary>
    internal static string WholeWords(string text) => string.Join(' ', Words(text, int.MaxValue));

    private static string[] Words(string text, int maxLength)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var letters = Fold(rune);
            if (letters == " " && (folded.Length == 0 || folded[^1] == ' '))
            {
                continue;
            }

            length += rune.IsBmp ? letters.Length : 1;
            if (length > maxLength)
            {
                break;
            }

            folded.Append(letters);
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>NUL parts words; no database holds it.</summary>
    private static string Fold(Rune rune) =>
        rune.Value == 0 ? " "
        : rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letters) ? letters
        : rune.ToString();

    private static IEnumerable<string> TrigramsOf(string word)
    {
        var runes = $"{WordStart}{word} ".EnumerateRunes().ToArray();
        return Enumerable.Range(0, runes.Length - TrigramLength + 1).Select(i => string.Concat(runes.Skip(i).Take(TrigramLength)));
    }

    /// <summary>
    /// A key with all words contains the longest. A key with at least three fifths of n trigrams contains one of any
    /// 2n / 5 + 1: those within a word come first, since fewer keys contain them than begin or end alike.
    /// </summary>
    private static IEnumerable<string> CandidatesOf(IReadOnlyList<string> wordStarts, IReadOnlyList<string> trigrams) =>
        wordStarts.OrderByDescending(word => word.Length).Take(1)
            .Concat(trigrams.OrderBy(trigram => trigram.Count(character => character == ' ')).Take((2 * trigrams.Count / 5) + 1));
}
