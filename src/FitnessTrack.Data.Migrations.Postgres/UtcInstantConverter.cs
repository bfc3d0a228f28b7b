using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FitnessTrack.Data;

/// <summary>An instant with any offset as <c>timestamptz</c> takes it: in UTC, cut to the microsecond.</summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => CanonicalValue.Instant(instant),
    stored => stored);
