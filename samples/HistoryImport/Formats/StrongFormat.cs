using System.Globalization;
using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Strong: with commas or semicolons, and with or without RPE, units and workout numbers.</summary>
internal sealed class StrongFormat : IExportFormat
{
    private const string SetOrder = "Set Order";
    private const string RestTimer = "Rest Timer";
    private const string Note = "Note";

    public string Name => "Strong";

    public string Header => "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";

    public bool Recognises(ExportHeader header) =>
        header.HasAll("Date", "Workout Name", "Exercise Name", SetOrder, "Reps") && Weights.AreIn(header);

    public HistoryRecord? ReadPlace(ExportRow row)
    {
        var order = row.Text(SetOrder);
        return Is(order, RestTimer) ? null : new HistoryRecord
        {
            Line = row.Line,
            LocalTime = row.LocalTime("Date", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"),
            ExerciseName = row.Required("Exercise Name"),
            SetNumber = SetNumber(order),
        };
    }

    public HistoryRecord ReadSet(ExportRow row, HistoryRecord place, WeightUnit unitIfUnsaid)
    {
        var order = row.Text(SetOrder);
        var (weight, unit) = Weights.Of(row, unitIfUnsaid);
        return place with
        {
            Weight = weight,
            WeightUnit = unit,
            Reps = row.Count("Reps"),
            Rpe = row.Text("RPE") is "NaN" ? null : row.Number("RPE"),
            IsWarmup = Is(order, "W"),
            ToFailure = Is(order, "F"),
            Notes = Measures.AddTo(row.Text("Notes"), row),
            SessionName = SessionNames.Of(row.Text("Workout Name"), row.Text("Workout Notes")),
        };
    }

    /// <summary>Warm-ups, drop sets and sets to failure have a letter in place of a number.</summary>
    private static int? SetNumber(string? order)
    {
        if (order is null || Is(order, "W") || Is(order, "D") || Is(order, "F"))
        {
            return null;
        }

        // A person wrote it, so that it is named in the report and not passed over.
        if (Is(order, Note))
        {
            throw new BadCellException("A note on the exercise, not a set.");
        }

        return int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ExportRow.Bad(SetOrder, order, "which is neither a number nor W, D or F");
    }

    private static bool Is(string? order, string expected) => string.Equals(order, expected, StringComparison.OrdinalIgnoreCase);
}
