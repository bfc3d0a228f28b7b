using System.Collections;
using System.Globalization;
using System.Reflection;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>Results of different types as comparable texts: the properties that hand-written rows have, with the same form for the same value.</summary>
internal static class ResultText
{
    private static PropertyInfo[] _compared = [];

    /// <param name="result">A row, or a list of rows.</param>
    /// <param name="isFirst">Whether its properties are the ones that the next results are compared by.</param>
    /// <param name="isOrdered">Whether the order of the rows counts.</param>
    public static string Of(object? result, bool isFirst, bool isOrdered)
    {
        var rows = result is IEnumerable list and not string ? [.. list.Cast<object>()] : new[] { result };
        if (isFirst && rows is [{ } row, ..])
        {
            _compared = [.. row.GetType().GetProperties().Where(property => IsValue(property.PropertyType))];
        }

        var lines = rows.Select(Line);
        return string.Join('\n', isOrdered ? lines : lines.Order(StringComparer.Ordinal));
    }

    private static string Line(object? row) => row is null or string or int or long
        ? Value(row)
        : string.Join(" | ", _compared.Select(property => Value(row.GetType().GetProperty(property.Name)!.GetValue(row))));

    private static string Value(object? value) => value switch
    {
        null => "null",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        Enum member => member.ToString().ToUpperInvariant(),
        string text => text.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string);
}
