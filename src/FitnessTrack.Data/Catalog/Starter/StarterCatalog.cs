using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>The exercises that the library brings along, in <c>exercises.json</c> beside this file.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<StarterExercise>))]
internal sealed partial class StarterCatalog : JsonSerializerContext
{
    private const string Resource = "FitnessTrack.Data.Catalog.Starter.exercises.json";

    /// <summary>Reads them anew at each call, since nobody needs them twice.</summary>
    public static IReadOnlyList<StarterExercise> Read()
    {
        using var file = typeof(StarterCatalog).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(file, Default.IReadOnlyListStarterExercise)!;
    }
}
