using System.ComponentModel;

namespace FitnessTrack.Data;

/// <summary>Names the provider that an assembly brings, so that a host can choose it in its configuration.</summary>
/// <remarks>
/// An assembly <c>FitnessTrack.Data.Migrations.Name</c> is the provider <c>Name</c> in <c>FitnessTrack:Provider</c>. Letter case counts,
/// except in the names of the library's own.
/// </remarks>
/// <param name="type">A type that implements <see cref="IFitnessTrackProvider"/> and has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FitnessTrackProviderAttribute(Type type) : Attribute
{
    /// <summary>The type that implements <see cref="IFitnessTrackProvider"/>.</summary>
    public Type Type { get; } = type;
}
