using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace FitnessTrack.Data;

/// <summary>
/// A position in the order of <see cref="ExerciseSetLogQueries.NewestFirst"/>. As text: a version, the instant's UTC ticks, the
/// key and a check sum, in base64url.
/// </summary>
internal sealed record LogCursor(DateTimeOffset PerformedAt, long Id)
{
    private const byte Version = 1;
    private const int PayloadLength = 1 + (2 * sizeof(long));
    private const int Length = PayloadLength + CheckSumLength;
    private const int CheckSumLength = sizeof(int);

    /// <summary>A position before which nothing is, for where any will do.</summary>
    public static LogCursor Start { get; } = new(DateTimeOffset.MinValue, 0);

    public static LogCursor Read(string text, string parameterName)
    {
        var bytes = Decode(text);
        if (bytes is [not Version, ..])
        {
            throw new ArgumentException("The cursor is none of this version's pages of logs.", parameterName);
        }

        if (bytes.Length != Length || !CheckSum(bytes.AsSpan(0, PayloadLength)).SequenceEqual(bytes.AsSpan(PayloadLength)))
        {
            throw new ArgumentException("The cursor is not one that a page of logs gave.", parameterName);
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1));
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new LogCursor(new DateTimeOffset(ticks, TimeSpan.Zero), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + sizeof(long))))
            : throw new ArgumentException("The cursor holds no instant.", parameterName);
    }

    public override string ToString()
    {
        var bytes = new byte[Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), PerformedAt.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + sizeof(long)), Id);
        CheckSum(bytes.AsSpan(0, PayloadLength)).CopyTo(bytes.AsSpan(PayloadLength));
        return Base64Url.EncodeToString(bytes);
    }

    private static byte[] Decode(string text)
    {
        // One text for one position: the decoder would pass over white space and padding.
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return [];
        }

        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>Tells a damaged cursor, or another library's, from one of ours; it does not protect against forgery.</summary>
    private static ReadOnlySpan<byte> CheckSum(ReadOnlySpan<byte> payload)
    {
        var kind = "FitnessTrack.ExerciseSetLog"u8;
        return SHA256.HashData([.. kind, .. payload]).AsSpan(0, CheckSumLength);
    }
}
