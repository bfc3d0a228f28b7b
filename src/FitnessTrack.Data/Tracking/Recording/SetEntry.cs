using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>A set to record: its natural key, and of its values those that are mentioned.</summary>
/// <remarks>
/// What is absent stays as it is in a row that is there, and is null or false in a new one; what is set to null is cleared.
/// Texts are checked here, ranges by the database.
/// </remarks>
public sealed record SetEntry
{
    /// <inheritdoc cref="ExerciseSetLog.ExerciseId" />
    public required int ExerciseId { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.PerformedAt" />
    public required DateTimeOffset PerformedAt { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.SetIndex" />
    public required int SetIndex { get; init; }

    /// <summary>Key of the planned set that it fulfils; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> PlannedSetId { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.IsWarmup" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<bool> IsWarmup { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ToFailure" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<bool> ToFailure { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ActualWeightKg" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<decimal?> ActualWeightKg { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ActualReps" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> ActualReps { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ActualRir" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> ActualRir { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ActualRpe" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<decimal?> ActualRpe { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.ActualTempo" />
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> ActualTempo
    {
        get;
        init => field = value.HasValue ? Guard.OptionalText(ExerciseSetLog.ActualTempoLength, value.Value) : value;
    }

    /// <inheritdoc cref="ExerciseSetLog.ActualRestS" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> ActualRestS { get; init; }

    /// <inheritdoc cref="ExerciseSetLog.Notes" />
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Notes
    {
        get;
        init => field = value.HasValue ? Guard.OptionalText(value.Value) : value;
    }

    internal Mention<ExerciseSetLog> Of(int userId)
    {
        var log = new Mention<ExerciseSetLog>(new() { UserId = userId, ExerciseId = ExerciseId, PerformedAt = PerformedAt, SetIndex = SetIndex });
        log.Set(nameof(PlannedSetId), PlannedSetId, (row, value) => row.PlannedSetId = value);
        log.Set(nameof(IsWarmup), IsWarmup, (row, value) => row.IsWarmup = value);
        log.Set(nameof(ToFailure), ToFailure, (row, value) => row.ToFailure = value);
        log.Set(nameof(ActualWeightKg), ActualWeightKg, (row, value) => row.ActualWeightKg = value);
        log.Set(nameof(ActualReps), ActualReps, (row, value) => row.ActualReps = value);
        log.Set(nameof(ActualRir), ActualRir, (row, value) => row.ActualRir = value);
        log.Set(nameof(ActualRpe), ActualRpe, (row, value) => row.ActualRpe = value);
        log.Set(nameof(ActualTempo), ActualTempo, (row, value) => row.ActualTempo = value);
        log.Set(nameof(ActualRestS), ActualRestS, (row, value) => row.ActualRestS = value);
        log.Set(nameof(Notes), Notes, (row, value) => row.Notes = value);
        return log;
    }
}
