using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>A value that was to be written when the database refused.</summary>
internal readonly record struct WrittenValue(IReadOnlyProperty Property, object? Value);
