namespace FitnessTrack.Data;

/// <summary>An <see cref="Entity"/> with <see cref="IHasTimestamps"/>: the base of most tables.</summary>
public abstract class TimestampedEntity : Entity, IHasTimestamps
{
    private protected TimestampedEntity()
    {
    }

    /// <inheritdoc />
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset UpdatedAt { get; private set; }
}
