namespace FitnessTrack.Data;

/// <summary>What recording a set did.</summary>
/// <param name="LogId">Key of the log, new or not.</param>
/// <param name="Outcome">Inserted, updated or unchanged.</param>
public sealed record RecordedSet(long LogId, RecordOutcome Outcome);
