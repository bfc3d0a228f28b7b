namespace FitnessTrack.Data;

/// <summary>The timestamp mixin: when a row was made and last changed, both told by the database's clock.</summary>
public interface IHasTimestamps
{
    /// <summary>UTC instant, in microseconds, at which the database inserted the row.</summary>
    DateTimeOffset CreatedAt { get; }

    /// <summary>UTC instant, in microseconds, of the row's last change; equal to <see cref="CreatedAt"/> until the first.</summary>
    DateTimeOffset UpdatedAt { get; }
}
