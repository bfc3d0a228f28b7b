namespace FitnessTrack.Data;

/// <summary>What a bulk insert did.</summary>
/// <param name="Inserted">Rows that are new.</param>
/// <param name="AlreadyThere">Rows whose natural key was there before, or came twice: they are as they were.</param>
public sealed record BulkInsertResult(long Inserted, long AlreadyThere);
