using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>How a canonical schema is read. Without reflection, which a trimmed app may not have.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SchemaObject[]))]
internal sealed partial class CanonicalSchemaJson : JsonSerializerContext;
