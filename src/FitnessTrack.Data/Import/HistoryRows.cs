namespace FitnessTrack.Data;

/// <summary>Makes rows of records, the same in both readings of a source.</summary>
internal sealed class HistoryRows(CatalogueNames catalogue, TimeZoneInfo zone)
{
    private readonly HistoryClock _clock = new(zone);

    public HistoryRow Read(HistoryRecord record)
    {
        var problem = HistoryCheck.Problem(record);
        if (problem is not null && !HistoryCheck.HasPlace(record))
        {
            return new HistoryRow(record, problem, Name: null, At: default);
        }

        var name = catalogue.Find(record.ExerciseName);
        return new HistoryRow(record, problem ?? name.Problem, name, _clock.At(record.LocalTime));
    }
}
