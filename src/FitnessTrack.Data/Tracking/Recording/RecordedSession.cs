namespace FitnessTrack.Data;

/// <summary>What recording a session did.</summary>
/// <param name="SessionId">Key of the session, new or not.</param>
/// <param name="Outcome">Whether the session itself was inserted, updated or unchanged; its sets do not count.</param>
/// <param name="Sets">The sets, in the order in which they were given.</param>
public sealed record RecordedSession(int SessionId, RecordOutcome Outcome, IReadOnlyList<RecordedSet> Sets);
