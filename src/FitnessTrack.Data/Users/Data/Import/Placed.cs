namespace FitnessTrack.Data;

/// <summary>A part of a document, and where it stands.</summary>
internal readonly record struct Placed<T>(string Path, T Value)
{
    /// <summary>Whether it is a text or a label, which is at fault itself; in an object, a member is.</summary>
    public bool IsScalar { get; init; }

    /// <summary>The elements of one of the part's arrays.</summary>
    public IEnumerable<Placed<TElement>> Each<TElement>(string member, Func<T, IEnumerable<TElement>> elements)
    {
        var path = Path;
        return elements(Value).Select((element, index) => element is null
            ? throw new UserDataFormatException($"{path}.{member}[{index}]", "Must not be null.")
            : new Placed<TElement>($"{path}.{member}[{index}]", element) { IsScalar = element is string or Enum });
    }

    /// <summary>What is made of the part, whose setters may refuse a value.</summary>
    public Placed<TEntity> To<TEntity>(Func<T, TEntity> make)
    {
        try
        {
            return new Placed<TEntity>(Path, make(Value)) { IsScalar = IsScalar };
        }
        catch (ArgumentException e)
        {
            throw IsScalar ? new UserDataFormatException(Path, e.Message, e) : UserDataFormatException.Of(Path, e);
        }
    }
}
