using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>
/// Rows for property tests, made from the model: most values are ordinary, and up to two are odd ones, at and beyond the
/// limits of their column and of their type.
/// </summary>
internal static class GeneratedRows
{
    private const int Nobody = 999_999;

    private static readonly string[] Characters =
        ["a", "z", "Z", "0", " ", "-", "'", "\"", "\\", "%", "_", "{", ";", "\t", "\r\n", "é", "e\u0301", "ñ", "ß", "İ", "ı", "K", "Ω", "ش", "中", "\u00a0", "\u200f", "\ufeff", "\ufffd", "\uffff", "🏋", "👩‍🚀", "\U0010ffff"];

    private static readonly string[] Broken = ["\0", "a\0b", "\ud83c", "\udfcb", "a\ud83cb", "\udfcb\ud83c", "🏋\ud83c"];

    private static readonly decimal[] OddDecimals =
    [
        -0.0m, 0, 0.004m, 0.0049m, 0.00499999m, 0.005m, 0.04m, 0.049m, 0.05m, -0.004m, -0.005m, -0.04m, -0.05m, 0.0000000000000000000000000001m,
        1.005m, 2.675m, 85.555m, 85.545m, 9.94m, 9.95m, 9.949999m, 10.04m, 10.049999m, 10.05m, 10.1m, 3.3333333333333333333333333333m,
        99.94m, 99.95m, 100m, 999.99m, 999.994m, 999.994999999m, 999.995m, 1000m, -1000m,
        9999.99m, 9999.994m, 9999.994999999m, 9999.995m, 10000m, -10000m, decimal.MaxValue, decimal.MinValue,
    ];

    public static Gen<GeneratedRow> Of(IEntityType type)
    {
        var properties = type.GetProperties().Where(p => p.Name is not (nameof(IHasTimestamps.CreatedAt) or nameof(IHasTimestamps.UpdatedAt))).ToArray();

        var rows =
            from odd in Gen.Frequency((3, Gen.Constant(0)), (6, Gen.Constant(1)), (1, Gen.Constant(2)))
            from shuffled in Gen.Shuffle(properties)
            from values in Gen.CollectToArray(shuffled.Select((property, i) => i < odd ? Odd(property) : Ordinary(property)))
            select new GeneratedRow(type.ClrType, [.. values.Where(value => value is not null)]);
        return rows.Where(row => !row.Values.Any(value => IsTooLongBySpacesOnly(type, value)));
    }

    /// <summary>A known difference: PostgreSQL cuts such spaces off, and SQLite refuses the text.</summary>
    private static bool IsTooLongBySpacesOnly(IEntityType type, GeneratedValue value) =>
        value.Value is string text && type.FindProperty(value.Property)?.GetMaxLength() is { } length
        && Length(text) > length && Length(text.TrimEnd(' ')) <= length;

    private static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>The same row without one of its values, or with a simpler one.</summary>
    public static IEnumerable<GeneratedRow> Shrink(GeneratedRow row)
    {
        for (var i = 0; i < row.Values.Count; i++)
        {
            yield return row with { Values = [.. row.Values.Where((_, j) => j != i)] };
        }

        for (var i = 0; i < row.Values.Count; i++)
        {
            foreach (var simpler in Simpler(row.Values[i].Value))
            {
                yield return row with { Values = [.. row.Values.Select((value, j) => j == i ? value with { Value = simpler } : value)] };
            }
        }
    }

    private static IEnumerable<object> Simpler(object? value)
    {
        switch (value)
        {
            case string { Length: > 1 } text:
                yield return text[..(text.Length / 2)];
                yield return text[(text.Length / 2)..];
                yield return text[1..];
                yield return text[..^1];
                break;
            case decimal number:
                for (var digits = 0; digits < number.Scale; digits++)
                {
                    yield return decimal.Round(number, digits, MidpointRounding.ToZero);
                }

                break;
            case DateTimeOffset instant when instant.Offset != TimeSpan.Zero:
                yield return instant.ToUniversalTime();
                break;
        }
    }

    /// <summary>Null stands for leaving the good row's value.</summary>
    private static Gen<GeneratedValue?> Ordinary(IProperty property) =>
        property.IsForeignKey() || property.IsPrimaryKey()
            ? Gen.Constant<GeneratedValue?>(null)
            : Gen.OneOf(Gen.Constant<GeneratedValue?>(null), As(property, OrNull(property, 4, OrdinaryValue(property))));

    private static Gen<GeneratedValue?> Odd(IProperty property) => As(property, OrNull(property, 12, OddValue(property)));

    private static Gen<GeneratedValue?> As(IProperty property, Gen<object?> values) =>
        values.Select(value => (GeneratedValue?)new GeneratedValue(property.Name, value));

    /// <summary>A required text can be null too: it is the database that refuses it, or the setter.</summary>
    private static Gen<object?> OrNull(IProperty property, int others, Gen<object?> values) =>
        property.IsNullable || (others > 4 && property.ClrType == typeof(string))
            ? Gen.Frequency((1, Gen.Constant<object?>(null)), (others, values))
            : values;

    private static Type TypeOf(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static Gen<object?> OrdinaryValue(IProperty property)
    {
        var type = TypeOf(property);
        return type.IsEnum ? Gen.Elements(Enum.GetValues(type).Cast<object?>())
            : type == typeof(bool) ? Gen.Elements<object?>(true, false)
            : type == typeof(int) ? Box(Gen.Choose(2, 10))
            : type == typeof(decimal) ? Box(Gen.Choose(1, 1000).Select(n => n / 100m))
            : type == typeof(DateOnly) ? Box(Gen.Choose(1, DateOnly.MaxValue.DayNumber - 1).Select(DateOnly.FromDayNumber))
            : type == typeof(DateTimeOffset) ? Box(Instants())
            : type == typeof(string) ? Box(OrdinaryText(property))
            : throw new NotSupportedException($"No ordinary values for {type}.");
    }

    private static Gen<object?> OddValue(IProperty property)
    {
        var type = TypeOf(property);

        // EF takes a 0 in a key for a key that is not known yet.
        return property.IsForeignKey() && property.IsKey() && type == typeof(int) ? Gen.Elements<object?>(1, 2, Nobody, -1, int.MaxValue, int.MinValue)
            : property.IsForeignKey() && type == typeof(int) ? Gen.Elements<object?>(1, 2, Nobody, 0, -1, int.MaxValue, int.MinValue)
            : type.IsEnum ? Box(Gen.OneOf(Gen.Elements(-1, 99, int.MaxValue), Gen.Choose(0, 20)).Select(n => Enum.ToObject(type, n)))
            : type == typeof(bool) ? OrdinaryValue(property)
            : type == typeof(int) ? Gen.Elements<object?>(int.MinValue, -1, 0, 1, 9, 10, 11, int.MaxValue)
            : type == typeof(long) ? Gen.Elements<object?>(long.MinValue, -1L, 1L, 5_000_000_000L, long.MaxValue)
            : type == typeof(decimal) ? Box(OddDecimal())
            : type == typeof(DateOnly) ? Box(Gen.Elements(DateOnly.MinValue, DateOnly.MinValue.AddDays(1), new(1582, 10, 10), new(1970, 1, 1), new(2024, 2, 29), new(2026, 3, 2), DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue))
            : type == typeof(DateTimeOffset) ? Box(OddInstants())
            : type == typeof(string) ? Box(OddText(property))
            : throw new NotSupportedException($"No odd values for {type}.");
    }

    private static Gen<object?> Box<T>(Gen<T> values) => values.Select(value => (object?)value);

    /// <summary>Literals, numbers half-way between two that a column holds, and numbers with up to nine decimals.</summary>
    private static Gen<decimal> OddDecimal() => Gen.OneOf(
        Gen.Elements(OddDecimals),
        Gen.Choose(0, 999_999).Select(n => (n / 100m) + 0.005m),
        Gen.Choose(0, 120).Select(n => (n / 10m) + 0.05m),
        from whole in Gen.Choose(-1, 10_000)
        from fraction in Gen.Choose(0, 999_999_999)
        select whole + (fraction / 1_000_000_000m));

    private static Gen<DateTimeOffset> Instants() =>
        from day in Gen.Choose(1, DateOnly.MaxValue.DayNumber - 1)
        from microsecond in Gen.Choose(0, int.MaxValue)
        from tick in Gen.Choose(0, 9)
        from offset in Offsets()
        select At((day * TimeSpan.TicksPerDay) + (microsecond * TimeSpan.TicksPerMicrosecond) + tick, offset);

    private static Gen<DateTimeOffset> OddInstants() =>
        from near in Gen.Elements(DateTime.MinValue, DateTime.UnixEpoch, new DateTime(1582, 10, 15, 0, 0, 0, DateTimeKind.Utc), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), World.Start.UtcDateTime, DateTime.MaxValue)
        from ticks in Gen.OneOf(Gen.Elements(-11, -10, -9, -1, 0, 1, 9, 10, 11), Gen.Choose(-10_000_000, 10_000_000))
        from offset in Offsets()
        select At(near.Ticks + ticks, offset);

    private static Gen<TimeSpan> Offsets() =>
        Gen.OneOf(Gen.Elements(0, -14 * 60, 14 * 60, 345), Gen.Choose(-14 * 60, 14 * 60)).Select(minutes => TimeSpan.FromMinutes(minutes));

    /// <summary>Near the ends of time there is no room for every offset.</summary>
    private static DateTimeOffset At(long utcTicks, TimeSpan offset)
    {
        var utc = Math.Clamp(utcTicks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        var local = Math.Clamp(utc + offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return local - offset.Ticks == utc ? new DateTimeOffset(local, offset) : new DateTimeOffset(utc, TimeSpan.Zero);
    }

    private static Gen<string> OrdinaryText(IProperty property)
    {
        var length = Math.Min(property.GetMaxLength() ?? 12, 12);
        return
            from characters in Gen.ArrayOf(Gen.Elements(Characters)).Resize(length - 4)
            let text = string.Concat(characters.TakeWhile((_, i) => characters.Take(i + 1).Sum(c => c.EnumerateRunes().Count()) <= length - 4))
            select property.Name == nameof(User.Email) ? $"<{text.ToLowerInvariant()}@>" : $"<{text}>";
    }

    private static Gen<string> OddText(IProperty property)
    {
        var generators = new List<(int, Gen<string>)>
        {
            (2, Gen.Elements("", " ", "\t", "\u00a0", " a", "a ", "\u00a0a\u00a0", "@", "ada", "bob", "bench-press", "strength", "Flat bench", "PPL Mesocycle", "ADA@EXAMPLE.ORG", "ada@example.org", " ada@example.org", "İ@K", "é@é", "É@É")),
            (2, Gen.Elements(Broken).Select(text => Shape(property, text))),
            (1, Gen.ArrayOf(Gen.Elements(Characters)).Resize(60).Select(string.Concat)),
        };

        if (property.GetMaxLength() is { } limit)
        {
            generators.Add((4,
                from character in Gen.Elements("a", "é", "中", "🏋")
                from beyond in Gen.Choose(-1, 1)
                select Exactly(property, character, limit + beyond)));
            generators.Add((1,
                from text in Gen.Elements(Broken)
                from beyond in Gen.Choose(-1, 1)
                select $"{Exactly(property, "🏋", limit + beyond - text.Length)}{text}"));
        }
        else
        {
            generators.Add((1, Gen.Choose(1, 5_000).Select(length => Exactly(property, "🏋", length))));
        }

        return Gen.Frequency(generators);
    }

    /// <summary>An address keeps its form, so that it is refused for its length alone.</summary>
    private static string Exactly(IProperty property, string character, int length) =>
        property.Name == nameof(User.Email)
            ? $"@{string.Concat(Enumerable.Repeat(character, length - 1))}"
            : string.Concat(Enumerable.Repeat(character, length));

    private static string Shape(IProperty property, string text) => property.Name == nameof(User.Email) ? $"@{text}" : text;
}
