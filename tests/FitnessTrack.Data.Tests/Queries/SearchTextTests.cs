using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class SearchTextTests
{
    [Theory]
    [InlineData("Bench Press", "  bench  press ")]
    [InlineData("bench-press", "  bench  press ")]
    [InlineData(" 3/4 Sit-Up ", "  3  4  sit  up ")]
    [InlineData("Puente de glúteo", "  puente  de  gluteo ")]
    [InlineData("gl\u0075\u0301teo", "  gluteo ")]
    [InlineData("STRASSE straße", "  strasse  strasse ")]
    [InlineData("Farmer's Farmer’s", "  farmers  farmers ")]
    [InlineData("Œuvre Æon Øl Đẩy Łódź İstanbul", "  oeuvre  aeon  ol  day  lodz  istanbul ")]
    [InlineData("ЖИМ Лёжа", "  жим  лежа ")]
    [InlineData("ΏΜΟΣ", "  ωμοσ ")]
    [InlineData("💪 ½", "  💪  ½ ")]
    [InlineData("a\0b", "  a  b ")]
    public void text_is_folded(string text, string key)
    {
        SearchText.Of(text).Key.Should().Be(key);
    }

    [Fact]
    public void trigrams_are_those_of_each_word_with_its_ends()
    {
        SearchText.Of("ab row").Trigrams.Should().Equal("  a", " ab", "ab ", "  r", " ro", "row", "ow ");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("a b")]
    public void a_text_of_less_than_three_characters_has_no_close_spelling(string text)
    {
        SearchText.Of(text).Trigrams.Should().BeEmpty();
    }

    [Fact]
    public void a_long_text_is_cut()
    {
        var text = SearchText.Of(string.Join(' ', Enumerable.Range(0, 100_000)));

        text.Key.Replace("  ", " ", StringComparison.Ordinal).Length.Should().BeLessThanOrEqualTo(SearchText.MaxLength + 2);
        text.Trigrams.Should().HaveCount(SearchText.MaxTrigrams);
    }

    [Theory]
    [InlineData(SearchText.MaxLength)]
    [InlineData(SearchText.MaxLength + 1)]
    public void a_text_is_taken_up_to_its_greatest_length(int length)
    {
        SearchText.Of(new string('a', length)).Key.Should().Be($"  {new string('a', SearchText.MaxLength)} ");
    }

    [Fact]
    public void folding_twice_changes_nothing()
    {
        var all = new string([.. SearchText.Letters.Keys]);

        SearchText.Letters.Values.Should().OnlyContain(folded => folded.All(letter => letter == ' ' || !SearchText.Letters.ContainsKey(letter)));
        all.Should().NotContain("a").And.Contain("A").And.Contain("é");
    }
}
