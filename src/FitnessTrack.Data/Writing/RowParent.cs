using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>A row that others refer to by its id, and that is found by its natural key. For authors of a provider's package.</summary>
/// <param name="Column">The column that refers to it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">The entity, of which the key counts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RowParent(RowColumn Column, RowTable Table, object Row);
