namespace FitnessTrack.Data;

/// <summary>What an object of a database's schema is.</summary>
public enum SchemaObjectKind
{
    /// <summary>A table without what is in it.</summary>
    Table,

    /// <summary>A column: type, collation, nullability, default.</summary>
    Column,

    /// <summary>A primary key, a foreign key, a unique constraint or a check.</summary>
    Constraint,

    /// <summary>An index that serves no constraint.</summary>
    Index,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>A function.</summary>
    Function,

    /// <summary>An enum type with its labels, in their order.</summary>
    Enum,

    /// <summary>An extension of the database.</summary>
    Extension,

    /// <summary>A view that uses a table.</summary>
    View,
}
