namespace FitnessTrack.Data;

/// <summary>The key mixin: an entity identified by an integer that the database assigns.</summary>
/// <remarks>For the library's own entities: the mapping and the triggers that fill what it promises come with these.</remarks>
public abstract class Entity
{
    private protected Entity()
    {
    }

    /// <summary>Primary key, assigned by the database on insert; 0 until then.</summary>
    public int Id { get; set; }

    /// <summary>A short text for logs and debuggers: the key and what names the row. It reads no navigation.</summary>
    /// <returns>Text such as <c>Exercise { Id = 3, Slug = bench-press }</c>.</returns>
    public abstract override string ToString();
}
