using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>The starter catalogue's file, as a reader of its own sees it.</summary>
internal static class StarterFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<Entry> Entries { get; } = Read();

    private static List<Entry> Read()
    {
        using var file = typeof(Exercise).Assembly.GetManifestResourceStream("FitnessTrack.Data.Catalog.Starter.exercises.json")!;
        return JsonSerializer.Deserialize<List<Entry>>(file, Options)!;
    }

    public sealed record Entry(
        string Name,
        string Slug,
        MuscleGroup PrimaryMuscle,
        string[] SecondaryMuscles,
        MovementPattern Movement,
        Mechanics Mechanics,
        ForceVector Force,
        bool Unilateral,
        Equipment Equipment,
        string Grip,
        Level Difficulty,
        string RangeOfMotion,
        string Cues,
        string Instructions,
        string[] Tags,
        Dictionary<string, string[]> Aliases)
    {
        /// <summary>Everything that a lifter may call it.</summary>
        public IEnumerable<string> Names => Aliases.Values.SelectMany(aliases => aliases).Prepend(Name);
    }
}
