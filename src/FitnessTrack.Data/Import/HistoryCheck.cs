using System.Text;
using static System.FormattableString;

namespace FitnessTrack.Data;

/// <summary>Whether a record can become a set: the rules of the model, told before the database is asked.</summary>
internal static class HistoryCheck
{
    private const decimal KilogramsOfAPound = 0.45359237m;
    private const decimal MostKg = 9999.99m;
    private const int MostEffort = 10;
    private const int ShownLength = 60;

    // Of the dates that a session can have; every zone's instants of them are in range, too.
    private static readonly DateOnly FirstDate = DateOnly.MinValue.AddDays(1);
    private static readonly DateOnly LastDate = DateOnly.MaxValue.AddDays(-1);

    /// <summary>Whether it is known to which exercise and workout the record belongs, be the rest readable or not.</summary>
    public static bool HasPlace(HistoryRecord record) => PlaceProblem(record) is null;

    /// <summary>The first thing that is wrong with a record; null for one that can be imported.</summary>
    public static string? Problem(HistoryRecord record) =>
        record.Problem
        ?? PlaceProblem(record)
        ?? NotBetween(nameof(record.SetNumber), record.SetNumber, record.SetNumber, 1, int.MaxValue)
        ?? UnitProblem(record.WeightUnit)
        ?? NotBetween(nameof(record.Weight), record.Weight, WeightKg(record), 0, MostKg)
        ?? NotBetween(nameof(record.Reps), record.Reps, record.Reps, 0, int.MaxValue)
        ?? NotBetween(nameof(record.Rpe), record.Rpe, CanonicalValue.Round(record.Rpe, 1), 0, MostEffort)
        ?? NotBetween(nameof(record.Rir), record.Rir, record.Rir, 0, MostEffort)
        ?? TextProblem(nameof(record.Notes), record.Notes)
        ?? TextProblem(nameof(record.SessionName), record.SessionName);

    /// <summary>The weight as the model holds it.</summary>
    public static decimal? WeightKg(HistoryRecord record) =>
        CanonicalValue.Round(record.WeightUnit == WeightUnit.Pound ? record.Weight * KilogramsOfAPound : record.Weight, 2);

    /// <summary>A value for a message: short, and without what no log could hold.</summary>
    public static string Show(string value)
    {
        var shown = string.Concat(value.EnumerateRunes().Take(ShownLength).Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune));
        return shown.Length < value.Length ? $"'{shown}…'" : $"'{shown}'";
    }

    private static string? PlaceProblem(HistoryRecord record) =>
        string.IsNullOrWhiteSpace(record.ExerciseName) ? $"{nameof(record.ExerciseName)} is blank."
        : TextProblem(nameof(record.ExerciseName), record.ExerciseName)
        ?? DateProblem(record.LocalTime);

    private static string? DateProblem(DateTime time) =>
        DateOnly.FromDateTime(time) is var date && (date < FirstDate || date > LastDate)
            ? Invariant($"{nameof(HistoryRecord.LocalTime)} {time:s} is not between {FirstDate:O} and {LastDate:O}.")
            : null;

    private static string? UnitProblem(WeightUnit unit) =>
        Enum.IsDefined(unit) ? null : Invariant($"{nameof(HistoryRecord.WeightUnit)} {(int)unit} is no unit.");

    private static string? NotBetween<T>(string field, T? given, T? value, T least, T most)
        where T : struct, IComparable<T> =>
        value is { } number && (number.CompareTo(least) < 0 || number.CompareTo(most) > 0)
            ? Invariant($"{field} {given} is not between {least} and {most}{(field == nameof(HistoryRecord.Weight) ? " kg" : "")}.")
            : null;

    private static string? TextProblem(string field, string? text) =>
        text is null || CanonicalValue.FaultOf(text) is null
            ? null
            : $"{field} {Show(text)} has a character that no database holds: NUL, or half of a surrogate pair.";
}
