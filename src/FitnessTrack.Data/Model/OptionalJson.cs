using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>The plain types of the library's optional values.</summary>
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(WorkoutStatus))]
internal sealed partial class OptionalJson : JsonSerializerContext;
