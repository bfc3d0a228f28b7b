using System.Text.Json.Serialization;

namespace FitnessTrack.Data.Tests.Writing;

/// <summary>As a host has it whose serializer does not reflect.</summary>
[JsonSerializable(typeof(SessionEntry))]
internal sealed partial class EntryJson : JsonSerializerContext;
