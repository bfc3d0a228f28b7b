namespace FitnessTrack.Data;

/// <summary>What kind of rule the database held a write against.</summary>
public enum ConstraintKind
{
    /// <summary>A unique index, unique constraint or primary key: the values are there already.</summary>
    Unique,

    /// <summary>A foreign key: the row that is referred to is not there, or is still referred to.</summary>
    ForeignKey,

    /// <summary>A CHECK constraint: a rule of the data model.</summary>
    Check,

    /// <summary>A column that takes no null.</summary>
    NotNull,

    /// <summary>A text with more characters than its column takes.</summary>
    TooLong,

    /// <summary>A value that the column's type cannot hold, such as 1000 kg of body weight in <c>numeric(5,2)</c>.</summary>
    OutOfRange,
}
