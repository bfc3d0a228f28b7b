namespace FitnessTrack.Samples.HistoryImport;

/// <summary>What a session is called in the database, which has one text for a workout's name and the notes on it.</summary>
internal static class SessionNames
{
    public static string? Of(string? name, string? notes) => (name, notes) switch
    {
        (null, _) => notes,
        (_, null) => name,
        _ => $"{name}\n{notes}",
    };
}
