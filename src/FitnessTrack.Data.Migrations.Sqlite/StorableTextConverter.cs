using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FitnessTrack.Data;

/// <summary>
/// A text as it is, unless PostgreSQL would refuse it. SQLite's driver does not: it cuts a long text at its first NUL, and
/// stores another character for half of a surrogate pair.
/// </summary>
internal sealed class StorableTextConverter() : ValueConverter<string, string>(
    text => Storable(text),
    stored => stored)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Storable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnstorableTextException("Text must not contain the character NUL (U+0000).");
        }

        try
        {
            _ = StrictUtf8.GetByteCount(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new UnstorableTextException("Text must be well-formed Unicode: it contains half of a surrogate pair.", e);
        }

        return text;
    }
}
