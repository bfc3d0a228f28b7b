namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A host's own entity that points at the library's.</summary>
public class Trainer
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int ClientId { get; set; }

    public User Client { get; set; } = null!;

    /// <summary>The host's own: no trigger of the library's moves it.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
