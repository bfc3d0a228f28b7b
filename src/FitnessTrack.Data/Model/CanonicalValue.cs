using System.Collections.Frozen;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace FitnessTrack.Data;

/// <summary>The form in which a value is stored, the same on every provider.</summary>
public static class CanonicalValue
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The enums of the model, in the order of the canonical schema.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IReadOnlyList<Type> EnumTypes { get; } =
    [
        typeof(MuscleGroup), typeof(Equipment), typeof(Mechanics), typeof(ForceVector), typeof(Level), typeof(MovementPattern),
        typeof(WorkoutStatus),
    ];

    /// <summary>The canonical label of an enum member: <c>MuscleGroup.FullBody</c> is <c>FULL_BODY</c>.</summary>
    /// <typeparam name="TEnum">One of the library's enums.</typeparam>
    /// <param name="value">A defined member.</param>
    /// <returns>The label that the database holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined member.</exception>
    public static string Label<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        EnumLabels<TEnum>.Labels.TryGetValue(value, out var label)
            ? label
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a member of {typeof(TEnum).Name}.");

    /// <summary>The enum member that a canonical label stands for; the inverse of <see cref="Label{TEnum}(TEnum)"/>.</summary>
    /// <typeparam name="TEnum">One of the library's enums.</typeparam>
    /// <param name="label">A label in its exact canonical spelling, such as <c>FULL_BODY</c>.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentException"><paramref name="label"/> is null, or no label of the enum.</exception>
    public static TEnum ParseLabel<TEnum>(string label)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(label);
        return EnumLabels<TEnum>.Members.TryGetValue(label, out var value)
            ? value
            : throw new ArgumentException($"'{label}' is not a label of {typeof(TEnum).Name}.", nameof(label));
    }

    /// <summary>All labels of an enum, in the order of declaration, which is the order that PostgreSQL sorts by.</summary>
    /// <param name="enumType">One of the library's enum types.</param>
    /// <returns>The labels.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IReadOnlyList<string> Labels(Type enumType) => [.. Enum.GetNames(enumType).Select(LabelOf)];

    /// <summary>The name of an enum's database type: <c>MuscleGroup</c> is <c>muscle_group</c>.</summary>
    /// <param name="enumType">One of the library's enum types.</param>
    /// <returns>The type's name.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string EnumTypeName(Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(enumType.Name);
    }

    /// <summary>The canonical label of a member's C# name.</summary>
    /// <param name="memberName">A member's name, such as <c>FullBody</c>.</param>
    /// <returns>The label, such as <c>FULL_BODY</c>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string LabelOf(string memberName) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(memberName);

    /// <summary>Why the two databases cannot both store a text: PostgreSQL refuses NUL, and half of a surrogate pair is no UTF-8.</summary>
    /// <param name="text">A text.</param>
    /// <returns>A sentence; null where they can.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string? FaultOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('\0', StringComparison.Ordinal) ? "Text must not contain the character NUL (U+0000)."
            : IsWellFormed(text) ? null
            : "Text must be well-formed Unicode: it contains half of a surrogate pair.";
    }

    /// <summary>The instant in UTC, cut to the microsecond: what both databases can hold.</summary>
    /// <param name="instant">An instant with any offset.</param>
    /// <returns>The same instant with offset zero, less than a microsecond earlier at most.</returns>
    public static DateTimeOffset Instant(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The number rounded to a column's scale, halves away from zero, as PostgreSQL's <c>numeric</c> does.</summary>
    /// <param name="value">A number; null stays null.</param>
    /// <param name="scale">Digits after the decimal point.</param>
    /// <returns>The rounded number.</returns>
    public static decimal? Round(decimal? value, int scale) =>
        value is { } number ? decimal.Round(number, scale, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether a text has no half of a surrogate pair without the other.</summary>
    internal static bool IsWellFormed(string text)
    {
        try
        {
            return StrictUtf8.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Looked up, since a label is read and written for each row.</summary>
    private static class EnumLabels<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Labels = Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => LabelOf(Enum.GetName(value)!));

        public static readonly FrozenDictionary<string, TEnum> Members = Labels.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
