using System.Text.Json;

namespace FitnessTrack.Data;

/// <summary>The canonical schema as a provider's package has it: what its migrations make, read from a database's catalog and written down.</summary>
internal static class CanonicalSchema
{
    /// <summary>What is missing or changed in a database.</summary>
    public static IReadOnlyList<FitnessTrackSchemaDifference> Differences(IFitnessTrackProvider provider, IEnumerable<SchemaObject> found) =>
        [.. MissingOrChanged(Read(provider), found)];

    /// <summary>What is missing or changed. What hangs on a missing table is missing with it, and not listed.</summary>
    public static IEnumerable<FitnessTrackSchemaDifference> MissingOrChanged(IReadOnlyList<SchemaObject> expected, IEnumerable<SchemaObject> found)
    {
        var definitions = found.ToLookup(o => o.Key, o => o.Definition);
        var missing = expected.Where(o => o.Kind == SchemaObjectKind.Table && !definitions.Contains(o.Key)).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        return
            from o in expected
            where o.Table is null || !missing.Contains(o.Table)
            let definition = definitions[o.Key].FirstOrDefault()
            where definition != o.Definition
            select new FitnessTrackSchemaDifference(o.Kind, o.Table, o.Name, o.Definition, definition);
    }

    private static SchemaObject[] Read(IFitnessTrackProvider provider)
    {
        using var stream = provider.OpenCanonicalSchema();
        return JsonSerializer.Deserialize(stream, CanonicalSchemaJson.Default.SchemaObjectArray)!;
    }
}
