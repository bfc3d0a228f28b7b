using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FitnessTrack.Data;

/// <summary>
/// An instant as UTC text of fixed width, such as <c>2026-01-31 18:05:00.000000</c>: it sorts and compares in SQL, and any
/// program reads it.
/// </summary>
internal sealed class InstantTextConverter() : ValueConverter<DateTimeOffset, string>(
    instant => InstantText.Write(instant),
    text => InstantText.Read(text));
