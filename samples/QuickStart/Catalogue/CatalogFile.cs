using System.Text.Json;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Reads a catalogue in the format of free-exercise-db: a JSON array of exercises.</summary>
internal static class CatalogFile
{
    /// <exception cref="InputFileException">The file cannot be read, or is no JSON array.</exception>
    public static async Task<Catalog> ReadAsync(string file)
    {
        using var document = await OpenAsync(file);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new InputFileException($"Catalogue {file}: a JSON array of exercises is expected, not {JsonFields.Kind(document.RootElement)}.");
        }

        var entries = new List<CatalogEntry>();
        var skipped = new List<SkippedEntry>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, element) in document.RootElement.EnumerateArray().Index())
        {
            try
            {
                var entry = CatalogEntryReader.Read(index + 1, element);
                if (!numbers.TryAdd(entry.Id, entry.Number))
                {
                    throw new BadEntryException($"same id as entry {numbers[entry.Id]}");
                }

                entries.Add(entry);
            }
            catch (BadEntryException e)
            {
                skipped.Add(new SkippedEntry(index + 1, NameOf(element), e.Message));
            }
        }

        return new Catalog(file, WithUniqueSlugs(entries), skipped);
    }

    private static async Task<JsonDocument> OpenAsync(string file)
    {
        if (Directory.Exists(file))
        {
            throw new InputFileException($"Catalogue {file}: this is a directory.");
        }

        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonDocument.ParseAsync(stream);
        }
        catch (JsonException e)
        {
            throw new InputFileException($"Catalogue {file}: not valid JSON: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"Catalogue {file}: {e.Message}", e);
        }
    }

    private static List<CatalogEntry> WithUniqueSlugs(List<CatalogEntry> entries)
    {
        var ambiguous = entries.CountBy(entry => entry.Slug).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return entries.ConvertAll(entry => ambiguous.Contains(entry.Slug) ? entry with { Slug = CatalogSlug.OfAmbiguous(entry.Id) } : entry);
    }

    private static string NameOf(JsonElement entry)
    {
        foreach (var property in new[] { "name", "id" })
        {
            try
            {
                if (entry.ValueKind == JsonValueKind.Object && entry.OptionalText(property) is { } text && !string.IsNullOrWhiteSpace(text))
                {
                    return text;
                }
            }
            catch (BadEntryException)
            {
                // What is wrong with it is the reason that is told; here only a name is wanted.
            }
        }

        return "(no name)";
    }
}
