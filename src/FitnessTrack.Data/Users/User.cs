using System.Text.Json.Serialization;
using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>An account: who trains, with anthropometrics and what is needed to sign in.</summary>
public class User : TimestampedEntity
{
    internal const int EmailLength = 254;
    internal const int UsernameLength = 50;
    internal const int FullNameLength = 100;
    internal const int PasswordHashLength = 254;

    /// <summary>Address to sign in with, unique: trimmed, lower-case, with an <c>@</c>, at most 254 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, has no <c>@</c>, or contains NUL or half of a surrogate pair.</exception>
    public required string Email
    {
        get;
        set => field = Guard.AtMost(EmailLength, Guard.Email(value));
    }

    /// <summary>
    /// Salted hash of the password in ASP.NET Core Identity's format, at most 254 characters; never the password.
    /// Written by <see cref="SetPassword"/>, or by a host that hashes with a <c>PasswordHasher</c> of its own; null until then,
    /// and a user without one is refused by the database. System.Text.Json leaves it out.
    /// </summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    [JsonIgnore]
    public string PasswordHash
    {
        get;
        set => field = Guard.AtMost(PasswordHashLength, Guard.NotBlank(value));
    } = null!;

    /// <summary>Public name, unique: trimmed, not empty, at most 50 characters.</summary>
    /// <exception cref="ArgumentException">The value is null, blank or too long, or contains NUL or half of a surrogate pair.</exception>
    public required string Username
    {
        get;
        set => field = Guard.AtMost(UsernameLength, Guard.NotBlank(value).Trim());
    }

    /// <summary>Full name, trimmed, at most 100 characters; null when not told. An empty text becomes null.</summary>
    /// <exception cref="ArgumentException">The value is too long.</exception>
    public string? FullName
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : Guard.AtMost(FullNameLength, Guard.Text(value).Trim());
    }

    /// <summary>Age in years, 0 or more; null when not told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Age
    {
        get;
        set => field = Guard.Between(0, int.MaxValue, value);
    }

    /// <summary>Height in centimetres, above 0; null when not told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int? HeightCm
    {
        get;
        set => field = Guard.Between(1, int.MaxValue, value);
    }

    /// <summary>Body weight in kg, rounded to two decimals, from 0.01 to 999.99; null when not told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rounded value is not between 0.01 and 999.99.</exception>
    public decimal? WeightKg
    {
        get;
        set => field = Guard.Between(0.01m, 999.99m, CanonicalValue.Round(value, 2));
    }

    /// <summary>The training plans that the user owns; deleted with the user.</summary>
    public ICollection<Routine> Routines { get; } = [];

    /// <summary>The sessions that the user recorded; deleted with the user.</summary>
    public ICollection<WorkoutSession> WorkoutSessions { get; } = [];

    /// <summary>The sets that the user performed; deleted with the user.</summary>
    public ICollection<ExerciseSetLog> ExerciseSetLogs { get; } = [];

    /// <summary>Stores a salted hash of the password in <see cref="PasswordHash"/>. The password itself is kept nowhere.</summary>
    /// <param name="password">The password, of any length above 0.</param>
    /// <exception cref="ArgumentException"><paramref name="password"/> is null, empty, or not well-formed Unicode.</exception>
    public void SetPassword(string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        if (!CanonicalValue.IsWellFormed(password))
        {
            throw new ArgumentException("A password must be well-formed Unicode: it contains half of a surrogate pair.", nameof(password));
        }

        PasswordHash = PasswordHashing.Hash(password);
    }

    /// <summary>Whether this is the user's password; compared in constant time.</summary>
    /// <param name="password">The password that somebody offers.</param>
    /// <returns>
    /// False too when no password was set, or when the stored hash is in a format that this method does not know or of more than
    /// 10,000,000 iterations.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="password"/> is null.</exception>
    public bool VerifyPassword(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return PasswordHash is { } hash && CanonicalValue.IsWellFormed(password) && PasswordHashing.Verify(hash, password);
    }

    /// <inheritdoc />
    public override string ToString() => Invariant($"User {{ Id = {Id}, Username = {Username} }}");
}
