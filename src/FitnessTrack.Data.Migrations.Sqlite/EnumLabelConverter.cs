using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FitnessTrack.Data;

/// <summary>An enum member as its canonical label.</summary>
/// <typeparam name="TEnum">One of the library's enums.</typeparam>
internal sealed class EnumLabelConverter<TEnum>() : ValueConverter<TEnum, string>(
    member => CanonicalValue.Label(member),
    label => CanonicalValue.ParseLabel<TEnum>(label))
    where TEnum : struct, Enum;
