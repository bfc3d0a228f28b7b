using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>Names the provider that an assembly brings, so that a host can choose it in its configuration.</summary>
/// <param name="type">A type that implements <see cref="IFitnessTrackProvider"/> and has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FitnessTrackProviderAttribute(Type type) : Attribute
{
    /// <summary>The type that implements <see cref="IFitnessTrackProvider"/>.</summary>
    public Type Type { get; } = type;
}
