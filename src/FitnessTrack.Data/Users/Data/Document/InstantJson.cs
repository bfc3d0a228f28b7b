using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>An instant as ISO 8601 in UTC with microseconds, <c>2026-01-31T18:05:00.000000Z</c>, and in no other form.</summary>
internal sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new JsonException("Not an instant like 2026-01-31T18:05:00.000000Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(CanonicalValue.Instant(value).ToString(Format, CultureInfo.InvariantCulture));
}
