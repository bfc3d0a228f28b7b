using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>A session to record with its sets: its date, and of its values those that are mentioned.</summary>
/// <remarks>
/// What is absent stays as it is in a session that is there, and is null or <see cref="WorkoutStatus.Pending"/> in a new one;
/// what is set to null is cleared. Texts are checked here, ranges by the database.
/// </remarks>
public sealed record SessionEntry
{
    /// <inheritdoc cref="WorkoutSession.WorkoutDate" />
    public required DateOnly WorkoutDate { get; init; }

    /// <summary>Pending or completed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<WorkoutStatus> Status { get; init; }

    /// <summary>Key of the planned day that the session follows; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> RoutineDayId { get; init; }

    /// <inheritdoc cref="WorkoutSession.Location" />
    /// <exception cref="ArgumentException">The text is too long, or contains NUL or half of a surrogate pair.</exception>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Location
    {
        get;
        init => field = value.HasValue ? Guard.OptionalText(WorkoutSession.LocationLength, value.Value) : value;
    }

    /// <inheritdoc cref="WorkoutSession.PerceivedFatigue" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> PerceivedFatigue { get; init; }

    /// <inheritdoc cref="WorkoutSession.BodyweightKg" />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<decimal?> BodyweightKg { get; init; }

    /// <inheritdoc cref="WorkoutSession.Notes" />
    /// <exception cref="ArgumentException">The text contains NUL or half of a surrogate pair.</exception>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Notes
    {
        get;
        init => field = value.HasValue ? Guard.OptionalText(value.Value) : value;
    }

    /// <summary>The sets, no two with one exercise, instant and number. Sets that the session has beside them stay.</summary>
    /// <remarks>Null is none: JSON may say so, and readers that are generated give it for a missing member.</remarks>
    public IReadOnlyList<SetEntry> Sets
    {
        get;
        init => field = value ?? [];
    } = [];

    internal Mention<WorkoutSession> Of(int userId)
    {
        var session = new Mention<WorkoutSession>(new() { UserId = userId, WorkoutDate = WorkoutDate });
        session.Set(nameof(Status), Status, (row, value) => row.Status = value);
        session.Set(nameof(RoutineDayId), RoutineDayId, (row, value) => row.RoutineDayId = value);
        session.Set(nameof(Location), Location, (row, value) => row.Location = value);
        session.Set(nameof(PerceivedFatigue), PerceivedFatigue, (row, value) => row.PerceivedFatigue = value);
        session.Set(nameof(BodyweightKg), BodyweightKg, (row, value) => row.BodyweightKg = value);
        session.Set(nameof(Notes), Notes, (row, value) => row.Notes = value);
        return session;
    }
}
