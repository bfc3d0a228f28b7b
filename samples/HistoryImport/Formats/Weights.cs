using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Weights, whose unit is in the column's name, in a column of its own, or not told.</summary>
internal static class Weights
{
    private const string Column = "Weight";
    private const string UnitColumn = "Weight Unit";

    private static readonly string[] InKilograms = ["Weight (kg)", "Weight (kgs)", "weight_kg"];
    private static readonly string[] InPounds = ["Weight (lb)", "Weight (lbs)", "weight_lbs"];

    public static bool AreIn(ExportHeader header) => InKilograms.Concat(InPounds).Append(Column).Any(header.Has);

    /// <summary>Where a file has both units, kilograms count: the other one is converted and rounded.</summary>
    /// <exception cref="BadCellException">The weight is no number, or its unit unknown.</exception>
    public static (decimal? Weight, WeightUnit Unit) Of(ExportRow row, WeightUnit unitIfUnsaid)
    {
        if (FirstOf(row, InKilograms) is { } kilograms)
        {
            return (kilograms, WeightUnit.Kilogram);
        }

        if (FirstOf(row, InPounds) is { } pounds)
        {
            return (pounds, WeightUnit.Pound);
        }

        return row.Number(Column) is { } weight ? (weight, UnitOf(row) ?? unitIfUnsaid) : (null, WeightUnit.Kilogram);
    }

    /// <summary>The unit that a text means; null for one that means none.</summary>
    public static WeightUnit? UnitOf(string text) => text.ToUpperInvariant() switch
    {
        "KG" or "KGS" => WeightUnit.Kilogram,
        "LB" or "LBS" => WeightUnit.Pound,
        _ => null,
    };

    private static WeightUnit? UnitOf(ExportRow row) => row.Text(UnitColumn) switch
    {
        null => null,
        var text => UnitOf(text) ?? throw ExportRow.Bad(UnitColumn, text, "which is neither kg nor lb"),
    };

    private static decimal? FirstOf(ExportRow row, string[] columns) => columns.Select(row.Number).FirstOrDefault(weight => weight is not null);
}
