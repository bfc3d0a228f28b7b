using FitnessTrack.Data;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>An entity of the host's own that points at the library's.</summary>
public class Coach
{
    /// <summary>Primary key.</summary>
    public int Id { get; set; }

    /// <summary>Name, unique.</summary>
    public required string Name { get; set; }

    /// <summary>Whom the coach trains. A client may have several coaches.</summary>
    public ICollection<User> Clients { get; } = [];
}
