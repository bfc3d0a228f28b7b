using System.Globalization;

namespace FitnessTrack.Data;

/// <summary>Rows that break one constraint of the canonical schema.</summary>
/// <param name="Table">The rows' table.</param>
/// <param name="Constraint">The constraint's canonical name, such as <c>ck_users_age_range</c>; for a null in a column that must have a value, <c>NOT NULL</c> and the column's name.</param>
/// <param name="Count">How many rows break it.</param>
/// <param name="Keys">Primary keys of the first <see cref="MaxKeys"/> of them, in order; the values of a composite one are separated by a comma and a space.</param>
public sealed record FitnessTrackBrokenRows(string Table, string Constraint, long Count, IReadOnlyList<string> Keys)
{
    /// <summary>How many keys are listed at most.</summary>
    public const int MaxKeys = 100;

    private const int KeysInText = 10;

    /// <summary>Table, constraint, count and keys, such as <c>users: 2 rows break ck_users_age_range: 17, 23</c>.</summary>
    /// <returns>One line, with at most ten keys.</returns>
    public override string ToString()
    {
        var composite = Keys.Any(key => key.Contains(',', StringComparison.Ordinal));
        var keys = string.Join(", ", Keys.Take(KeysInText).Select(key => composite ? $"({key})" : key));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Table}: {Count} {(Count == 1 ? "row breaks" : "rows break")} {Constraint}: {keys}{(Count > Math.Min(Keys.Count, KeysInText) ? ", …" : "")}");
    }
}
