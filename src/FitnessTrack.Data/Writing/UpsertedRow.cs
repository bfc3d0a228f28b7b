using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>What became of one row of a <see cref="RowUpsert"/>. For authors of a provider's package.</summary>
/// <param name="Id">Its id; null where another writer made the row a moment ago and the statement could not see it yet.</param>
/// <param name="Outcome">Inserted, updated or unchanged.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record UpsertedRow(long? Id, RecordOutcome Outcome);
