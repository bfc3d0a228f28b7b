namespace FitnessTrack.Data;

/// <summary>A table that was copied into another database, and what both sides hold of it.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Rows">How many rows each side has.</param>
/// <param name="SourceChecksum">
/// SHA-256, in lower-case hexadecimal digits, of all values of all rows in the order of their keys, in a form that does not depend
/// on the database. It is comparable within one version of the library.
/// </param>
/// <param name="TargetChecksum">The same of the rows that were read back from the target.</param>
public sealed record CopiedTable(string Name, long Rows, string SourceChecksum, string TargetChecksum);
