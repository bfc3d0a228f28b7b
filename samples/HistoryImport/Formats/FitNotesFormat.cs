using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>FitNotes: with the unit in a column of its own, or in the weight's column name.</summary>
internal sealed class FitNotesFormat : IExportFormat
{
    /// <summary>
    /// FitNotes tells the day only. At noon a set is on that day wherever the user was, and no zone puts its clocks forward then.
    /// </summary>
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    public string Name => "FitNotes";

    public string Header => "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment";

    public bool Recognises(ExportHeader header) => header.HasAll("Date", "Exercise", "Category", "Reps") && Weights.AreIn(header);

    public HistoryRecord? ReadPlace(ExportRow row) => new()
    {
        Line = row.Line,
        LocalTime = row.LocalTime("Date", "yyyy-MM-dd") + Noon,
        ExerciseName = row.Required("Exercise"),
    };

    public HistoryRecord ReadSet(ExportRow row, HistoryRecord place, WeightUnit unitIfUnsaid)
    {
        var (weight, unit) = Weights.Of(row, unitIfUnsaid);
        return place with
        {
            Weight = weight,
            WeightUnit = unit,
            Reps = row.Count("Reps"),
            Notes = Measures.AddTo(row.Text("Comment") ?? row.Text("Notes"), row),
        };
    }
}
