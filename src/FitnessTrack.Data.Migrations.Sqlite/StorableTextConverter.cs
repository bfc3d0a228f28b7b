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
    internal static string Storable(string text) => CanonicalValue.FaultOf(text) is { } fault ? throw new UnstorableTextException(fault) : text;
}
