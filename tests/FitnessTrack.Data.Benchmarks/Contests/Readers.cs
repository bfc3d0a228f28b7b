using System.Data.Common;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Rows from a reader, column by column, as one writes it for speed.</summary>
internal static class Readers
{
    public static LogRow Log(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        UserId = reader.GetInt32(1),
        ExerciseId = reader.GetInt32(2),
        SessionId = Int(reader, 3),
        PlannedSetId = Int(reader, 4),
        PerformedAt = Instant(reader, 5),
        SetIndex = reader.GetInt32(6),
        IsWarmup = reader.GetBoolean(7),
        ToFailure = reader.GetBoolean(8),
        ActualWeightKg = Decimal(reader, 9),
        ActualReps = Int(reader, 10),
        ActualRir = Int(reader, 11),
        ActualRpe = Decimal(reader, 12),
        ActualTempo = Text(reader, 13),
        ActualRestS = Int(reader, 14),
        Notes = Text(reader, 15),
        CreatedAt = Instant(reader, 16),
        UpdatedAt = Instant(reader, 17),
    };

    public static RecordRow Record(DbDataReader reader) => new()
    {
        Kind = (PersonalRecordKind)reader.GetInt32(0),
        UserId = reader.GetInt32(1),
        ExerciseId = reader.GetInt32(2),
        Value = reader.GetDouble(3),
        WeightKg = Decimal(reader, 4),
        Reps = Int(reader, 5),
        LogId = reader.IsDBNull(6) ? null : reader.GetInt64(6),
        SessionId = Int(reader, 7),
        AchievedAt = Instant(reader, 8),
    };

    public static VolumeRow Volume(DbDataReader reader) => new()
    {
        UserId = reader.GetInt32(0),
        WeekStart = reader.GetString(1),
        Muscle = reader.GetString(2),
        HardSets = reader.GetDouble(3),
        TonnageKg = reader.GetDouble(4),
    };

    public static AdherenceRow Adherence(DbDataReader reader) => new()
    {
        RoutineId = reader.GetInt32(0),
        Sessions = reader.GetInt32(1),
        PlannedSets = reader.GetInt32(2),
        CompletedSets = reader.GetInt32(3),
        MetSets = reader.GetInt32(4),
        SetAdherence = Double(reader, 5),
        TargetHitRate = Double(reader, 6),
        RepAdherence = Double(reader, 7),
        LoadAdherence = Double(reader, 8),
    };

    private static int? Int(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static double? Double(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static decimal? Decimal(DbDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : reader is Npgsql.NpgsqlDataReader ? reader.GetDecimal(column) : (decimal)reader.GetDouble(column);

    private static DateTimeOffset Instant(DbDataReader reader, int column) => reader is Npgsql.NpgsqlDataReader
        ? new DateTimeOffset(reader.GetDateTime(column))
        : InstantText.Parse(reader.GetString(column));
}
