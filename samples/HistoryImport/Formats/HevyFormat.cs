using FitnessTrack.Data;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Hevy: with kilograms or pounds.</summary>
internal sealed class HevyFormat : IExportFormat
{
    public string Name => "Hevy";

    public string Header =>
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe";

    public bool Recognises(ExportHeader header) =>
        header.HasAll("start_time", "exercise_title", "set_index", "set_type", "reps") && Weights.AreIn(header);

    public HistoryRecord? ReadPlace(ExportRow row) => new()
    {
        Line = row.Line,
        LocalTime = row.LocalTime("start_time", "d MMM yyyy, H:mm", "MMM d, yyyy, h:mm tt"),
        ExerciseName = row.Required("exercise_title"),
        SetNumber = row.Count("set_index") + 1,
    };

    public HistoryRecord ReadSet(ExportRow row, HistoryRecord place, WeightUnit unitIfUnsaid)
    {
        var type = row.Text("set_type") ?? "normal";
        if (type is not ("normal" or "warmup" or "failure" or "dropset"))
        {
            throw ExportRow.Bad("set_type", type, "which is none of normal, warmup, failure and dropset");
        }

        // Notes on the exercise are repeated at each of its sets: the first one keeps them.
        var notes = place.SetNumber is null or 1 ? row.Text("exercise_notes") : null;
        var (weight, unit) = Weights.Of(row, unitIfUnsaid);
        return place with
        {
            Weight = weight,
            WeightUnit = unit,
            Reps = row.Count("reps"),
            Rpe = row.Number("rpe"),
            IsWarmup = type == "warmup",
            ToFailure = type == "failure",
            Notes = Measures.AddTo(notes, row),
            SessionName = SessionNames.Of(row.Text("title"), row.Text("description")),
        };
    }
}
