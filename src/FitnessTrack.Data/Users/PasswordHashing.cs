using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FitnessTrack.Data;

/// <summary>
/// Passwords in ASP.NET Core Identity's version 3 format, so that a host's <c>PasswordHasher</c> and this library read
/// each other's hashes. Base64 of: 0x01, then pseudo-random function, iterations and salt length as big-endian 32-bit
/// numbers, then salt, then subkey.
/// </summary>
internal static class PasswordHashing
{
    private const byte Version3 = 0x01;
    private const int HeaderLength = 13;
    private const int SaltLength = 16;
    private const int SubkeyLength = 32;
    private const int MinimumLength = 16;
    private const int HmacSha512 = 2;

    // A hash may come with somebody's document, and more would keep a processor busy for long.
    private const int MaximumIterations = 10_000_000;

    // Identity's default since .NET 7.
    private const int Iterations = 100_000;

    public static string Hash(string password)
    {
        Span<byte> hash = stackalloc byte[HeaderLength + SaltLength + SubkeyLength];
        hash[0] = Version3;
        BinaryPrimitives.WriteUInt32BigEndian(hash[1..], HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(hash[5..], Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash[9..], SaltLength);

        var salt = hash.Slice(HeaderLength, SaltLength);
        RandomNumberGenerator.Fill(salt);
        Rfc2898DeriveBytes.Pbkdf2(password, salt, hash[(HeaderLength + SaltLength)..], Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(hash);
    }

    public static bool Verify(string hash, string password)
    {
        var bytes = new byte[hash.Length];
        if (!Convert.TryFromBase64String(hash, bytes, out var length)
            || length < HeaderLength
            || bytes[0] != Version3
            || Algorithm(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1))) is not { } algorithm)
        {
            return false;
        }

        var iterations = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
        long saltLength = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(9));
        if (iterations is 0 or > MaximumIterations || saltLength < MinimumLength || length - HeaderLength < saltLength + MinimumLength)
        {
            return false;
        }

        var salt = bytes.AsSpan(HeaderLength, (int)saltLength);
        var expected = bytes.AsSpan(HeaderLength + salt.Length, length - HeaderLength - salt.Length);
        var actual = Rfc2898DeriveBytes.Pbkdf2(password, salt, (int)iterations, algorithm, expected.Length);
        return CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    private static HashAlgorithmName? Algorithm(uint pseudoRandomFunction) => pseudoRandomFunction switch
    {
        0 => HashAlgorithmName.SHA1,
        1 => HashAlgorithmName.SHA256,
        HmacSha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
