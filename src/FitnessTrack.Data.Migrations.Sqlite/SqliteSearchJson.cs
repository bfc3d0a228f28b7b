using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>How lists of words go into a statement. Without reflection, which a trimmed app may not have.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class SqliteSearchJson : JsonSerializerContext;
