namespace FitnessTrack.Data;

/// <summary>One object of the canonical schema that a database lacks, or has otherwise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Table">The table that it belongs to; null where it belongs to none.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Expected">What the canonical schema says, in the database's words.</param>
/// <param name="Found">What the database says; null where the object is missing.</param>
public sealed record FitnessTrackSchemaDifference(SchemaObjectKind Kind, string? Table, string Name, string Expected, string? Found)
{
    private const int Before = 40;
    private const int Longest = 160;

    /// <summary>Kind, name, and what is expected and found, such as <c>column users.age: expected integer, found bigint</c>.</summary>
    /// <returns>One line. Of what is long, the part around the first difference.</returns>
    public override string ToString()
    {
        var name = SchemaObject.Text(Kind, Table, Name);
        if (Found is null)
        {
            return $"{name}: missing";
        }

        var same = Expected.Zip(Found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name}: expected {Part(Expected, same)}, found {Part(Found, same)}";
    }

    private static string Part(string definition, int same)
    {
        var start = definition.Length <= Longest ? 0 : Math.Max(0, same - Before);
        var end = Math.Min(definition.Length, start + Longest);
        var part = string.Join(' ', definition[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(start > 0 ? "…" : "")}{part}{(end < definition.Length ? "…" : "")}";
    }
}
