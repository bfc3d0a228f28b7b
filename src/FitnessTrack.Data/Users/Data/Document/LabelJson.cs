using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>An enum member as its canonical label, in its exact spelling.</summary>
/// <typeparam name="TEnum">One of the library's enums.</typeparam>
internal sealed class LabelJson<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return CanonicalValue.ParseLabel<TEnum>(reader.GetString()!);
        }
        catch (ArgumentException e)
        {
            throw new JsonException($"Not a label of {typeof(TEnum).Name}.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(CanonicalValue.Label(value));
}
