namespace FitnessTrack.Data;

/// <summary>How an adoption ended. Only after <see cref="Adopted"/>, and not in a dry run, is the database another than before.</summary>
public enum FitnessTrackAdoptionOutcome
{
    /// <summary>The database has the canonical schema, all of its rows, and the history of migrations; in a dry run, it would have.</summary>
    Adopted,

    /// <summary>Migrations of this library are applied already: there is nothing to adopt.</summary>
    AlreadyMigrated,

    /// <summary>There is no database, or none of the original service's tables is in it: <see cref="IFitnessTrackSchema.MigrateAsync"/> makes the schema.</summary>
    Empty,

    /// <summary>The schema is not the original service's: the report's differences say where.</summary>
    OtherSchema,

    /// <summary>Rows break constraints of the canonical schema: the report names them.</summary>
    BrokenRows,
}
