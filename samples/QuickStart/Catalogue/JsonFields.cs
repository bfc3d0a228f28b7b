using System.Text.Json;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Typed access to an entry's JSON, with a reason for what is not as it should be.</summary>
internal static class JsonFields
{
    /// <exception cref="BadEntryException">There is none, or it is blank, no text, or too long.</exception>
    public static string RequiredText(this JsonElement entry, string property, int maxLength = int.MaxValue)
    {
        var text = entry.OptionalText(property, maxLength);
        return string.IsNullOrWhiteSpace(text) ? throw new BadEntryException($"no '{property}'") : text;
    }

    /// <exception cref="BadEntryException">It is no text, or too long.</exception>
    public static string? OptionalText(this JsonElement entry, string property, int maxLength = int.MaxValue)
    {
        if (!entry.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = Text(value, property);

        // As databases count: a surrogate pair is one character.
        var length = text.EnumerateRunes().Count();
        return length <= maxLength
            ? text
            : throw new BadEntryException($"'{property}' has {length} characters, at most {maxLength} are allowed");
    }

    /// <exception cref="BadEntryException">It is no list, or holds something else than text.</exception>
    public static IReadOnlyList<string> Texts(this JsonElement entry, string property)
    {
        if (!entry.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => Text(item, property))]
            : throw new BadEntryException($"'{property}' is {Kind(value)}, not a list of texts");
    }

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string Text(JsonElement value, string property)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new BadEntryException($"'{property}' holds {Kind(value)} where a text belongs");
        }

        try
        {
            var text = value.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new BadEntryException($"'{property}' contains the character NUL")
                : text;
        }
        catch (InvalidOperationException e)
        {
            throw new BadEntryException($"'{property}' is not well-formed Unicode", e);
        }
    }
}
