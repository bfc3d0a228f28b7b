using System.Globalization;
using System.Runtime.CompilerServices;

namespace FitnessTrack.Data;

/// <summary>What a property's setter refuses. Every exception names the property.</summary>
internal static class Guard
{
    /// <summary>Text that both databases can store.</summary>
    public static string Text(string value, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(value, property);
        return CanonicalValue.FaultOf(value) is { } fault ? throw new ArgumentException(fault, property) : value;
    }

    /// <inheritdoc cref="Text" />
    public static string? OptionalText(string? value, [CallerMemberName] string property = "") =>
        value is null ? null : Text(value, property);

    /// <inheritdoc cref="AtMost" />
    public static string? OptionalText(int length, string? value, [CallerMemberName] string property = "") =>
        value is null ? null : AtMost(length, Text(value, property), property);

    /// <summary>Text that is more than white space.</summary>
    public static string NotBlank(string value, [CallerMemberName] string property = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, property);
        return Text(value, property);
    }

    /// <summary>At most so many characters, counted as databases do: a surrogate pair is one.</summary>
    public static string AtMost(int length, string value, [CallerMemberName] string property = "")
    {
        var actual = value.EnumerateRunes().Count();
        return actual <= length
            ? value
            : throw new ArgumentException($"At most {length} characters are allowed, not {actual}.", property);
    }

    /// <summary>An address with an <c>@</c>, trimmed and in lower case.</summary>
    public static string Email(string value, [CallerMemberName] string property = "")
    {
#pragma warning disable CA1308 // The data model stores addresses in lower case.
        var email = NotBlank(value, property).Trim().ToLowerInvariant();
#pragma warning restore CA1308
        return email.Contains('@', StringComparison.Ordinal)
            ? email
            : throw new ArgumentException("An email address contains an '@'.", property);
    }

    /// <summary>A member of an enum.</summary>
    public static TEnum Defined<TEnum>(TEnum value, string parameter)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, $"Not a member of {typeof(TEnum).Name}.");

    /// <summary>A number that is not below a bound.</summary>
    public static int AtLeast(int least, int value, [CallerMemberName] string property = "") =>
        value >= least ? value : throw new ArgumentOutOfRangeException(property, value, string.Create(CultureInfo.InvariantCulture, $"Must be at least {least}."));

    /// <summary>A number between two bounds, which are allowed themselves; null is allowed too.</summary>
    public static T? Between<T>(T least, T most, T? value, [CallerMemberName] string property = "")
        where T : struct, IComparable<T> =>
        value is { } number && (number.CompareTo(least) < 0 || number.CompareTo(most) > 0)
            ? throw new ArgumentOutOfRangeException(property, number, string.Create(CultureInfo.InvariantCulture, $"Must be between {least} and {most}."))
            : value;
}
