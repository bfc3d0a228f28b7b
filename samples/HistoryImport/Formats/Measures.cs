using System.Globalization;
using static System.FormattableString;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Distance and duration of a set. FitnessTrack has no columns for them: as notes nothing of them is lost.</summary>
internal static class Measures
{
    private const string DistanceColumn = "Distance";
    private const string DistanceUnitColumn = "Distance Unit";

    /// <summary>Hours, minutes and seconds; FitNotes writes <c>0:01:30</c>, and shorter ones too.</summary>
    private const string TimeColumn = "Time";

    private static readonly (string Column, string Unit)[] Numbers =
    [
        ("distance_km", "km"), ("distance_miles", "mi"), ("Distance (km)", "km"), ("Distance (miles)", "mi"), ("Distance (meters)", "m"),
        ("duration_seconds", "s"), ("Seconds", "s"),
    ];

    /// <summary>The set's notes with its distance and duration below, such as <c>5 km, 1800 s</c>; null without any of it.</summary>
    /// <exception cref="BadCellException">A distance or duration is none.</exception>
    public static string? AddTo(string? notes, ExportRow row)
    {
        var measures = Of(row).ToList();
        return (notes, measures) switch
        {
            (_, []) => notes,
            (null, _) => string.Join(", ", measures),
            _ => $"{notes}\n{string.Join(", ", measures)}",
        };
    }

    private static IEnumerable<string> Of(ExportRow row)
    {
        if (NotZero(row.Number(DistanceColumn)) is { } distance)
        {
            var unit = row.Text(DistanceUnitColumn)?.TrimEnd('.');
            yield return unit is null ? Invariant($"distance {distance}") : Invariant($"{distance} {unit}");
        }

        foreach (var (column, unit) in Numbers)
        {
            if (NotZero(row.Number(column)) is { } measure)
            {
                yield return Invariant($"{measure} {unit}");
            }
        }

        if (row.Text(TimeColumn) is { } time && SecondsOf(time) is > 0 and var seconds)
        {
            yield return Invariant($"{seconds} s");
        }
    }

    /// <summary>Without zeros at its end: <c>5.00</c> is 5.</summary>
    private static decimal? NotZero(decimal? number) => number is null or 0 ? null : number.Value / 1.0000000000000000000000000000m;

    private static long SecondsOf(string time)
    {
        var seconds = 0L;
        var parts = time.Split(':');
        foreach (var part in parts)
        {
            seconds = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && parts.Length <= 3
                ? (seconds * 60) + number
                : throw ExportRow.Bad(TimeColumn, time, "which is no duration");
        }

        return seconds;
    }
}
