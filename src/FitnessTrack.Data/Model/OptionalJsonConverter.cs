using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FitnessTrack.Data;

/// <summary>
/// Reads and writes the value of an <see cref="Optional{T}"/>; a member that is missing is never asked for. Public for the code
/// that a host's <see cref="JsonSerializerContext"/> generates.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalJsonConverter : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);
    }

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class Converter<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return new(JsonSerializer.Deserialize(ref reader, ValueType(options))!);
            }
            catch (JsonException e)
            {
                // It takes the value for a whole document. Without a message, the outer serializer says where in its own this is.
                throw new JsonException(null, e);
            }
        }

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, ValueType(options));

        /// <summary>A host's generated context knows <see cref="Optional{T}"/>, but not what is in it.</summary>
        private static JsonTypeInfo<T> ValueType(JsonSerializerOptions options) =>
            (JsonTypeInfo<T>)(options.TryGetTypeInfo(typeof(T), out var type) ? type
                : OptionalJson.Default.GetTypeInfo(typeof(T)) ?? options.GetTypeInfo(typeof(T)));
    }
}
