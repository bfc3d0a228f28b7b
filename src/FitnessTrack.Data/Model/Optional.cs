using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>A value that may be absent, which is not the same as null: what is absent stays as it is, and null clears it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <remarks>
/// A value converts to it by itself; <c>default</c> is absent. In JSON a missing member is absent and <c>null</c> is null.
/// </remarks>
[JsonConverter(typeof(OptionalJsonConverter))]
[StructLayout(LayoutKind.Auto)]
#pragma warning disable CA1716 // The usual term; Visual Basic can write it in brackets.
public readonly record struct Optional<T>
#pragma warning restore CA1716
{
    private readonly T _value;

    /// <summary>A value that is there, null included.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value) => (_value, HasValue) = (value, true);

    /// <summary>Whether there is a value, null included.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value is absent.");

    /// <summary>A value that is there, null included.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc />
    public override string ToString() => HasValue ? string.Create(CultureInfo.InvariantCulture, $"{_value}") : "absent";
}
