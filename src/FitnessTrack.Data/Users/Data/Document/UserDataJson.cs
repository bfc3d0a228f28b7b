using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>How the parts of a document are written, and read without leniency: what it does not know, or lacks, is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(TextJson), typeof(NumberJson), typeof(InstantJson), typeof(LabelJson<MuscleGroup>), typeof(LabelJson<Equipment>),
        typeof(LabelJson<Mechanics>), typeof(LabelJson<ForceVector>), typeof(LabelJson<Level>), typeof(LabelJson<MovementPattern>),
        typeof(LabelJson<WorkoutStatus>),
    ])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DocumentUnits))]
[JsonSerializable(typeof(DocumentUser))]
[JsonSerializable(typeof(DocumentExercise))]
[JsonSerializable(typeof(DocumentRoutine))]
[JsonSerializable(typeof(DocumentSession))]
[JsonSerializable(typeof(DocumentLog))]
internal sealed partial class UserDataJson : JsonSerializerContext;
